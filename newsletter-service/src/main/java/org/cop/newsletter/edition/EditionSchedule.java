package org.cop.newsletter.edition;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.cop.events.Audience;
import org.cop.newsletter.delivery.MailsSent;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.settings.NewsletterSettings;
import org.cop.newsletter.settings.NewsletterSettings.Mode;
import org.cop.newsletter.settings.SettingsService;
import org.jboss.logging.Logger;

/**
 * What happens by itself: of each programme the editions of the month that closed last are assembled when their time has come, and sent
 * where the programme chose so. Months further back are somebody's decision. Several instances may do this at once: the database lets one
 * of them assemble, and one approve.
 */
@ApplicationScoped
class EditionSchedule {
    private static final Logger LOG = Logger.getLogger(EditionSchedule.class);
    static final List<Audience> CIRCLES = List.of(Audience.PROGRAMME, Audience.COMMISSIONER, Audience.PUBLIC);

    private final KnownProgrammes programmes;
    private final SettingsService settings;
    private final EditionService editions;
    private final Clock clock;

    EditionSchedule(KnownProgrammes programmes, SettingsService settings, EditionService editions, Clock clock) {
        this.programmes = programmes;
        this.settings = settings;
        this.editions = editions;
        this.clock = clock;
    }

    @Scheduled(every = "20s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        tick(clock.instant());
    }

    /** What hinders one programme hinders no other. */
    void tick(Instant now) {
        for (Programme programme : programmes.all()) {
            try {
                tick(programme, now);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The editions of programme %s cannot be made", programme.id());
            }
        }
    }

    void tick(Programme programme, Instant now) {
        NewsletterSettings wish = settings.of(programme.id());
        EditionCalendar calendar = EditionCalendar.of(programme.zone(), wish);
        YearMonth month = calendar.lastClosed(now);
        if (!programme.runsIn(month) || now.isBefore(calendar.assembleAt(month))) {
            return;
        }
        boolean send = wish.mode() == Mode.AUTOMATIC && !now.isBefore(calendar.sendAt(month));
        for (Audience circle : CIRCLES) {
            try {
                editions.assembleIfMissing(programme.id(), circle, month);
                if (send) {
                    editions.approveByItself(programme.id(), circle, month);
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "The %s edition %s of programme %s cannot be made", circle, month, programme.id());
            }
        }
    }

    /** For editions whose last mails nobody reported. */
    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void finish() {
        editions.beingSent().forEach(editions::finishIfDone);
    }

    void finish(@Observes MailsSent sent) {
        sent.editionIds().forEach(editions::finishIfDone);
    }
}
