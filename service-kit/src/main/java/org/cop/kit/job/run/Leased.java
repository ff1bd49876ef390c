package org.cop.kit.job.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobKind;

/**
 * A job that this instance holds for now.
 *
 * @param lease by which the instance is known as its holder
 * @param revision who adds the job again raises it
 * @param attempt 1 for the first
 */
record Leased<P extends Record>(
        JobKind<P> kind,
        UUID lease,
        int revision,
        String key,
        String payload,
        int attempt,
        Instant wantedAt,
        Instant startedAt) {
    boolean isLastAttempt() {
        return attempt >= kind.attempts();
    }

    Optional<Job<P>> readable() {
        try {
            return Optional.of(job());
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws IllegalStateException if the payload is not one of this release */
    Job<P> job() {
        return new Job<>(key, kind.read(payload), attempt, isLastAttempt(), wantedAt, startedAt);
    }
}
