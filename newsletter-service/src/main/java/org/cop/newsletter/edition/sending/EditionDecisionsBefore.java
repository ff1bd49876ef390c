package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionEvent;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.ItemChanges;
import org.cop.newsletter.edition.LinesWithheldBefore;
import org.jboss.logging.Logger;

/**
 * What editors had approved, left out of editions, or taken back from them, before the database was restored to a state from before. The service knows
 * it by the events that it has published itself: they come back to it. Without a restore there is nothing to do, for all of it was done before
 * it was published.
 */
@ApplicationScoped
public class EditionDecisionsBefore {
    private static final Logger LOG = Logger.getLogger(EditionDecisionsBefore.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final ItemChanges changes;
    private final EditionMails mails;
    private final LinesWithheldBefore before;
    private final EditionsSentBefore sentBefore;
    private final AdvisoryLocks locks;
    private final Clock clock;

    EditionDecisionsBefore(
            EditionRepository editions,
            EditionItems items,
            ItemChanges changes,
            EditionMails mails,
            LinesWithheldBefore before,
            EditionsSentBefore sentBefore,
            AdvisoryLocks locks,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.changes = changes;
        this.mails = mails;
        this.before = before;
        this.sentBefore = sentBefore;
        this.locks = locks;
        this.clock = clock;
    }

    /** @param at when the event was recorded */
    @Transactional(MANDATORY)
    public void apply(EditionApproved approved, Instant at) {
        if (locked(approved).filter(Edition::isApproved).isEmpty()) {
            sentBefore.noteApproval(approved, at);
            withholdAgain(approved, approved.leftOut(), false);
        }
    }

    @Transactional(MANDATORY)
    public void apply(EditionRedacted redacted) {
        Optional<Edition> edition = locked(redacted);
        if (edition.isPresent() && edition.get().isApproved()) {
            redactAgain(edition.get(), redacted);
            return;
        }
        withholdAgain(redacted, redacted.activityIds(), true);
        if (redacted.introduction()) {
            edition.ifPresent(open -> open.loseIntroduction(clock.instant()));
        }
    }

    private Optional<Edition> locked(EditionEvent event) {
        Optional<Edition> edition = of(event);
        if (edition.filter(Edition::isApproved).isEmpty()) {
            // Before the edition's own, as whoever assembles: none is assembled that does not know what is noted here.
            locks.lock(EditionRepository.assemblyLock(event.programmeId(), event.audience()));
            edition = of(event);
        }
        edition.ifPresent(editions::lockAndRefresh);
        return edition;
    }

    private Optional<Edition> of(EditionEvent event) {
        return editions.of(event.programmeId(), event.audience(), event.month());
    }

    private void redactAgain(Edition edition, EditionRedacted redacted) {
        List<UUID> lines = items.about(edition.id(), redacted.activityIds()).stream()
                .filter(item -> !item.withdrawn())
                .map(EditionItem::id)
                .toList();
        boolean introduction = redacted.introduction() && edition.introduction() != null;
        if (lines.isEmpty() && !introduction) {
            return;
        }
        changes.redact(edition.id(), lines);
        edition.redact(redacted.activityIds(), introduction, clock.instant());
        mails.freeze(edition);
        LOG.warnf(
                "Of edition %s %d lines had been redacted before the database was restored, and are again",
                edition.id(), lines.size());
    }

    /** Also in an edition of another month: which of them carries an activity may be another one than before. */
    private void withholdAgain(EditionEvent event, Collection<UUID> activityIds, boolean redacted) {
        before.note(event.programmeId(), event.audience(), activityIds, redacted);
        LOG.warnf(
                "Of the %s edition %s of programme %s %d lines had been %s before the database was restored",
                event.audience(),
                event.month(),
                event.programmeId(),
                activityIds.size(),
                redacted ? "redacted" : "left out");
        for (UUID id : before.openEditions(event.programmeId(), event.audience(), activityIds)) {
            Edition edition = editions.findById(id);
            editions.lockAndRefresh(edition);
            if (edition.isOpen()) {
                edition.withheld(before.withhold(edition, items.hiddenIn(id)), clock.instant());
            }
        }
    }
}
