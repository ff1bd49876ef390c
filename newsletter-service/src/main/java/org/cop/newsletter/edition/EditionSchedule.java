package org.cop.newsletter.edition;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cop.newsletter.delivery.MailsSent;
import org.cop.newsletter.edition.UnfinishedEditions.Unfinished;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself: of each programme the editions of the month that closed last are assembled when their time has come, and sent
 * where the programme chose so. Months further back are somebody's decision. Several instances may do this at once: the database lets one
 * of them assemble, and one approve.
 */
@ApplicationScoped
class EditionSchedule {
    private static final Logger LOG = Logger.getLogger(EditionSchedule.class);

    private final UnfinishedEditions unfinished;
    private final EditionAssembly assembly;
    private final EditionApproval approval;
    private final Clock clock;

    EditionSchedule(UnfinishedEditions unfinished, EditionAssembly assembly, EditionApproval approval, Clock clock) {
        this.unfinished = unfinished;
        this.assembly = assembly;
        this.approval = approval;
        this.clock = clock;
    }

    @Scheduled(every = "20s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        tick(null, clock.instant());
    }

    /** What hinders one edition hinders no other. @param programmeId null for all programmes */
    void tick(@Nullable UUID programmeId, Instant now) {
        for (Unfinished edition : unfinished.due(now, programmeId)) {
            try {
                make(edition, now);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "The %s edition %s of programme %s cannot be made",
                        edition.audience(),
                        edition.month(),
                        edition.programmeId());
            }
        }
    }

    private void make(Unfinished edition, Instant now) {
        if (edition.isMissing()) {
            assembly.assembleIfMissing(edition.programmeId(), edition.audience(), edition.month());
        }
        if (edition.goesOutByItself(now)) {
            approval.approveByItself(
                    edition.programmeId(),
                    edition.audience(),
                    edition.month(),
                    edition.calendar().sendAt(edition.month()));
        }
    }

    /** For editions whose last mails nobody reported. */
    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void finish() {
        finish(approval.beingSent());
    }

    void finish(@Observes MailsSent sent) {
        finish(sent.editionIds());
    }

    private void finish(Collection<UUID> editionIds) {
        for (UUID id : editionIds) {
            try {
                approval.finishIfDone(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Edition %s cannot be finished", id);
            }
        }
    }
}
