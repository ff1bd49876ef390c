package org.cop.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.cop.kit.sql.Purge;

/**
 * Forgets events that were applied long ago. A replay from further back does no harm either: projections compare the sequence they hold,
 * and what may happen only once (a mail, an activity) is keyed by the event's own id.
 */
@ApplicationScoped
class InboxPurge {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Purge purge;
    private final Clock clock;

    InboxPurge(Purge purge, Clock clock) {
        this.purge = purge;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        purge.before(clock.instant().minus(KEPT), "inbox", "received_at");
    }
}
