package org.cop.client.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must become true by itself, such as one service applying what another has published. Looks often, and not for ever. */
public final class Waiting {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * @param what for the message, as it goes after "waited for"
     * @throws ClientFailure if it does not come true
     */
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /**
     * @param timeout how long at most
     * @throws ClientFailure if it does not come true
     */
    public static void until(Supplier<String> what, Duration timeout, BooleanSupplier condition) {
        forSomething(what, timeout, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * @param what for the message, as it goes after "waited for"
     * @throws ClientFailure if it does not come
     */
    public static <T> T forSomething(Supplier<String> what, Supplier<Optional<T>> look) {
        return forSomething(what, LONGEST, look);
    }

    private static <T> T forSomething(Supplier<String> what, Duration timeout, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + timeout.toNanos();
        Duration pause = FIRST_PAUSE;
        for (; ; ) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new ClientFailure("Waited %d s in vain for %s".formatted(timeout.toSeconds(), what.get()));
            }
            pause(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    /**
     * Asks again as long as the answer is that something is not known: for what one service consumes from another and shows to nobody before it
     * needs it.
     *
     * @param notYet the problem's code
     */
    public static <T> T whileRefused(String notYet, Supplier<String> what, Supplier<T> request) {
        return forSomething(what, () -> {
            try {
                return Optional.of(request.get());
            } catch (ApiRefused refused) {
                if (refused.isFor(notYet)) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw ApiClient.interrupted(e);
        }
    }
}
