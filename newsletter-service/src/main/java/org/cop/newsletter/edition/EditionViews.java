package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.newsletter.edition.EditionView.CountsView;
import org.cop.newsletter.edition.EditionView.ItemView;
import org.cop.newsletter.edition.EditionView.SiteView;

/** Editions as their editors see them. */
@ApplicationScoped
class EditionViews {
    private final EditionTexts texts;
    private final EditionItems items;

    EditionViews(EditionTexts texts, EditionItems items) {
        this.texts = texts;
        this.items = items;
    }

    EditionView of(EditionService.Full full) {
        Edition edition = full.edition();
        EditionText first = texts.part(edition, null).text();
        Set<UUID> heard = items.sitesIn(edition.id());
        return new EditionView(
                edition.id(),
                edition.programmeId(),
                edition.month(),
                edition.audience(),
                edition.state(),
                edition.heldBack(),
                edition.introduction(),
                full.lines().items().stream().map(ItemView::of).toList(),
                Optional.ofNullable(full.lines().next()).map(Cursor::toString).orElse(null),
                texts.quiet(edition, heard).stream().map(SiteView::of).toList(),
                new CountsView(
                        edition.items(), edition.hidden(), heard.size(), first.briefMinutes(), first.fullMinutes()),
                edition.assembledAt(),
                edition.approvedAt(),
                edition.sentAt(),
                edition.recipients());
    }
}
