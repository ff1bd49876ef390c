package org.cop.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.cop.kit.sql.SqlStates;

/**
 * How often an event is tried. The retries are outside the transaction, which is {@link Inbox}'s: inside, they would retry in an aborted
 * one.
 */
@ApplicationScoped
class EventRetries {
    /** Before anything is taken away that a record needs. */
    private static final int FIRST = 1;

    /** Everything behind the record waits for these, so that they are over in a third of a second. */
    private static final Guard A_FEW_TIMES = Guard.create()
            .withRetry()
            .maxRetries(3)
            .delay(20, ChronoUnit.MILLIS)
            .jitter(10, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .factor(3)
            .done()
            .whenException(EventRetries::maySucceedSoon)
            .done()
            .build();

    private final Guard untilTheDatabaseIsBack = Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.MILLIS)
            .delay(200, ChronoUnit.MILLIS)
            .jitter(100, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(Duration.ofSeconds(10).toMillis(), ChronoUnit.MILLIS)
            .done()
            .whenException(e -> SqlStates.of(e).isTemporary() && !isStopping())
            .done()
            .build();

    private volatile boolean stopping;

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Three times more; while the database is unavailable, until it is back. */
    <T> T call(Callable<T> attempt, Class<T> type) throws Exception {
        return untilTheDatabaseIsBack.call(() -> A_FEW_TIMES.call(attempt, type), type);
    }

    private static boolean maySucceedSoon(Throwable failure) {
        SqlStates kind = SqlStates.of(failure);
        return !kind.isTemporary() && !kind.isPermanent();
    }
}
