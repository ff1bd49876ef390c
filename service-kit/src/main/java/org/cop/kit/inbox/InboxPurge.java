package org.cop.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Purge;

/**
 * Forgets events that were applied long ago. A replay from further back does no harm either: projections compare the sequence they hold,
 * and what may happen only once (a mail, an activity) is keyed by the event's own id.
 */
@ApplicationScoped
class InboxPurge implements PurgeJob {
    private static final JobKind<NoPayload> KIND = JobKind.recurring("inbox-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    private static final Duration KEPT = Duration.ofDays(30);

    private final Purge purge;
    private final Clock clock;

    InboxPurge(Purge purge, Clock clock) {
        this.purge = purge;
        this.clock = clock;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
        purge.before(clock.instant().minus(KEPT), "inbox", "received_at");
    }
}
