package org.cop.casebook;

import java.util.Map;
import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

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

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V2__second_reader_retention_and_random_ids.sql", UNRELEASED,
                "V5__places_are_the_kits.sql", UNRELEASED);
    }
}
