package org.cop.newsletter.unsubscribe;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionPreferenceChanged;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionEvent;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.kit.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Who had unsubscribed before the database was restored to a state from before. The service knows it by the events that it has published
 * itself: they come back to it. Without a restore there is no news among them, for an event takes its number in the transaction that
 * publishes it; nor is there any once the recipient has decided anew, since the numbers of after a restore are higher.
 */
@ApplicationScoped
public class SubscriptionsBefore {
    private static final Logger LOG = Logger.getLogger(SubscriptionsBefore.class);

    private final Sql sql;
    private final Event<SubscriptionEndedBefore> ended;
    private final Event<SubscriptionResumedBefore> resumed;
    private final Event<EditionPreferenceBefore> preferences;

    SubscriptionsBefore(
            Sql sql,
            Event<SubscriptionEndedBefore> ended,
            Event<SubscriptionResumedBefore> resumed,
            Event<EditionPreferenceBefore> preferences) {
        this.sql = sql;
        this.ended = ended;
        this.resumed = resumed;
        this.preferences = preferences;
    }

    /** @param sequence of the event */
    @Transactional(MANDATORY)
    public void apply(SubscriptionEvent event, long sequence) {
        if (isPublishedByThisDatabase(event, sequence)) {
            return;
        }
        MailingList list = MailingList.valueOf(event.list().name());
        switch (event) {
            case SubscriptionEnded e -> ended.fire(new SubscriptionEndedBefore(list, e.recipientId(), e.programmeId()));
            case SubscriptionResumed e ->
                resumed.fire(new SubscriptionResumedBefore(list, e.recipientId(), e.programmeId()));
        }
        LOG.warnf(
                "Recipient %s decided on %s before the database was restored: %s",
                event.recipientId(), list, event instanceof SubscriptionEnded ? "ended" : "resumed");
    }

    /** @param sequence of the event */
    @Transactional(MANDATORY)
    public void apply(EditionPreferenceChanged event, long sequence) {
        if (isPublishedByThisDatabase(event, sequence)) {
            return;
        }
        preferences.fire(new EditionPreferenceBefore(event.programmeId(), event.accountId(), event.subscribed()));
        LOG.warnf(
                "Account %s decided on editions of programme %s before the database was restored: %s",
                event.accountId(), event.programmeId(), event.subscribed());
    }

    private boolean isPublishedByThisDatabase(NewsletterEvent event, long sequence) {
        return sql.statement(
                        "select 1 from aggregate_sequence where topic = :topic and key = :key and value >= :sequence")
                .bind("topic", NewsletterEvent.TOPIC)
                .bind("key", event.key())
                .bind("sequence", sequence)
                .exists();
    }
}
