package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionEvent;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.ItemChanges;
import org.jboss.logging.Logger;

/**
 * What editors had left out of editions, or taken back from them, before the database was restored to a state from before. The service knows
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
    private final Sql sql;
    private final Clock clock;

    EditionDecisionsBefore(
            EditionRepository editions,
            EditionItems items,
            ItemChanges changes,
            EditionMails mails,
            Sql sql,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.changes = changes;
        this.mails = mails;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public void apply(EditionApproved approved) {
        Optional<Edition> edition = of(approved);
        if (edition.isPresent() && edition.get().isApproved()) {
            return;
        }
        remember(approved, approved.leftOut(), false);
        edition.ifPresent(this::withholdAgain);
    }

    @Transactional(MANDATORY)
    public void apply(EditionRedacted redacted) {
        Optional<Edition> edition = of(redacted);
        if (edition.isPresent() && edition.get().isApproved()) {
            redactAgain(edition.get(), redacted);
            return;
        }
        remember(redacted, redacted.activityIds(), true);
        edition.ifPresent(open -> {
            withholdAgain(open);
            if (redacted.introduction()) {
                open.loseIntroduction(clock.instant());
            }
        });
    }

    private Optional<Edition> of(EditionEvent event) {
        return editions.of(event.programmeId(), event.audience(), event.month()).map(edition -> {
            editions.lockAndRefresh(edition);
            return edition;
        });
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

    private void remember(EditionEvent event, Collection<UUID> activityIds, boolean redacted) {
        sql.statement("""
                insert into edition_line_withheld_before as known (programme_id, audience, activity_id, redacted)
                select distinct :programme, :audience, activity, :redacted from unnest(:activities) as a (activity)
                on conflict (programme_id, audience, activity_id) do update set redacted = known.redacted or excluded.redacted
                """)
                .bind("programme", event.programmeId())
                .bind("audience", event.audience())
                .bind("redacted", redacted)
                .bindArray("activities", UUID.class, activityIds)
                .execute();
        LOG.warnf(
                "Of the %s edition %s of programme %s %d lines had been %s before the database was restored",
                event.audience(),
                event.month(),
                event.programmeId(),
                activityIds.size(),
                redacted ? "redacted" : "left out");
    }

    /** Before anybody reads it over, and once more when it is approved: it may have been assembled meanwhile. */
    @Transactional(MANDATORY)
    void withholdAgain(Edition edition) {
        edition.requireOpen();
        edition.hides(withhold(edition));
    }

    /** Leaves out, or redacts, what was before the database was restored. @return how many are hidden */
    private int withhold(Edition edition) {
        Set<UUID> hidden = new HashSet<>(items.hiddenIn(edition.id()));
        hidden.addAll(withheldBefore(edition, false));
        changes.redact(edition.id(), withheldBefore(edition, true));
        return changes.hide(edition.id(), hidden);
    }

    private List<UUID> withheldBefore(Edition edition, boolean redacted) {
        return sql.statement("""
                        select i.id from edition_item i
                        join edition_line_withheld_before b
                          on b.programme_id = :programme and b.audience = :audience and b.activity_id = i.activity_id
                        where i.edition_id = :edition and b.redacted = :redacted
                        """)
                .bind("programme", edition.programmeId())
                .bind("audience", edition.audience())
                .bind("edition", edition.id())
                .bind("redacted", redacted)
                .list(row -> row.uuid("id"));
    }
}
