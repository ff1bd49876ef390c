package org.cop.casebook;

import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    @Override
    protected String firstMigration() {
        return "V1__casebook.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -1469377532;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }
}
