package org.cop.newsletter.archive;

import static org.cop.kit.access.Permissions.PROGRAMME_PARTICIPANT;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.access.Caller;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionArchive;
import org.cop.newsletter.edition.EditionArchive.Listed;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The editions that were approved, for the people of the programme and its commissioners. Each reads those of their own audience and of
 * wider ones; whoever commissions services in a programme is a commissioner there, whatever else they are.
 */
@Path("/api/v1/programmes/{programmeId}/archive")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Archive")
public class ArchiveResource {
    private final EditionArchive editions;
    private final Caller caller;

    ArchiveResource(EditionArchive editions, Caller caller) {
        this.editions = editions;
        this.caller = caller;
    }

    @Schema(name = "ArchivedEditionSummary")
    record SummaryView(
            @Schema(description = "Id of the edition") UUID id,

            @Schema(description = "The month that it is about", examples = "2012-03", type = SchemaType.STRING)
            YearMonth month,

            @Schema(description = "Whom it is for: PROGRAMME, COMMISSIONER or PUBLIC")
            Audience audience,

            @Schema(description = "How many lines it has", examples = "23")
            int items,

            @Schema(description = "When it was approved; since then it does not change any more")
            Instant approvedAt,

            @Schema(description = "When its last mail went out; absent until then") @Nullable
            Instant sentAt) {
        static SummaryView of(Listed edition, Audience audience) {
            return new SummaryView(
                    edition.id(), edition.month(), audience, edition.lines(), edition.approvedAt(), edition.sentAt());
        }
    }

    @Schema(name = "ArchivedEdition")
    record ArchivedView(
            @Schema(description = "Id of the edition") UUID id,

            @Schema(description = "The month that it is about", examples = "2012-03", type = SchemaType.STRING)
            YearMonth month,

            @Schema(description = "Whom it is for: PROGRAMME, COMMISSIONER or PUBLIC")
            Audience audience,

            @Schema(description = "Words of its editors; absent for none") @Nullable
            String introduction,

            @Schema(description = "All lines, or of a long edition as many as are shown together")
            List<LineView> items,

            @Schema(
                    description =
                            "With it as the cursor the edition is shown with the lines that follow; absent if none do")
            @Nullable
            String next,

            @Schema(
                    description = "The sites of which there was no news; absent if there was of all",
                    examples = "CP2 Halifax")
            @Nullable
            String quiet,

            @Schema(description = "When it was approved; since then it does not change any more")
            Instant approvedAt,

            @Schema(description = "When its last mail went out; absent until then") @Nullable
            Instant sentAt) {}

    @Schema(name = "ArchivedItem")
    record LineView(
            @Schema(description = "Id of the line") UUID id,
            @Schema(description = "What happened") ActivityKind kind,

            @Schema(description = "The word in front of the line", examples = "Meeting")
            String label,

            @Schema(description = "Where it happened; absent for the whole programme") @Nullable
            UUID siteId,

            @Schema(description = "The site under which it stands", examples = "CP1 Brighton")
            String heading,

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

            @Schema(description = "Taken back after it had gone out: it says nothing any more")
            boolean withdrawn) {
        static LineView of(EditionItem item) {
            return new LineView(
                    item.id(),
                    item.kind(),
                    item.kind().label(),
                    item.siteId(),
                    item.heading(),
                    item.on(),
                    item.title(),
                    item.line(),
                    item.detail(),
                    item.link(),
                    item.withdrawn());
        }
    }

    @GET
    @Operation(
            operationId = "listArchive",
            summary = "The editions that were approved, the newest month first",
            description = "Without an audience those of your own.")
    public RestResponse<List<SummaryView>> list(
            UUID programmeId, @RestQuery @Nullable Audience audience, @BeanParam Paging paging) {
        Audience own = caller.audienceIn(programmeId);
        if (audience != null && !audience.reaches(own)) {
            throw new ForbiddenException();
        }
        Audience readers = audience == null ? own : audience;
        return paging.answer(
                editions.list(programmeId, readers, paging).map(edition -> SummaryView.of(edition, readers)));
    }

    @GET
    @Path("/{editionId}")
    @Operation(
            operationId = "getArchivedEdition",
            summary = "An edition that was approved",
            description = "Up to 500 lines at once; if there are more, next is the cursor that leads on.")
    public ArchivedView get(UUID programmeId, UUID editionId, @RestQuery @Nullable String cursor) {
        EditionArchive.Archived archived = editions.find(
                        programmeId,
                        editionId,
                        caller.audienceIn(programmeId).readable(),
                        cursor == null ? null : Cursor.parse(cursor))
                .orElseThrow(() -> new NotFoundException("No such edition"));
        EditionText text = archived.text();
        Edition edition = archived.edition();
        return new ArchivedView(
                edition.id(),
                edition.month(),
                edition.audience(),
                edition.introduction(),
                text.sections().stream()
                        .flatMap(section -> section.items().stream())
                        .map(LineView::of)
                        .toList(),
                archived.next() == null ? null : archived.next().toString(),
                text.quiet(),
                Objects.requireNonNull(edition.times().approvedAt()),
                edition.times().sentAt());
    }
}
