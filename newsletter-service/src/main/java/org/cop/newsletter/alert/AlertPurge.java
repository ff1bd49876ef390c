package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Purge;
import org.cop.kit.sql.Sql;

/** Forgets who was alerted of what, long after the mail: which issues are known, and so alert nobody again, the activities say. */
@ApplicationScoped
class AlertPurge implements PurgeJob {
    private static final JobKind<NoPayload> KIND = JobKind.recurring("alert-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofMinutes(10));

    private static final Duration KEPT = Duration.ofDays(90);

    private final Sql sql;
    private final Purge purge;
    private final Clock clock;

    AlertPurge(Sql sql, Purge purge, Clock clock) {
        this.sql = sql;
        this.purge = purge;
        this.clock = clock;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
        purge.inPortions(this::purgeSome);
    }

    /** What still waits for its mail stays. */
    private int purgeSome(int most) {
        return sql.statement("""
                        delete from alert where (issue_id, account_id) in (
                            select a.issue_id, a.account_id from alert a join delivery d on d.id = a.delivery_id
                            where a.flagged_at < :before and d.state <> 'PENDING' limit :portion)
                        """)
                .bind("before", clock.instant().minus(KEPT))
                .bind("portion", most)
                .execute();
    }
}
