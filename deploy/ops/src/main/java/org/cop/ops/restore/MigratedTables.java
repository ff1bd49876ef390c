package org.cop.ops.restore;

import org.cop.ops.Ops.Failed;
import org.cop.ops.database.Service;
import org.jdbi.v3.core.Handle;

/** What {@code ops restored} calls in a service's database. The back-up of an earlier release lacks it until its tables are migrated. */
final class MigratedTables {
    private MigratedTables() {}

    /**
     * Before anything is changed anywhere.
     *
     * @throws Failed if the tables are those of an earlier release; says how to migrate them
     */
    static void require(Service service, Handle database) {
        boolean missing = database.createQuery("select to_regprocedure('raise_event_epoch()') is null or %s is null"
                        .formatted(needed(service)))
                .mapTo(Boolean.class)
                .one();
        if (missing) {
            throw new Failed(
                    "The back-up is of an earlier release of " + service
                            + ", and nothing was changed. Have its tables migrated first: start one instance of the service with its own"
                            + " settings and QUARKUS_INIT_AND_EXIT=true; it migrates, publishes and consumes nothing, and ends. Then call this again");
        }
    }

    /** Null in a database that lacks it. */
    private static String needed(Service service) {
        return switch (service) {
            case MEMBERSHIP -> "to_regclass('withheld_access')";
            case MEETING, CASEBOOK -> "to_regprocedure('take_away_again(text, bigint, jsonb)')";
            case NEWSLETTER -> "to_regclass('edition_approved_before')";
        };
    }
}
