package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.newsletter.contact.Contact;
import org.cop.newsletter.contact.Contacts;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.DeliverySummary;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionRepository;

/** The mails of an edition, as its editors see them: a test to themselves, and how far the others are. */
@ApplicationScoped
class EditionDeliveries {
    private final EditionRepository editions;
    private final Deliveries deliveries;
    private final Contacts contacts;

    EditionDeliveries(EditionRepository editions, Deliveries deliveries, Contacts contacts) {
        this.editions = editions;
        this.deliveries = deliveries;
        this.contacts = contacts;
    }

    @Transactional
    void sendTest(UUID programmeId, UUID id, String accountId) {
        Edition edition = editions.require(programmeId, id);
        Contact editor = contacts.ofAccount(programmeId, accountId)
                .orElseThrow(() -> new RuleBroken("no-contact", "The newsletter does not know your address yet"));
        deliveries.writeTest(edition.id(), programmeId, editor);
    }

    @Transactional
    DeliverySummary summary(UUID programmeId, UUID id) {
        return deliveries.summary(editions.require(programmeId, id).id());
    }
}
