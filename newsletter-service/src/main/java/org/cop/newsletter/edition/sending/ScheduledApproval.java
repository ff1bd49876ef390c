package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.EditionState;
import org.jboss.logging.Logger;

/** Approves the editions that nobody has to read before they go out. */
@ApplicationScoped
public class ScheduledApproval {
    private static final Logger LOG = Logger.getLogger(ScheduledApproval.class);

    private final EditionRepository editions;
    private final EditionsSentBefore sentBefore;
    private final EditionApproval approval;

    ScheduledApproval(EditionRepository editions, EditionsSentBefore sentBefore, EditionApproval approval) {
        this.editions = editions;
        this.sentBefore = sentBefore;
        this.approval = approval;
    }

    /**
     * An edition that waits to go out by itself does, unless the checks find something, or somebody else has to read it
     * first, or it may have gone out in a time that a restored database has lost, of which no event says so.
     *
     * @param hour at which it is to go out
     */
    @Transactional
    public void approveByItself(UUID programmeId, Audience audience, YearMonth month, Instant hour) {
        editions.of(programmeId, audience, month).ifPresent(edition -> {
            // Somebody may be quicker.
            editions.lockAndRefresh(edition);
            if (edition.state() != EditionState.ASSEMBLED || edition.heldBack()) {
                return;
            }
            if (sentBefore.isUnknown(edition) && sentBefore.mayHaveGoneOut(hour)) {
                holdBack(edition, "it may have gone out before the database was restored");
                return;
            }
            try {
                approval.approve(edition, null, null);
            } catch (RuleBroken blocked) {
                holdBack(edition, blocked.code());
            }
        });
    }

    private static void holdBack(Edition edition, String reason) {
        edition.holdBack();
        LOG.warnf("Edition %s does not go out by itself: %s", edition.id(), reason);
    }
}
