package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.cop.newsletter.edition.EditionView.CountsView;
import org.cop.newsletter.edition.EditionView.ItemView;
import org.cop.newsletter.edition.EditionView.SiteView;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.programme.Site;

/** Editions as they are shown. */
@ApplicationScoped
public class EditionViews {
    private final KnownProgrammes programmes;
    private final KnownSites sites;

    EditionViews(KnownProgrammes programmes, KnownSites sites) {
        this.programmes = programmes;
        this.sites = sites;
    }

    /** As a reader gets it. */
    public EditionText text(EditionService.Full full) {
        Edition edition = full.edition();
        Programme programme = programmes.require(edition.programmeId());
        return EditionText.of(edition, programme, shown(full), sites.activeIn(programme.id(), edition.month()));
    }

    EditionView of(EditionService.Full full) {
        Edition edition = full.edition();
        List<EditionItem> shown = shown(full);
        List<Site> active = sites.activeIn(edition.programmeId(), edition.month());
        EditionText text = EditionText.of(edition, programmes.require(edition.programmeId()), shown, active);
        return new EditionView(
                edition.id(),
                edition.programmeId(),
                edition.month(),
                edition.audience(),
                edition.state(),
                edition.heldBack(),
                edition.introduction(),
                full.items().stream().map(ItemView::of).toList(),
                EditionText.quiet(shown, active).stream().map(SiteView::of).toList(),
                new CountsView(
                        edition.items(),
                        edition.hidden(),
                        (int) shown.stream()
                                .map(EditionItem::siteId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count(),
                        text.briefMinutes(),
                        text.fullMinutes()),
                edition.assembledAt(),
                edition.approvedAt(),
                edition.sentAt(),
                edition.recipients());
    }

    private static List<EditionItem> shown(EditionService.Full full) {
        return full.items().stream().filter(item -> !item.hidden()).toList();
    }
}
