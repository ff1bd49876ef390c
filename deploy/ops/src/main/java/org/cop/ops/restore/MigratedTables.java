package org.cop.ops.restore;

import java.util.Map;
import org.cop.ops.Ops.Failed;
import org.jdbi.v3.core.Handle;

/** What {@code ops restored} calls in a service's database. The back-up of an earlier release lacks it until its tables are migrated. */
final class MigratedTables {
    private static final String TAKE_AWAY_AGAIN = "to_regprocedure('take_away_again(text, bigint, jsonb)')";

    private static final Map<String, Needed> NEEDED = Map.of(
            "membership-service", new Needed("V1__membership.sql", "to_regclass('withheld_access')"),
            "meeting-service", new Needed("V1__meetings.sql", TAKE_AWAY_AGAIN),
            "casebook-service", new Needed("V1__casebook.sql", TAKE_AWAY_AGAIN),
            "newsletter-service",
                    new Needed("V1__newsletter.sql", "to_regprocedure('begin_restore(timestamptz, timestamptz)')"));

    /**
     * @param migration by which the database is known to be the service's
     * @param what null in a database that lacks it
     */
    private record Needed(String migration, String what) {}

    private MigratedTables() {}

    /**
     * Before anything is changed anywhere. A database of another service is not refused here.
     *
     * @throws Failed if the tables are those of an earlier release; says how to migrate them
     */
    static void require(String service, Handle database) {
        Needed needed = NEEDED.get(service);
        if (needed != null && isOf(needed, database) && isMissing(needed, database)) {
            throw new Failed(
                    "The back-up is of an earlier release of " + service
                            + ", and nothing was changed. Have its tables migrated first: start one instance of the service with its own"
                            + " settings and QUARKUS_INIT_AND_EXIT=true; it migrates, publishes and consumes nothing, and ends. Then call this again");
        }
    }

    private static boolean isOf(Needed needed, Handle database) {
        return database.createQuery(
                        "select exists (select 1 from flyway_schema_history where script like '%' || :migration)")
                .bind("migration", needed.migration())
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean isMissing(Needed needed, Handle database) {
        return database.createQuery(
                        "select to_regprocedure('raise_event_epoch()') is null or %s is null".formatted(needed.what()))
                .mapTo(Boolean.class)
                .one();
    }
}
