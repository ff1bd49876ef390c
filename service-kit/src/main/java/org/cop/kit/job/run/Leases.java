package org.cop.kit.job.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;

/** What becomes of leased jobs. Each statement names the lease: whoever has lost it changes nothing. */
@ApplicationScoped
class Leases {
    private static final String RELEASE = "update job set lease = null, leased_until = null, ";

    private final Sql sql;

    Leases(Sql sql) {
        this.sql = sql;
    }

    /** @return those of them that are still held */
    List<UUID> extend(Collection<UUID> leases, Duration time) {
        return sql.statement("""
                        update job set leased_until = now() + :time * interval '1 ms' where lease = any (:leases) returning lease
                        """)
                .bind("time", time.toMillis())
                .bindArray("leases", UUID.class, leases)
                .list(row -> row.uuid("lease"));
    }

    void done(Leased<?> leased) {
        int deleted = sql.statement("delete from job where lease = :lease and revision = :revision")
                .bind("lease", leased.lease())
                .bind("revision", leased.revision())
                .execute();
        if (deleted == 0) {
            // Added again while it ran.
            sql.statement(RELEASE + "attempts = 0 where lease = :lease")
                    .bind("lease", leased.lease())
                    .execute();
        }
    }

    void doneUntil(Leased<?> leased, Instant next) {
        release(leased, """
                attempts = 0, last_failure = null, last_failed_at = null, wanted_at = :next, due_at = :next
                """).bind("next", next).execute();
    }

    /** To be run again without an attempt used up; at the time of whoever has added it again meanwhile. */
    void again(Leased<?> leased, Duration after) {
        release(leased, """
                attempts = greatest(attempts - 1, 0),
                due_at = case when revision = :revision then now() + :after * interval '1 ms' else due_at end
                """)
                .bind("revision", leased.revision())
                .bind("after", after.toMillis())
                .execute();
    }

    void failed(Leased<?> leased, String failure, Duration backOff) {
        release(leased, """
                last_failure = :failure, last_failed_at = now(),
                due_at = case when revision = :revision then now() + :after * interval '1 ms' else due_at end
                """)
                .bind("failure", failure)
                .bind("revision", leased.revision())
                .bind("after", backOff.toMillis())
                .execute();
    }

    /** One that recurs has failed too often; it is tried again at its next time. */
    void failedUntil(Leased<?> leased, String failure, Instant next) {
        release(leased, "attempts = 0, last_failure = :failure, last_failed_at = now(), due_at = :next")
                .bind("failure", failure)
                .bind("next", next)
                .execute();
    }

    /** @return false if it was lost, or added again meanwhile: then it is tried anew */
    boolean giveUp(Leased<?> leased, String failure) {
        int givenUp = sql.statement(RELEASE + """
                        state = 'GIVEN_UP', last_failure = :failure, last_failed_at = now()
                        where lease = :lease and revision = :revision
                        """)
                .bind("failure", failure)
                .bind("lease", leased.lease())
                .bind("revision", leased.revision())
                .execute();
        if (givenUp == 0) {
            release(leased, "attempts = 0").execute();
        }
        return givenUp > 0;
    }

    /** By an instance that stops: others may take them at once, and the attempt does not count. */
    void giveBack(Collection<UUID> leases) {
        sql.statement(RELEASE + "attempts = greatest(attempts - 1, 0) where lease = any (:leases)")
                .bindArray("leases", UUID.class, leases)
                .execute();
    }

    private SqlStatement release(Leased<?> leased, String changes) {
        return sql.statement(RELEASE + changes + " where lease = :lease").bind("lease", leased.lease());
    }
}
