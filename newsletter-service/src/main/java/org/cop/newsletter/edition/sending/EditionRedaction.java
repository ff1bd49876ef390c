package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cop.kit.outbox.Outbox;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.ItemChanges;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes back what should not have gone out with an approved edition. */
@ApplicationScoped
class EditionRedaction {
    private static final Logger LOG = Logger.getLogger(EditionRedaction.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final ItemChanges changes;
    private final EditionMails mails;
    private final Outbox outbox;
    private final Clock clock;

    EditionRedaction(
            EditionRepository editions,
            EditionItems items,
            ItemChanges changes,
            EditionMails mails,
            Outbox outbox,
            Clock clock) {
        this.editions = editions;
        this.items = items;
        this.changes = changes;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the archive, the feed and the mails that have not gone out yet. Whoever was mailed it has it. */
    @Transactional
    Edition redact(
            UUID programmeId, UUID id, @Nullable String ifMatch, List<UUID> redacted, boolean withoutIntroduction) {
        Edition edition = editions.requireLocked(programmeId, id);
        ETags.require(ifMatch, edition.version());
        edition.requireApproved();
        if (!items.holds(id, new HashSet<>(redacted))) {
            throw new InvalidRequest("itemIds", "unknown-item", "The edition has no such line");
        }
        changes.redact(id, redacted);
        outbox.publish(edition.redact(items.activitiesOf(id, redacted), withoutIntroduction, clock.instant()));
        mails.freeze(edition);
        LOG.infof("Of edition %s %d lines were redacted", id, redacted.size());
        return edition;
    }
}
