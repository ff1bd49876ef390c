package org.cop.membership;

import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    @Override
    protected String firstMigration() {
        return "V1__membership.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -1496584833;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of();
    }
}
