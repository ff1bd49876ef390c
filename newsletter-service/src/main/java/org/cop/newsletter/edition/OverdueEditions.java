package org.cop.newsletter.edition;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.cop.events.Audience;
import org.cop.newsletter.edition.Edition.State;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.settings.NewsletterSettings;
import org.cop.newsletter.settings.NewsletterSettings.Mode;
import org.cop.newsletter.settings.SettingsService;

/**
 * Editions of the month that closed last which were to go out by themselves and did not, for operators: nobody is told of a newsletter that
 * does not come. Where a programme wants to approve its editions, their not going out is its own affair.
 */
@ApplicationScoped
@Startup
class OverdueEditions {
    /** For a service that was down at the hour of sending and catches up. */
    static final Duration MARGIN = Duration.ofHours(1);

    private final KnownProgrammes programmes;
    private final SettingsService settings;
    private final EditionRepository editions;
    private final Clock clock;
    private volatile long overdue;

    OverdueEditions(
            KnownProgrammes programmes,
            SettingsService settings,
            EditionRepository editions,
            Clock clock,
            MeterRegistry metrics) {
        this.programmes = programmes;
        this.settings = settings;
        this.editions = editions;
        this.clock = clock;
        Gauge.builder("cop.editions.overdue", this, seen -> seen.overdue)
                .description("Editions that should have gone out by themselves and did not")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        Instant now = clock.instant();
        overdue = programmes.all().stream()
                .mapToLong(programme -> countOf(programme, now))
                .sum();
    }

    @Transactional
    long countOf(Programme programme, Instant now) {
        NewsletterSettings wish = settings.of(programme.id());
        EditionCalendar calendar = EditionCalendar.of(programme.zone(), wish);
        YearMonth month = calendar.lastClosed(now);
        if (wish.mode() != Mode.AUTOMATIC
                || !programme.runsIn(month)
                || now.isBefore(calendar.sendAt(month).plus(MARGIN))) {
            return 0;
        }
        return EditionSchedule.CIRCLES.stream()
                .filter(circle -> isMissing(programme, circle, month))
                .count();
    }

    private boolean isMissing(Programme programme, Audience circle, YearMonth month) {
        return editions.of(programme.id(), circle, month)
                .map(edition -> edition.state() == State.ASSEMBLED)
                .orElse(true);
    }
}
