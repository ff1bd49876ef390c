package org.cop.newsletter.edition.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionState;
import org.cop.newsletter.programme.Site;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition with its lines, as editors see it; of all resources that answer with it. */
@Schema(name = "Edition")
public record EditionView(
        @Schema(description = "Id of the edition") UUID id,
        @Schema(description = "Its programme") UUID programmeId,

        @Schema(description = "The month that it is about", examples = "2012-03", type = SchemaType.STRING)
        YearMonth month,

        @Schema(description = "Whom it is for: PROGRAMME, COMMISSIONER or PUBLIC")
        Audience audience,

        @Schema(
                description =
                        "ASSEMBLED: can be read over and edited. SKIPPED: nothing happened. SENDING: approved, its mails are going out. SENT")
        EditionState state,

        @Schema(description = "The checks stopped it from going out by itself: somebody has to look")
        boolean heldBack,

        @Schema(description = "Words of the editors before its lines; absent for none") @Nullable
        String introduction,

        @Schema(description = "Its lines; of a long edition as many as are shown together")
        List<ItemView> items,

        @Schema(
                description =
                        "With it as the cursor the edition is shown with the lines that follow; absent if none do")
        @Nullable
        String next,

        @Schema(description = "Sites that were active in the month and of which nothing is said")
        List<SiteView> quietSites,

        @Schema(description = "How long it is") CountsView counts,
        @Schema(description = "When it was assembled last") Instant assembledAt,

        @Schema(description = "When it was approved; absent until then") @Nullable
        Instant approvedAt,

        @Schema(description = "When its last mail went out; absent until then") @Nullable
        Instant sentAt,

        @Schema(description = "How many it goes to; absent before it is approved", examples = "42") @Nullable
        Integer recipients) {

    @Schema(name = "EditionItem")
    record ItemView(
            @Schema(description = "Id of the line; the same when the edition is assembled again")
            UUID id,

            @Schema(description = "The activity that it is about; of a line that counts several, the first")
            UUID activityId,

            @Schema(description = "What happened") ActivityKind kind,

            @Schema(description = "The word in front of the line", examples = "Meeting")
            String label,

            @Schema(description = "Where it happened; absent for the whole programme") @Nullable
            UUID siteId,

            @Schema(description = "Short code of the site", examples = "CP1") @Nullable
            String siteCode,

            @Schema(description = "Place of the site", examples = "Brighton") @Nullable
            String sitePlace,

            @Schema(description = "The day it happened", examples = "2012-03-14")
            LocalDate on,

            @Schema(description = "Title of what stands behind the line") @Nullable
            String title,

            @Schema(description = "One line, at most 140 characters")
            String line,

            @Schema(description = "What stands behind the line, in paragraphs") @Nullable
            String detail,

            @Schema(description = "Where more is to be found", examples = "https://doi.org/10.1192/bjp.183.4.304")
            @Nullable
            String link,

            @Schema(description = "Left out: no reader sees it")
            boolean hidden,

            @Schema(description = "Taken back after it had gone out: it says nothing any more")
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
    record SiteView(
            @Schema(description = "Id of the site") UUID id,

            @Schema(description = "Its short code", examples = "CP2")
            String code,

            @Schema(description = "Its place", examples = "Halifax")
            String place) {
        static SiteView of(Site site) {
            return new SiteView(site.id(), site.code(), site.place());
        }
    }

    @Schema(name = "EditionCounts")
    record CountsView(
            @Schema(description = "Lines, the hidden ones too", examples = "24")
            int items,

            @Schema(description = "Lines that are left out", examples = "1")
            int hidden,

            @Schema(description = "Sites of which something is said", examples = "5")
            int sites,

            @Schema(description = "Minutes to read the lines; of a long edition those shown first", examples = "2")
            int minutesInBrief,

            @Schema(
                    description =
                            "Minutes to read also what stands behind the lines; of a long edition those shown first",
                    examples = "6")
            int minutesInFull) {}
}
