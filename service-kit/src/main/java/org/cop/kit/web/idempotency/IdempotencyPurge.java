package org.cop.kit.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.cop.kit.sql.Purge;

/** Forgets idempotency keys and the answers kept with them, which may hold personal data, when a day has passed. */
@ApplicationScoped
class IdempotencyPurge {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Purge purge;
    private final Clock clock;

    IdempotencyPurge(Purge purge, Clock clock) {
        this.purge = purge;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void purge() {
        purge.before(clock.instant().minus(KEPT), "idempotency_key", "created_at");
    }
}
