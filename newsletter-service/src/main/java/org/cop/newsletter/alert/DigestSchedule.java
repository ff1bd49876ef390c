package org.cop.newsletter.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.alert.DueDigests.Digest;
import org.cop.newsletter.alert.DueDigests.LostTime;
import org.cop.newsletter.restore.CatchUp;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends digests of issues on Mondays, and on the day of the month on which editions are sent, at the editions' hour. Looked at once a
 * minute, by one instance, and only in programmes in which an alert waits for its digest.
 */
@ApplicationScoped
class DigestSchedule implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(DigestSchedule.class);
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("alert-digests", Schedule.every(Duration.ofMinutes(1)));

    private final DueDigests digests;
    private final Alerts alerts;
    private final CatchUp catchUp;
    private final Clock clock;

    DigestSchedule(DueDigests digests, Alerts alerts, CatchUp catchUp, Clock clock) {
        this.digests = digests;
        this.alerts = alerts;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        tick(null, clock.instant());
        return JobOutcome.done();
    }

    /**
     * What hinders one digest hinders no other; it is tried again.
     *
     * @param programmeId null for all programmes
     */
    void tick(@Nullable UUID programmeId, Instant now) {
        if (catchUp.isUnderWay()) {
            return;
        }
        RuntimeException hindered = null;
        List<LostTime> restored = digests.lostTimes();
        for (Digest digest : digests.waiting(programmeId)) {
            try {
                alerts.sendDigests(
                        digest.programmeId(),
                        digest.frequency(),
                        last(digest, now),
                        // Also where others have been due since, of which none could be made.
                        restored.stream().map(lost -> last(digest, lost.to())).toList());
            } catch (RuntimeException e) {
                LOG.errorf(
                        e, "The %s digests of programme %s cannot be made", digest.frequency(), digest.programmeId());
                hindered = e;
            }
        }
        if (hindered != null) {
            throw hindered;
        }
    }

    /** On which day the last digest of each frequency was due that may have gone out in a time that a restored database has lost. */
    Map<Frequency, LocalDate> dueInLostTimes(UUID programmeId) {
        Map<Frequency, LocalDate> days = new EnumMap<>(Frequency.class);
        List<LostTime> restored = digests.lostTimes();
        for (Digest digest : digests.waiting(programmeId)) {
            for (LostTime lost : restored) {
                Instant due = last(digest, lost.to());
                if (!due.isBefore(lost.from())) {
                    days.merge(
                            digest.frequency(),
                            due.atZone(digest.zone()).toLocalDate(),
                            (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        return days;
    }

    private static Instant last(Digest digest, Instant now) {
        ZonedDateTime here = now.atZone(digest.zone());
        return switch (digest.frequency()) {
            case WEEKLY -> lastMonday(here, digest.sendHour());
            case MONTHLY -> lastDay(here, digest.sendDay(), digest.sendHour());
            case AT_ONCE, NONE -> throw new IllegalArgumentException("There are no such digests");
        };
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
