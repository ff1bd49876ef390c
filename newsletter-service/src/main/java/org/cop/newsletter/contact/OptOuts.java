package org.cop.newsletter.contact;

import static org.cop.events.NewsletterEvent.MailingList.EDITIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.SubscriptionEndedBefore;
import org.cop.newsletter.unsubscribe.SubscriptionResumedBefore;
import org.cop.newsletter.unsubscribe.Unsubscribed;
import org.jboss.logging.Logger;

/**
 * Who of a programme's people wants no editions. The wish belongs to the person: to all their contacts in the programme, and to their
 * address, so that no other role and no replay mails on. Only they themselves take it back.
 */
@ApplicationScoped
class OptOuts {
    private static final Logger LOG = Logger.getLogger(OptOuts.class);

    private final Sql sql;
    private final Event<AlertsUnsubscribed> alertsUnsubscribed;
    private final Outbox outbox;

    OptOuts(Sql sql, Event<AlertsUnsubscribed> alertsUnsubscribed, Outbox outbox) {
        this.sql = sql;
        this.alertsUnsubscribed = alertsUnsubscribed;
        this.outbox = outbox;
    }

    void unsubscribe(@Observes Unsubscribed unsubscribed) {
        switch (unsubscribed.list()) {
            case EDITIONS -> optOut(unsubscribed.recipientId());
            case ALERTS -> stopAlerts(unsubscribed.recipientId(), false);
            case PUBLIC_EDITION -> {} // its readers are no contacts
        }
    }

    private void optOut(UUID contactId) {
        sql.statement("""
                insert into opt_out (programme_id, contact_id, address_key, since)
                select programme_id, id, address_key, now() from contact where id = :contact and not erased
                on conflict do nothing returning programme_id
                """)
                .bind("contact", contactId)
                .first(row -> new SubscriptionEnded(contactId, row.uuid("programme_id"), EDITIONS))
                .ifPresent(outbox::publish);
    }

    /** The contact itself may be one of those that the restored database has to learn of again. */
    void endedBefore(@Observes SubscriptionEndedBefore ended) {
        switch (ended.list()) {
            case EDITIONS ->
                sql.statement("""
                        insert into opt_out (programme_id, contact_id, address_key, since)
                        values (:programme, :contact, coalesce((select address_key from contact where id = :contact), ''), now())
                        on conflict do nothing
                        """)
                        .bind("programme", ended.programmeId())
                        .bind("contact", ended.recipientId())
                        .execute();
            case ALERTS -> stopAlerts(ended.recipientId(), true);
            case PUBLIC_EDITION -> {} // its readers are no contacts
        }
    }

    /** Alerts are not among them: what was chosen anew is lost, and nobody is alerted against their wish. */
    void resumedBefore(@Observes SubscriptionResumedBefore resumed) {
        if (resumed.list() == MailingList.EDITIONS) {
            sql.statement("delete from opt_out where programme_id = :programme and contact_id = :contact")
                    .bind("programme", resumed.programmeId())
                    .bind("contact", resumed.recipientId())
                    .execute();
        }
    }

    private void stopAlerts(UUID contactId, boolean isPublished) {
        sql.statement("select programme_id, account_id from contact where id = :contact and account_id is not null")
                .bind("contact", contactId)
                .first(row -> new AlertsUnsubscribed(
                        row.uuid("programme_id"), row.text("account_id"), contactId, isPublished))
                .ifPresent(alertsUnsubscribed::fire);
    }

    /** Whether the holder of an account gets the editions of a programme, if they are among its readers. */
    boolean isSubscribed(UUID programmeId, String accountId) {
        return !sql.statement("""
                select 1 from edition_refusal where programme_id = :programme and account_id = :account
                union all
                (select 1 from opt_out o join contact c on c.programme_id = o.programme_id
                    and (c.id = o.contact_id or c.address_key = o.address_key)
                where c.programme_id = :programme and c.account_id = :account limit 1)
                """)
                .bind("programme", programmeId)
                .bind("account", accountId)
                .exists();
    }

    /** A wish is kept by the account: its contacts may be known only later. */
    private void keep(UUID programmeId, String accountId, boolean subscribed) {
        var wish = subscribed
                ? sql.statement("delete from edition_refusal where programme_id = :programme and account_id = :account")
                : sql.statement("""
                        insert into edition_refusal (programme_id, account_id, since) values (:programme, :account, now())
                        on conflict do nothing
                        """);
        wish.bind("programme", programmeId).bind("account", accountId).execute();
    }

    @Transactional
    void change(UUID programmeId, String accountId, boolean subscribed) {
        keep(programmeId, accountId, subscribed);
        if (subscribed) {
            List<UUID> contacts = sql.statement("""
                    delete from opt_out o using contact c
                    where c.programme_id = :programme and c.account_id = :account and o.programme_id = c.programme_id
                      and (o.contact_id = c.id or o.address_key = c.address_key)
                    returning o.contact_id
                    """)
                    .bind("programme", programmeId)
                    .bind("account", accountId)
                    .list(row -> row.uuid("contact_id"));
            outbox.publishAll(contacts.stream()
                    .distinct()
                    .map(contact -> new SubscriptionResumed(contact, programmeId, EDITIONS))
                    .toList());
        } else {
            List<UUID> contacts = sql.statement("""
                    insert into opt_out (programme_id, contact_id, address_key, since)
                    select programme_id, id, address_key, now() from contact
                    where programme_id = :programme and account_id = :account and not erased
                    on conflict do nothing returning contact_id
                    """)
                    .bind("programme", programmeId)
                    .bind("account", accountId)
                    .list(row -> row.uuid("contact_id"));
            outbox.publishAll(contacts.stream()
                    .map(contact -> new SubscriptionEnded(contact, programmeId, EDITIONS))
                    .toList());
        }
        LOG.infof("Account %s wants editions of programme %s: %s", accountId, programmeId, subscribed);
    }
}
