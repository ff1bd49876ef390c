package org.cop.meeting;

import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    @Override
    protected String firstMigration() {
        return "V1__meetings.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -999662608;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of("known_programme", "known_site");
    }
}
