package org.cop.newsletter;

import java.util.Map;
import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

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

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V2__activities_of_any_kind.sql", UNRELEASED,
                "V5__mail_queue_for_every_kind.sql", UNRELEASED,
                "V7__subscription_requests_are_jobs.sql", UNRELEASED,
                "V8__places_are_the_kits.sql", UNRELEASED);
    }
}
