package org.cop.newsletter.edition.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.web.ETags;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.EditionState;
import org.cop.newsletter.edition.ItemChanges;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What editors do with an edition until it is approved: read it over, and edit it. */
@ApplicationScoped
class EditionEditing {
    private static final Logger LOG = Logger.getLogger(EditionEditing.class);

    private final EditionRepository editions;
    private final EditionItems items;
    private final ItemChanges changes;
    private final Clock clock;

    EditionEditing(EditionRepository editions, EditionItems items, ItemChanges changes, Clock clock) {
        this.editions = editions;
        this.items = items;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Edition get(UUID programmeId, UUID id) {
        return editions.require(programmeId, id);
    }

    @Transactional
    Page<Edition> list(UUID programmeId, Collection<Audience> audiences, @Nullable YearMonth month, Paging paging) {
        return editions.list(programmeId, audiences, List.of(EditionState.values()), month, paging);
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
            if (order.size() != edition.lines().items()
                    || ordered.size() != order.size()
                    || !items.holds(id, ordered)) {
                throw new InvalidRequest("order", "not-all-items", "The order names each line of the edition once");
            }
            changes.arrange(id, order);
        }
        edition.edit(introduction, changes.hide(id, hidden), accountId, clock.instant());
        LOG.infof("Edition %s was edited, %d lines hidden", id, edition.lines().hidden());
        return edition;
    }

    private void requireLines(UUID editionId, String field, List<UUID> ids) {
        if (!items.holds(editionId, new HashSet<>(ids))) {
            throw new InvalidRequest(field, "unknown-item", "The edition has no such line");
        }
    }
}
