package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.settings.NewsletterSettings;
import org.cop.newsletter.settings.SettingsService;
import org.jboss.logging.Logger;

/**
 * Sends digests of issues on Mondays, and on the day of the month on which editions are sent, at the editions' hour. Looked at once a
 * minute, by one instance, and only in programmes in which an alert waits for its digest.
 */
@ApplicationScoped
class DigestSchedule implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(DigestSchedule.class);
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("alert-digests", Schedule.every(Duration.ofMinutes(1)));

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

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    /** What hinders one programme hinders no other; it is tried again. */
    @Override
    public JobOutcome run(Job<NoPayload> job) {
        RuntimeException hindered = null;
        for (UUID programmeId : alerts.programmesWithWaitingDigests()) {
            try {
                tick(programmes.require(programmeId), clock.instant());
            } catch (RuntimeException e) {
                LOG.errorf(e, "The digests of programme %s cannot be made", programmeId);
                hindered = e;
            }
        }
        if (hindered != null) {
            throw hindered;
        }
        return JobOutcome.done();
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
