package org.cop.meeting;

import java.util.Map;
import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

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

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V5__places_are_the_kits.sql",
                UNRELEASED,
                "V6__taken_away_again_after_a_restore.sql",
                "a table that only the migration uses");
    }
}
