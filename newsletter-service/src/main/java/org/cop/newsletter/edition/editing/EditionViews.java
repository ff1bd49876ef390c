package org.cop.newsletter.edition.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionItems;
import org.cop.newsletter.edition.EditionText;
import org.cop.newsletter.edition.EditionTexts;
import org.cop.newsletter.edition.editing.EditionView.CountsView;
import org.cop.newsletter.edition.editing.EditionView.ItemView;
import org.cop.newsletter.edition.editing.EditionView.SiteView;
import org.jspecify.annotations.Nullable;

/** Editions as their editors see them. */
@ApplicationScoped
public class EditionViews {
    private final EditionTexts texts;
    private final EditionItems items;

    EditionViews(EditionTexts texts, EditionItems items) {
        this.texts = texts;
        this.items = items;
    }

    /** With its first lines. */
    public EditionView of(Edition edition) {
        return of(edition, null);
    }

    /** @param after where the lines shown before ended; null for the first ones */
    public EditionView of(Edition edition, @Nullable Cursor after) {
        Page<EditionItem> lines = items.of(edition.id(), after);
        EditionText first = texts.part(edition, null).text();
        Set<UUID> mentioned = items.sitesIn(edition.id());
        return new EditionView(
                edition.id(),
                edition.programmeId(),
                edition.month(),
                edition.audience(),
                edition.state(),
                edition.heldBack(),
                edition.introduction(),
                lines.items().stream().map(ItemView::of).toList(),
                Optional.ofNullable(lines.next()).map(Cursor::toString).orElse(null),
                texts.quiet(edition, mentioned).stream().map(SiteView::of).toList(),
                new CountsView(
                        edition.lines().items(),
                        edition.lines().hidden(),
                        mentioned.size(),
                        first.briefMinutes(),
                        first.fullMinutes()),
                edition.times().assembledAt(),
                edition.times().approvedAt(),
                edition.times().sentAt(),
                edition.recipients());
    }
}
