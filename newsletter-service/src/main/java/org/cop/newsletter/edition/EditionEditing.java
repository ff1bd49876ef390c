package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.newsletter.contact.Contact;
import org.cop.newsletter.contact.Contacts;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.DeliverySummary;
import org.cop.newsletter.edition.Edition.State;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What editors do with an edition but let it go out: read it over, edit it, try it on themselves, take back what should not have gone out. */
@ApplicationScoped
class EditionEditing {
    private static final Logger LOG = Logger.getLogger(EditionEditing.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final EditionMails mails;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Clock clock;

    EditionEditing(
            EditionRepository editions,
            EditionItems items,
            EditionMails mails,
            Deliveries deliveries,
            Contacts contacts,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.mails = mails;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Edition get(UUID programmeId, UUID id) {
        return editions.require(programmeId, id);
    }

    @Transactional
    Page<Edition> list(UUID programmeId, Collection<Audience> audiences, @Nullable YearMonth month, Paging paging) {
        return editions.list(programmeId, audiences, List.of(State.values()), month, paging);
    }

    /**
     * @param hidden the lines that are left out; all others are shown
     * @param order null to leave it as it is; otherwise all lines of the edition
     */
    @Transactional
    Edition edit(
            UUID programmeId,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String introduction,
            List<UUID> hidden,
            @Nullable List<UUID> order,
            String accountId) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.require(ifMatch, edition.version());
        edition.requireOpen();
        requireLines(id, "hiddenItemIds", hidden);
        if (order != null) {
            var ordered = new HashSet<>(order);
            if (order.size() != edition.items() || ordered.size() != order.size() || !items.holds(id, ordered)) {
                throw new InvalidRequest("order", "not-all-items", "The order names each line of the edition once");
            }
            items.arrange(id, order);
        }
        edition.edit(introduction, items.hide(id, hidden), accountId, clock.instant());
        LOG.infof("Edition %s was edited, %d lines hidden", id, edition.hidden());
        return edition;
    }

    /** In the archive, the feed and the mails that have not gone out yet. Whoever was mailed it has it. */
    @Transactional
    Edition redact(
            UUID programmeId, UUID id, @Nullable String ifMatch, List<UUID> redacted, boolean withoutIntroduction) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.require(ifMatch, edition.version());
        edition.requireApproved();
        requireLines(id, "itemIds", redacted);
        items.redact(id, redacted);
        outbox.publish(edition.redact(items.activitiesOf(id, redacted), withoutIntroduction, clock.instant()));
        mails.freeze(edition);
        LOG.infof("Of edition %s %d lines were redacted", id, redacted.size());
        return edition;
    }

    private void requireLines(UUID editionId, String field, List<UUID> ids) {
        if (!items.holds(editionId, new HashSet<>(ids))) {
            throw new InvalidRequest(field, "unknown-item", "The edition has no such line");
        }
    }

    @Transactional
    void sendTest(UUID programmeId, UUID id, String accountId) {
        Edition edition = editions.require(programmeId, id);
        Contact editor = contacts.ofAccount(programmeId, accountId)
                .orElseThrow(() -> new RuleBroken("no-contact", "The newsletter does not know your address yet"));
        deliveries.writeTest(edition.id(), programmeId, editor);
    }

    @Transactional
    DeliverySummary deliveries(UUID programmeId, UUID id) {
        return deliveries.summary(editions.require(programmeId, id).id());
    }
}
