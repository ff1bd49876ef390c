package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.edition.Edition;
import org.jboss.logging.Logger;

/**
 * Editions that had gone out, or had been approved and were going out, before the database was restored to a state from before. The service
 * knows them by the events that it has published itself: they come back to it. Without a restore there is none, for an edition is approved and
 * sent before its event is published.
 */
@ApplicationScoped
public class EditionsSentBefore {
    private static final Logger LOG = Logger.getLogger(EditionsSentBefore.class);

    private final Sql sql;

    EditionsSentBefore(Sql sql) {
        this.sql = sql;
    }

    record SentBefore(int recipients, Instant at) {}

    /** @param at when the event was recorded */
    @Transactional(MANDATORY)
    public void apply(EditionSent sent, Instant at) {
        boolean isKnown = sql.statement("""
                        select 1 from edition
                        where programme_id = :programme and audience = :audience and month = :month and state = 'SENT'
                        """)
                .bind("programme", sent.programmeId())
                .bind("audience", sent.audience())
                .bind("month", sent.month())
                .exists();
        if (isKnown) {
            return;
        }
        sql.statement("""
                        insert into edition_sent_before (programme_id, audience, month, edition_id, recipients, sent_at)
                        values (:programme, :audience, :month, :edition, :recipients, :at)
                        on conflict do nothing
                        """)
                .bind("programme", sent.programmeId())
                .bind("audience", sent.audience())
                .bind("month", sent.month())
                .bind("edition", sent.editionId())
                .bind("recipients", sent.recipients())
                .bind("at", at)
                .execute();
        // Restored to a state in which it was on its way, or approved once more, perhaps under another id: what that
        // state holds as still to be mailed was mailed.
        int mails = sql.statement("""
                        update delivery set state = 'SENT', sent_at = :at
                        where kind = 'EDITION' and state = 'PENDING' and edition_id in (
                            select id from edition where programme_id = :programme and audience = :audience and month = :month)
                        """)
                .bind("at", at)
                .bind("programme", sent.programmeId())
                .bind("audience", sent.audience())
                .bind("month", sent.month())
                .execute();
        LOG.warnf(
                "Edition %s had gone out before the database was restored; %d mails of it count as sent",
                sent.editionId(), mails);
    }

    /**
     * An edition that nobody has approved here. Until its last mail has gone out, which takes days where one mailbox refuses it for the moment, no
     * event says that it is sent.
     *
     * @param at when the event was recorded
     */
    @Transactional(MANDATORY)
    void noteApproval(EditionApproved approved, Instant at) {
        sql.statement("""
                        insert into edition_approved_before (programme_id, audience, month, edition_id, approved_at)
                        values (:programme, :audience, :month, :edition, :at)
                        on conflict do nothing
                        """)
                .bind("programme", approved.programmeId())
                .bind("audience", approved.audience())
                .bind("month", approved.month())
                .bind("edition", approved.editionId())
                .bind("at", at)
                .execute();
    }

    /** Whether it had been approved, so that some of its mails may have gone out, or all. */
    boolean wasApproved(Edition edition) {
        return sql.statement("""
                        select 1 from edition_approved_before
                        where programme_id = :programme and audience = :audience and month = :month
                        """)
                .bind("programme", edition.programmeId())
                .bind("audience", edition.audience())
                .bind("month", edition.month())
                .exists();
    }

    /** Whether no event says what had become of it. */
    boolean isUnknown(Edition edition) {
        return of(edition).isEmpty() && !wasApproved(edition);
    }

    Optional<SentBefore> of(Edition edition) {
        return sql.statement("""
                        select recipients, sent_at from edition_sent_before
                        where programme_id = :programme and audience = :audience and month = :month
                        """)
                .bind("programme", edition.programmeId())
                .bind("audience", edition.audience())
                .bind("month", edition.month())
                .first(row -> new SentBefore(row.integer("recipients"), row.instant("sent_at")));
    }

    /** Whether that hour lies in a time that a restored database has lost. */
    boolean mayHaveGoneOut(Instant hour) {
        return sql.statement("select 1 from restore_window where recorded_from <= :hour and :hour <= recorded_to")
                .bind("hour", hour)
                .exists();
    }
}
