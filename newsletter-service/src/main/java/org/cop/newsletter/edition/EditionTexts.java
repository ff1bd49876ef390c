package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Site;
import org.jspecify.annotations.Nullable;

/** Editions as their readers get them, some lines at a time. */
@ApplicationScoped
public class EditionTexts {
    private final EditionItems items;
    private final KnownProgrammes programmes;
    private final KnownSites sites;

    EditionTexts(EditionItems items, KnownProgrammes programmes, KnownSites sites) {
        this.items = items;
        this.programmes = programmes;
        this.sites = sites;
    }

    /** @param next where the part after this one begins; null for the last one */
    public record Part(EditionText text, @Nullable Cursor next) {}

    /** @param after where the part before ended; null for the first one */
    public Part part(Edition edition, @Nullable Cursor after) {
        return part(edition, after, EditionItems.TOGETHER);
    }

    /** @param atMost how many lines */
    public Part part(Edition edition, @Nullable Cursor after, int atMost) {
        Page<EditionItem> shown = items.shownIn(edition.id(), after, atMost);
        return new Part(
                EditionText.of(
                        edition,
                        programmes.require(edition.programmeId()),
                        shown.items(),
                        shown.next() == null ? 0 : items.shownBehind(edition.id(), shown.next()),
                        quiet(edition, items.sitesIn(edition.id()))),
                shown.next());
    }

    /** Sites that were active and of which nothing is said. */
    public List<Site> quiet(Edition edition, Set<UUID> mentioned) {
        return sites.activeIn(edition.programmeId(), edition.month()).stream()
                .filter(site -> !mentioned.contains(site.id()))
                .toList();
    }
}
