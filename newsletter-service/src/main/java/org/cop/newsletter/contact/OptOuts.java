package org.cop.newsletter.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.kit.sql.Sql;
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

    OptOuts(Sql sql, Event<AlertsUnsubscribed> alertsUnsubscribed) {
        this.sql = sql;
        this.alertsUnsubscribed = alertsUnsubscribed;
    }

    void unsubscribe(@Observes Unsubscribed unsubscribed) {
        switch (unsubscribed.list()) {
            case EDITIONS -> optOut(unsubscribed.recipientId());
            case ALERTS -> stopAlerts(unsubscribed.recipientId());
            case PUBLIC_EDITION -> {} // its readers are no contacts
        }
    }

    private void optOut(UUID contactId) {
        sql.statement("""
                insert into opt_out (programme_id, contact_id, address_key, since)
                select programme_id, id, address_key, now() from contact where id = :contact and not erased
                on conflict do nothing
                """).bind("contact", contactId).execute();
    }

    private void stopAlerts(UUID contactId) {
        sql.statement("select programme_id, account_id from contact where id = :contact and account_id is not null")
                .bind("contact", contactId)
                .first(row -> new AlertsUnsubscribed(row.uuid("programme_id"), row.text("account_id")))
                .ifPresent(alertsUnsubscribed::fire);
    }

    /** Whether the holder of an account gets the editions of a programme, if they are among its readers. */
    boolean isSubscribed(UUID programmeId, String accountId) {
        return !sql.statement("""
                select 1 from opt_out o join contact c on c.programme_id = o.programme_id
                    and (c.id = o.contact_id or c.address_key = o.address_key)
                where c.programme_id = :programme and c.account_id = :account limit 1
                """)
                .bind("programme", programmeId)
                .bind("account", accountId)
                .exists();
    }

    @Transactional
    void change(UUID programmeId, String accountId, boolean subscribed) {
        if (subscribed) {
            sql.statement("""
                    delete from opt_out o using contact c
                    where c.programme_id = :programme and c.account_id = :account and o.programme_id = c.programme_id
                      and (o.contact_id = c.id or o.address_key = c.address_key)
                    """)
                    .bind("programme", programmeId)
                    .bind("account", accountId)
                    .execute();
        } else {
            sql.statement("""
                    insert into opt_out (programme_id, contact_id, address_key, since)
                    select programme_id, id, address_key, now() from contact
                    where programme_id = :programme and account_id = :account and not erased
                    on conflict do nothing
                    """)
                    .bind("programme", programmeId)
                    .bind("account", accountId)
                    .execute();
        }
        LOG.infof("Account %s wants editions of programme %s: %s", accountId, programmeId, subscribed);
    }
}
