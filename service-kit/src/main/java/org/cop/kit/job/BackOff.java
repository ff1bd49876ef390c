package org.cop.kit.job;

import java.time.Duration;

/**
 * How long durable work waits after a failure: after each further one twice as long.
 *
 * @param first after the first failure
 * @param longest the most that it waits
 */
public record BackOff(Duration first, Duration longest) {
    /** Of whatever has no reason for another. */
    public static final BackOff USUAL = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** How long to wait after that many failures in a row. */
    public Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
