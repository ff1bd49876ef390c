package org.cop.kit.outbox;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Carries committed events to Kafka: at once after each commit, and once a second for whatever was left behind by a fault or a stopped
 * instance. While Kafka is unavailable the events wait in the outbox, and nobody who writes notices.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxBatch batch;
    private final OutboxRows rows;
    /** A thread of its own: a managed one would carry over the context of the transaction that has just ended. */
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-relay").daemon().factory());

    private final Clock clock;
    private final OutboxMetrics outcomes;

    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean failing;
    private volatile boolean stopping;
    private volatile OutboxRows.UnsentEvents unsent;

    OutboxRelay(OutboxBatch batch, OutboxRows rows, Clock clock, OutboxMetrics outcomes, MeterRegistry metrics) {
        this.batch = batch;
        this.rows = rows;
        this.clock = clock;
        this.outcomes = outcomes;
        this.unsent = new OutboxRows.UnsentEvents(0, 0, clock.instant());
        Gauge.builder("cop.outbox.unsent", this, relay -> relay.unsent.count())
                .description("Events that are committed and not acknowledged by Kafka, 10,000 at most")
                .register(metrics);
        Gauge.builder("cop.outbox.oldest.age", this, OutboxRelay::oldestAge)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Committed published) {
        wanted.accumulateAndGet(published.shardBits(), (have, more) -> have | more);
        wake();
    }

    private void wake() {
        if (!stopping && running.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException stopped) {
                // Shut down between the two lines; the events wait for the next start.
            }
        }
    }

    private void drain() {
        try {
            for (int shards = wanted.getAndSet(0); shards != 0 && !stopping; shards = wanted.getAndSet(0)) {
                if (batch.relay(shards)) {
                    // So much waits after a fault only, and then not in these shards alone; the sweep may be a second
                    // away.
                    wanted.set(Shards.ALL);
                }
            }
            recovered();
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            running.set(false);
        }
        // A commit between the last look and the line above found us still running and did not wake anybody.
        if (wanted.get() != 0 && !failing) {
            wake();
        }
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = SKIP,
            // The messaging channels are wired a little after the scheduler starts.
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            unsent = rows.unsent();
            int shards = unsent.shards();
            while (shards != 0 && !stopping && batch.relayFree(shards)) {
                // until a batch was not full
            }
            if (shards != 0) {
                recovered();
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdown();
    }

    private double oldestAge() {
        var seen = unsent;
        return seen.count() == 0
                ? 0
                : Math.max(0, Duration.between(seen.oldest(), clock.instant()).toMillis() / 1000.0);
    }

    private void failed(RuntimeException e) {
        outcomes.failed();
        if (!failing && !stopping) {
            LOG.warnf(e, "Events cannot be relayed for now; they wait in the outbox");
        }
        failing = true;
    }

    private void recovered() {
        if (failing) {
            LOG.info("Events are being relayed again");
        }
        failing = false;
    }
}
