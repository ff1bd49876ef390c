package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.RuleBroken.Fault;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionState;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets editions go out, and knows when they have. */
@ApplicationScoped
public class EditionApproval {
    private static final Logger LOG = Logger.getLogger(EditionApproval.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final EditionCheck check;
    private final EditionMails mails;
    private final EditionsSentBefore sentBefore;
    private final EditionDecisionsBefore before;
    private final Deliveries deliveries;
    private final KnownProgrammes programmes;
    private final Outbox outbox;
    private final Clock clock;

    EditionApproval(
            EditionRepository editions,
            EditionItems items,
            EditionCheck check,
            EditionMails mails,
            EditionsSentBefore sentBefore,
            EditionDecisionsBefore before,
            Deliveries deliveries,
            KnownProgrammes programmes,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.check = check;
        this.mails = mails;
        this.sentBefore = sentBefore;
        this.before = before;
        this.deliveries = deliveries;
        this.programmes = programmes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param accountId of whoever has read the version that If-Match names */
    @Transactional
    Edition approve(UUID programmeId, UUID id, @Nullable String ifMatch, String accountId) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.requireRead(ifMatch, edition.version());
        approve(edition, accountId);
        return edition;
    }

    /**
     * For the schedule: an edition that waits to go out by itself does, unless the checks find something, or somebody else has to read it
     * first, or it may have gone out in a time that a restored database has lost.
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
            if (sentBefore.of(edition).isEmpty() && sentBefore.mayHaveGoneOut(hour)) {
                holdBack(edition, "it may have gone out before the database was restored");
                return;
            }
            try {
                approve(edition, null);
            } catch (RuleBroken blocked) {
                holdBack(edition, blocked.code());
            }
        });
    }

    private static void holdBack(Edition edition, String reason) {
        edition.holdBack();
        LOG.warnf("Edition %s does not go out by itself: %s", edition.id(), reason);
    }

    private void approve(Edition edition, @Nullable String accountId) {
        Programme programme = programmes.require(edition.programmeId());
        edition.requireOpen();
        if (!edition.month().isBefore(YearMonth.now(clock.withZone(programme.zone())))) {
            throw new RuleBroken("month-open", "Its month has not closed yet");
        }
        before.withholdAgain(edition);
        List<Fault> faults = check.faults(edition);
        if (!faults.isEmpty()) {
            throw new RuleBroken("edition-blocked", "Some lines cannot go out: hide or correct them", faults);
        }
        outbox.publish(edition.approve(accountId, items.activitiesHiddenIn(edition.id()), clock.instant()));
        mails.freeze(edition);
        var sent = sentBefore.of(edition);
        if (sent.isPresent()) {
            edition.assumeSent(sent.get().recipients(), sent.get().at());
            LOG.infof("Edition %s had gone out before the database was restored: nobody is mailed", edition.id());
            return;
        }
        int recipients = deliveries.writeEdition(edition.id(), edition.programmeId(), edition.audience());
        edition.goesTo(recipients);
        LOG.infof("Edition %s is approved and goes to %d recipients", edition.id(), recipients);
        if (recipients == 0) {
            finish(edition, programme);
        }
    }

    /** When no mail of it is left to send. Safe to ask for by several at once. */
    @Transactional
    void finishIfDone(UUID editionId) {
        if (!deliveries.isDone(editionId)) {
            return;
        }
        Edition edition = editions.findById(editionId, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() == EditionState.SENDING) {
            sentBefore
                    .of(edition)
                    .ifPresentOrElse(
                            sent -> edition.assumeSent(sent.recipients(), sent.at()),
                            () -> finish(edition, programmes.require(edition.programmeId())));
        }
    }

    private void finish(Edition edition, Programme programme) {
        Instant now = clock.instant();
        outbox.publish(edition.sent(now, LocalDate.ofInstant(now, programme.zone())));
        LOG.infof("Edition %s is sent", edition.id());
    }

    @Transactional
    List<UUID> beingSent() {
        return editions.list("state", EditionState.SENDING).stream().map(Edition::id).toList();
    }
}
