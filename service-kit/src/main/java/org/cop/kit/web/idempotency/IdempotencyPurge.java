package org.cop.kit.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;
import org.cop.kit.sql.Purge;

/** Forgets idempotency keys and the answers kept with them, which may hold personal data, when a day has passed. */
@ApplicationScoped
class IdempotencyPurge implements PurgeJob {
    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "idempotency-purge", Schedule.every(Duration.ofHours(1)))
            .withTimeout(Duration.ofHours(1));

    private static final Duration KEPT = Duration.ofHours(24);

    private final Purge purge;
    private final Clock clock;

    IdempotencyPurge(Purge purge, Clock clock) {
        this.purge = purge;
        this.clock = clock;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
        purge.before(clock.instant().minus(KEPT), "idempotency_key", "created_at");
    }
}
