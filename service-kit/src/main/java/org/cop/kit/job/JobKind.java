package org.cop.kit.job;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of durable work and how it is carried out. Payloads hold ids, numbers, times and constants, and no personal data: a text is
 * taken only where its name says that it is an id. So there is nothing in a job that an erasure would have to find.
 *
 * @param name lower case with hyphens; stable, for it stands in the database, in metrics and in alerts
 * @param payload what a job of this kind knows
 * @param schedule when it recurs; null for a job that is added
 * @param attempts how often it is tried before it is given up; one that recurs waits for its next time instead
 * @param backOff how long it waits after a failure
 * @param timeout how long one attempt may take; then it is interrupted and has failed
 * @param maxAge how long it may postpone itself ({@link JobOutcome.Again}) before it is given up
 */
public record JobKind<P extends Record>(
        String name,
        Class<P> payload,
        @Nullable Schedule schedule,
        int attempts,
        BackOff backOff,
        Duration timeout,
        Duration maxAge) {
    private static final Set<Class<?>> PLAIN =
            Set.of(UUID.class, boolean.class, int.class, long.class, Boolean.class, Integer.class, Long.class);

    public JobKind {
        if (attempts < 1) {
            throw new IllegalArgumentException(name + " is never tried");
        }
        Arrays.stream(payload.getRecordComponents())
                .filter(component -> !isWithoutPersonalData(component))
                .findFirst()
                .ifPresent(component -> {
                    throw new IllegalArgumentException(name + ": " + component.getName() + " could hold personal data");
                });
    }

    /** A kind whose jobs say everything by their key. */
    public static JobKind<NoPayload> of(String name) {
        return of(name, NoPayload.class);
    }

    /** Twelve attempts within about an hour and a half, one at a time in each instance, ten minutes for each. */
    public static <P extends Record> JobKind<P> of(String name, Class<P> payload) {
        return new JobKind<>(name, payload, null, 12, BackOff.USUAL, Duration.ofMinutes(10), Duration.ofDays(3));
    }

    /** Work that recurs, in one instance at a time. Times that passed while none ran are made up for once. */
    public static JobKind<NoPayload> recurring(String name, Schedule schedule) {
        var once = of(name);
        return new JobKind<>(name, NoPayload.class, schedule, once.attempts, once.backOff, once.timeout, once.maxAge);
    }

    public JobKind<P> withAttempts(int attempts) {
        return new JobKind<>(name, payload, schedule, attempts, backOff, timeout, maxAge);
    }

    public JobKind<P> withBackOff(Duration first, Duration longest) {
        return new JobKind<>(name, payload, schedule, attempts, new BackOff(first, longest), timeout, maxAge);
    }

    public JobKind<P> withTimeout(Duration timeout) {
        return new JobKind<>(name, payload, schedule, attempts, backOff, timeout, maxAge);
    }

    public JobKind<P> withMaxAge(Duration maxAge) {
        return new JobKind<>(name, payload, schedule, attempts, backOff, timeout, maxAge);
    }

    /**
     * A payload of this kind as it stands in the table.
     *
     * @throws IllegalStateException if it is none of this release
     */
    public P read(String json) {
        return Payloads.read(json, payload);
    }

    /** How long to wait after that many failures. */
    public Duration backOff(int failures) {
        return backOff.after(failures);
    }

    private static boolean isWithoutPersonalData(RecordComponent component) {
        Class<?> type = component.getType();
        return PLAIN.contains(type)
                || type.isEnum()
                || Temporal.class.isAssignableFrom(type)
                || (type == String.class && component.getName().endsWith("Id"));
    }
}
