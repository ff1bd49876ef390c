package org.cop.kit.dependency;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * The way to a {@link Dependency}. When the last few calls have all found it unavailable the circuit opens: calls are refused at once instead of
 * waiting for what does not answer. After a pause one call may try; if it gets through, so may all.
 */
public final class Circuit {
    private final Dependency dependency;
    private final Predicate<Throwable> unavailable;
    private final Guard guard;
    private final Duration pause;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long openedAt;
    private volatile long askedAt = System.nanoTime();
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile @Nullable Throwable last;

    /**
     * @param unavailable distinguishes the failures that mean that it is unavailable from those that have another reason
     * @param failures so many in a row open the circuit
     * @param pause until one call may try again
     */
    Circuit(Dependency dependency, Predicate<Throwable> unavailable, int failures, Duration pause) {
        this.dependency = dependency;
        this.unavailable = unavailable;
        this.pause = pause;
        this.guard = Guard.create()
                .withDescription(dependency.name())
                .withCircuitBreaker()
                .requestVolumeThreshold(failures)
                .failureRatio(1)
                .successThreshold(1)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .when(this::isUnavailable)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /** @throws CircuitBreakerOpenException if it was not even tried */
    public <T> T call(Callable<T> action, Class<T> type) throws Exception {
        return guard.call(action, type);
    }

    /**
     * The same for what throws nothing checked.
     *
     * @throws CircuitBreakerOpenException if it was not even tried
     */
    @SuppressWarnings("unchecked") // what comes back is what the action gave
    public <T> T get(Supplier<T> action) {
        return (T) guard.get(action::get, Object.class);
    }

    /** Whether calls are refused for now. False again as soon as one may try. */
    public boolean isOpen() {
        return state == CircuitBreakerState.OPEN && System.nanoTime() - openedAt < pause.toNanos();
    }

    /** From the opening of the circuit until a call got through. */
    public boolean isUnavailable() {
        return state != CircuitBreakerState.CLOSED;
    }

    /**
     * For what is asked only when there is something to do: it tries after an outage during which nothing was, and would otherwise be reported
     * as unavailable until there is. Does nothing while others try. However long it waits, whoever comes meanwhile may try as well.
     *
     * @param pause for how long nobody has tried
     * @param question that the dependency answers, or refuses, only if it is there
     */
    public void tryIfNobodyDoes(Duration pause, Callable<?> question) {
        if (!isUnavailable() || !isOver(pause, openedAt) || !isOver(pause, askedAt) || !asking.tryLock()) {
            return;
        }
        try {
            if (answers(question)) {
                guard.call(() -> true, Boolean.class);
            }
        } catch (Exception othersTry) {
            // then theirs decides
        } finally {
            askedAt = System.nanoTime();
            asking.unlock();
        }
    }

    /** An answer that refuses is one too. */
    private boolean answers(Callable<?> question) {
        try {
            question.call();
            return true;
        } catch (Exception e) {
            return !isUnavailable(e);
        }
    }

    private static boolean isOver(Duration pause, long since) {
        return System.nanoTime() - since >= pause.toNanos();
    }

    public Dependency dependency() {
        return dependency;
    }

    private boolean isUnavailable(Throwable failure) {
        if (!unavailable.test(failure)) {
            return false;
        }
        last = failure;
        return true;
    }

    private void changed(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN) {
            openedAt = System.nanoTime();
        }
        state = now;
        switch (now) {
            case OPEN -> dependency.failed(last);
            case CLOSED -> dependency.recovered();
            case HALF_OPEN -> {} // not known yet
        }
    }
}
