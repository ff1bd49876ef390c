package org.cop.newsletter;

import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    @Override
    protected String firstMigration() {
        return "V1__newsletter.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -167269970;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }
}
