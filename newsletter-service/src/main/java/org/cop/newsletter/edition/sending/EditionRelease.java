package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.EditionState;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.jboss.logging.Logger;

/** What follows an approval: what its mails say is frozen and they are queued, and when none is left to send the edition is sent. */
@ApplicationScoped
class EditionRelease {
    private static final Logger LOG = Logger.getLogger(EditionRelease.class);

    private final EditionRepository editions;
    private final EditionMails mails;
    private final EditionsSentBefore sentBefore;
    private final Deliveries deliveries;
    private final KnownProgrammes programmes;
    private final Outbox outbox;
    private final Clock clock;

    EditionRelease(
            EditionRepository editions,
            EditionMails mails,
            EditionsSentBefore sentBefore,
            Deliveries deliveries,
            KnownProgrammes programmes,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.mails = mails;
        this.sentBefore = sentBefore;
        this.deliveries = deliveries;
        this.programmes = programmes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction that approves it. */
    @Transactional(MANDATORY)
    void release(Edition edition, Programme programme) {
        mails.freeze(edition);
        var sent = sentBefore.of(edition);
        if (sent.isPresent()) {
            edition.assumeSent(sent.get().recipients(), sent.get().at());
            LOG.infof("Edition %s had gone out before the database was restored: nobody is mailed", edition.id());
            return;
        }
        int recipients = deliveries.writeEdition(edition.id(), edition.programmeId(), edition.audience());
        edition.goesTo(recipients);
        if (sentBefore.wasApproved(edition)) {
            deliveries.hold(edition.id());
            LOG.warnf(
                    "Edition %s had been approved before the database was restored: its mails are held, for they may have gone out",
                    edition.id());
        }
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
        return editions.list("state", EditionState.SENDING).stream()
                .map(Edition::id)
                .toList();
    }
}
