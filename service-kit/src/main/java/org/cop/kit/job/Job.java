package org.cop.kit.job;

import java.time.Instant;

/**
 * One attempt at a job.
 *
 * @param key unique among the jobs of its kind
 * @param attempt 1 for the first
 * @param isLastAttempt whether it is given up if this one fails
 * @param wantedAt when it should first have run, by the database's clock
 * @param startedAt when this attempt began, by the database's clock
 */
public record Job<P extends Record>(
        String key, P payload, int attempt, boolean isLastAttempt, Instant wantedAt, Instant startedAt) {}
