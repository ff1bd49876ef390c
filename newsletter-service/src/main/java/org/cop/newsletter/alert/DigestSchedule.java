package org.cop.newsletter.alert;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.settings.NewsletterSettings;
import org.cop.newsletter.settings.SettingsService;
import org.jboss.logging.Logger;

/** Sends digests of issues on Mondays, and on the day of the month on which editions are sent, at the editions' hour. */
@ApplicationScoped
class DigestSchedule {
    private static final Logger LOG = Logger.getLogger(DigestSchedule.class);

    private final KnownProgrammes programmes;
    private final SettingsService settings;
    private final Alerts alerts;
    private final Clock clock;

    DigestSchedule(KnownProgrammes programmes, SettingsService settings, Alerts alerts, Clock clock) {
        this.programmes = programmes;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        for (Programme programme : programmes.all()) {
            try {
                tick(programme, clock.instant());
            } catch (RuntimeException e) {
                LOG.errorf(e, "The digests of programme %s cannot be made", programme.id());
            }
        }
    }

    void tick(Programme programme, Instant now) {
        NewsletterSettings wish = settings.of(programme.id());
        ZonedDateTime here = now.atZone(programme.zone());
        alerts.sendDigests(programme.id(), Frequency.WEEKLY, lastMonday(here, wish.sendHour()));
        alerts.sendDigests(programme.id(), Frequency.MONTHLY, lastDay(here, wish.sendDay(), wish.sendHour()));
    }

    /** The last Monday at that hour that has come. */
    static Instant lastMonday(ZonedDateTime now, int hour) {
        ZonedDateTime monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(hour, 0)
                .atZone(now.getZone());
        return (monday.isAfter(now) ? monday.minusWeeks(1) : monday).toInstant();
    }

    /** The last such day of a month at that hour that has come. */
    static Instant lastDay(ZonedDateTime now, int day, int hour) {
        ZonedDateTime then =
                now.toLocalDate().withDayOfMonth(day).atTime(hour, 0).atZone(now.getZone());
        return (then.isAfter(now) ? then.minusMonths(1) : then).toInstant();
    }
}
