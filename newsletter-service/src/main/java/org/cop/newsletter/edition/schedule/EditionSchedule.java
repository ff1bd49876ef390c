package org.cop.newsletter.edition.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.newsletter.edition.editing.EditionAssembly;
import org.cop.newsletter.edition.schedule.UnfinishedEditions.Unfinished;
import org.cop.newsletter.edition.sending.ScheduledApproval;
import org.cop.newsletter.restore.CatchUp;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself: of each programme the editions of the month that closed last are assembled when their time has come, and sent
 * where the programme chose so. Months further back are somebody's decision. One instance at a time looks for them; should two do it at once, the
 * database lets one of them assemble, and one approve.
 */
@ApplicationScoped
class EditionSchedule implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(EditionSchedule.class);
    private static final JobKind<NoPayload> KIND =
            JobKind.recurring("edition-schedule", Schedule.every(Duration.ofSeconds(20)));

    private final UnfinishedEditions unfinished;
    private final EditionAssembly assembly;
    private final ScheduledApproval approval;
    private final CatchUp catchUp;
    private final Clock clock;

    EditionSchedule(
            UnfinishedEditions unfinished,
            EditionAssembly assembly,
            ScheduledApproval approval,
            CatchUp catchUp,
            Clock clock) {
        this.unfinished = unfinished;
        this.assembly = assembly;
        this.approval = approval;
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
     * What hinders one edition hinders no other.
     *
     * @param programmeId null for all programmes
     */
    void tick(@Nullable UUID programmeId, Instant now) {
        if (catchUp.isUnderWay()) {
            return;
        }
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
}
