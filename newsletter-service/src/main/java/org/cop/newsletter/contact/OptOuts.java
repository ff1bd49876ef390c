package org.cop.newsletter.contact;

import static org.cop.events.NewsletterEvent.MailingList.EDITIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.NewsletterEvent.EditionPreferenceChanged;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionEvent;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.unsubscribe.EditionPreferenceBefore;
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
        holder(contactId)
                .filter(holder -> keep(holder.programmeId(), holder.accountId(), false))
                .ifPresent(holder ->
                        outbox.publish(new EditionPreferenceChanged(holder.accountId(), holder.programmeId(), false)));
    }

    private record Holder(UUID programmeId, String accountId) {}

    private Optional<Holder> holder(UUID contactId) {
        return sql.statement(
                        "select programme_id, account_id from contact where id = :contact and account_id is not null")
                .bind("contact", contactId)
                .first(row -> new Holder(row.uuid("programme_id"), row.text("account_id")));
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
            holder(resumed.recipientId()).ifPresent(holder -> keep(holder.programmeId(), holder.accountId(), true));
        }
    }

    private void stopAlerts(UUID contactId, boolean isPublished) {
        holder(contactId)
                .map(holder -> new AlertsUnsubscribed(holder.programmeId(), holder.accountId(), contactId, isPublished))
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

    /** A wish is kept by the account: its contacts may be known only later. @return whether it is news */
    private boolean keep(UUID programmeId, String accountId, boolean subscribed) {
        var wish = subscribed
                ? sql.statement("delete from edition_refusal where programme_id = :programme and account_id = :account")
                : sql.statement("""
                        insert into edition_refusal (programme_id, account_id, since) values (:programme, :account, now())
                        on conflict do nothing
                        """);
        return wish.bind("programme", programmeId).bind("account", accountId).execute() > 0;
    }

    @Transactional
    void change(UUID programmeId, String accountId, boolean subscribed) {
        boolean news = keep(programmeId, accountId, subscribed);
        List<UUID> contacts = changeContacts(programmeId, accountId, subscribed);
        outbox.publishAll(contacts.stream()
                .distinct()
                .<SubscriptionEvent>map(contact -> subscribed
                        ? new SubscriptionResumed(contact, programmeId, EDITIONS)
                        : new SubscriptionEnded(contact, programmeId, EDITIONS))
                .toList());
        if (news || !contacts.isEmpty()) {
            outbox.publish(new EditionPreferenceChanged(accountId, programmeId, subscribed));
        }
        LOG.infof("Account %s wants editions of programme %s: %s", accountId, programmeId, subscribed);
    }

    /** Also where no contact of the account is known: the wish was published by the account. */
    void decidedBefore(@Observes EditionPreferenceBefore before) {
        keep(before.programmeId(), before.accountId(), before.subscribed());
        changeContacts(before.programmeId(), before.accountId(), before.subscribed());
    }

    /** @return whose contacts' opt-outs are new, or gone */
    private List<UUID> changeContacts(UUID programmeId, String accountId, boolean subscribed) {
        var change = subscribed ? sql.statement("""
                delete from opt_out o using contact c
                where c.programme_id = :programme and c.account_id = :account and o.programme_id = c.programme_id
                  and (o.contact_id = c.id or o.address_key = c.address_key)
                returning o.contact_id
                """) : sql.statement("""
                insert into opt_out (programme_id, contact_id, address_key, since)
                select programme_id, id, address_key, now() from contact
                where programme_id = :programme and account_id = :account and not erased
                on conflict do nothing returning contact_id
                """);
        return change.bind("programme", programmeId).bind("account", accountId).list(row -> row.uuid("contact_id"));
    }

    /** What was said before the contact was known holds for it, and for its address. */
    void learn(@Observes ContactUpserted upserted) {
        sql.statement("""
                update opt_out o set address_key = c.address_key from contact c
                where c.id = :contact and o.contact_id = c.id and o.address_key = ''
                """).bind("contact", upserted.contactId()).execute();
        if (upserted.accountId() != null) {
            sql.statement("""
                    insert into opt_out (programme_id, contact_id, address_key, since)
                    select c.programme_id, c.id, c.address_key, now()
                    from contact c join edition_refusal r on r.programme_id = c.programme_id and r.account_id = c.account_id
                    where c.id = :contact on conflict do nothing
                    """).bind("contact", upserted.contactId()).execute();
        }
    }

    /** Of whoever belongs to the programme no more, only the opt-out of their address is kept. */
    void forget(@Observes ContactRemoved gone) {
        if (gone.programmeId() == null || gone.accountId() == null) {
            return;
        }
        sql.statement("""
                delete from edition_refusal r where r.programme_id = :programme and r.account_id = :account
                  and not exists (select 1 from contact c where c.programme_id = r.programme_id and c.account_id = r.account_id)
                """)
                .bind("programme", gone.programmeId())
                .bind("account", gone.accountId())
                .execute();
    }
}
