package org.cop.newsletter.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.jboss.logging.Logger;

/** The mails of an edition that were given up, for an editor who has seen to the reason. */
@ApplicationScoped
class FailedDeliveries {
    private static final Logger LOG = Logger.getLogger(FailedDeliveries.class);

    private final Sql sql;
    private final Event<DeliveriesAdded> added;

    FailedDeliveries(Sql sql, Event<DeliveriesAdded> added) {
        this.sql = sql;
        this.added = added;
    }

    /**
     * Queues them again, each to the address that its reader has now, but to nobody who unsubscribed, was erased or left that edition's
     * readers meanwhile. Under the same Message-IDs; called twice, the second finds nothing.
     *
     * @return how many
     */
    @Transactional
    int retry(UUID programmeId, UUID editionId) {
        boolean found = sql.statement("select 1 from edition where id = :edition and programme_id = :programme")
                .bind("edition", editionId)
                .bind("programme", programmeId)
                .exists();
        if (!found) {
            throw new NotFoundException("No such edition");
        }
        int retried = toContacts(editionId) + toSubscribers(editionId);
        if (retried > 0) {
            added.fire(new DeliveriesAdded());
            LOG.infof("%d failed deliveries of edition %s are tried again", retried, editionId);
        }
        return retried;
    }

    private int toContacts(UUID editionId) {
        return EditionReaders.withRoles(sql.statement("""
                update delivery d set state = 'PENDING', attempts = 0, reply = null, refused_since = null, due_at = now(), email = c.email, name = c.name
                from contact c, edition e
                where d.edition_id = :edition and d.kind = 'EDITION' and d.state = 'FAILED' and e.id = d.edition_id
                  and c.id = d.recipient_id and c.programme_id = e.programme_id and %s
                """.formatted(EditionReaders.CONTACT_READS)))
                .bind("edition", editionId)
                .execute();
    }

    private int toSubscribers(UUID editionId) {
        return sql.statement("""
                update delivery d set state = 'PENDING', attempts = 0, reply = null, refused_since = null, due_at = now(), email = s.email
                from subscriber s, edition e
                where d.edition_id = :edition and d.kind = 'EDITION' and d.state = 'FAILED' and e.id = d.edition_id
                  and s.id = d.recipient_id and %s
                """.formatted(EditionReaders.SUBSCRIBER_READS))
                .bind("edition", editionId)
                .execute();
    }
}
