package org.cop.newsletter.edition.schedule;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Editions of the month that closed last which were to go out by themselves and did not, for operators: no reader notices a newsletter that
 * does not come. Where a programme wants to approve its editions, their not going out is its own affair.
 */
@ApplicationScoped
@Startup
class OverdueEditions {
    /** For a service that was down at the hour of sending and catches up. */
    static final Duration MARGIN = Duration.ofHours(1);

    private final UnfinishedEditions unfinished;
    private final Clock clock;
    private volatile long overdue;

    OverdueEditions(UnfinishedEditions unfinished, Clock clock, MeterRegistry metrics) {
        this.unfinished = unfinished;
        this.clock = clock;
        Gauge.builder("cop.editions.overdue", this, editions -> editions.overdue)
                .description("Editions that should have gone out by themselves and did not")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void count() {
        overdue = count(null, clock.instant());
    }

    /** @param programmeId null for all programmes */
    long count(@Nullable UUID programmeId, Instant now) {
        return unfinished.due(now, programmeId).stream()
                .filter(edition -> edition.isOverdue(now, MARGIN))
                .count();
    }
}
