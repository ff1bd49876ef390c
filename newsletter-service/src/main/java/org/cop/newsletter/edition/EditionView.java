package org.cop.newsletter.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.edition.Edition.State;
import org.cop.newsletter.programme.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition with its lines, as editors see it.
 *
 * @param heldBack the checks stopped it from going out by itself
 * @param items all lines, or of a long edition as many as are shown together
 * @param next with it as its cursor the edition is shown with the lines that follow; absent if none do
 * @param quietSites sites that were at work and of which nothing is said
 * @param recipients how many it goes to; absent before it is approved
 */
@Schema(name = "Edition")
record EditionView(
        UUID id,
        UUID programmeId,
        YearMonth month,
        Audience audience,
        State state,
        boolean heldBack,
        @Nullable String introduction,
        List<ItemView> items,
        @Nullable String next,
        List<SiteView> quietSites,
        CountsView counts,
        Instant assembledAt,
        @Nullable Instant approvedAt,
        @Nullable Instant sentAt,
        @Nullable Integer recipients) {

    /** @param activityId what the line tells of; of a line that counts, the first of them */
    @Schema(name = "EditionItem")
    record ItemView(
            UUID id,
            UUID activityId,
            ActivityKind kind,
            String label,
            @Nullable UUID siteId,
            @Nullable String siteCode,
            @Nullable String sitePlace,
            LocalDate on,
            @Nullable String title,
            String line,
            @Nullable String detail,
            @Nullable String link,
            boolean hidden,
            boolean withdrawn) {
        static ItemView of(EditionItem item) {
            return new ItemView(
                    item.id(),
                    item.activityId(),
                    item.kind(),
                    item.kind().label(),
                    item.siteId(),
                    item.siteCode(),
                    item.sitePlace(),
                    item.on(),
                    item.title(),
                    item.line(),
                    item.detail(),
                    item.link(),
                    item.hidden(),
                    item.withdrawn());
        }
    }

    @Schema(name = "EditionSite")
    record SiteView(UUID id, String code, String place) {
        static SiteView of(Site site) {
            return new SiteView(site.id(), site.code(), site.place());
        }
    }

    /** Minutes are those of somebody who reads at an ordinary pace; of a long edition those of the first lines that are shown together. */
    @Schema(name = "EditionCounts")
    record CountsView(int items, int hidden, int sites, int minutesInBrief, int minutesInFull) {}
}
