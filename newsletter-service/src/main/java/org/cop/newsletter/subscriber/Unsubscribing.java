package org.cop.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.UnsubscribeLinks.Target;
import org.jboss.logging.Logger;

/** Takes people off a list, once or a hundred times: afterwards they are off. */
@ApplicationScoped
class Unsubscribing {
    private static final Logger LOG = Logger.getLogger(Unsubscribing.class);

    private final Sql sql;
    private final EntityManager entities;
    private final Event<AlertsUnwanted> alertsUnwanted;
    private final Event<AddressGone> addressGone;
    private final Clock clock;

    Unsubscribing(
            Sql sql,
            EntityManager entities,
            Event<AlertsUnwanted> alertsUnwanted,
            Event<AddressGone> addressGone,
            Clock clock) {
        this.sql = sql;
        this.entities = entities;
        this.alertsUnwanted = alertsUnwanted;
        this.addressGone = addressGone;
        this.clock = clock;
    }

    @Transactional
    void unsubscribe(Target target) {
        switch (target.list()) {
            case EDITIONS -> optOut(target.recipientId());
            case PUBLIC_EDITION -> end(target.recipientId());
            case ALERTS -> noAlerts(target.recipientId());
        }
        LOG.infof("Recipient %s unsubscribed from %s", target.recipientId(), target.list());
    }

    /** The wish belongs to the address too, so that the same person's other roles do not mail on. */
    private void optOut(UUID contactId) {
        sql.update("""
                insert into opt_out (programme_id, contact_id, address_key, since)
                select programme_id, id, address_key, ? from contact where id = ? and not erased
                on conflict do nothing
                """, clock.instant(), contactId);
    }

    private void end(UUID subscriberId) {
        Subscriber subscriber = entities.find(Subscriber.class, subscriberId);
        if (subscriber != null) {
            subscriber.end(clock.instant());
            addressGone.fire(new AddressGone(subscriberId));
        }
    }

    private void noAlerts(UUID contactId) {
        Optional<AlertsUnwanted> whose = sql.first(
                "select programme_id, account_id from contact where id = ? and account_id is not null",
                row -> new AlertsUnwanted(row.id("programme_id"), row.text("account_id")),
                contactId);
        whose.ifPresent(alertsUnwanted::fire);
    }
}
