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
import org.cop.events.Role;
import org.cop.kit.access.Caller;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionService;
import org.cop.newsletter.edition.EditionText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The editions that have gone out, for the people of the programme and its commissioners. Each reads those of their own circle and of wider
 * ones; whoever commissions services in a programme is a commissioner there, whatever else they are.
 */
@Path("/api/v1/programmes/{programmeId}/archive")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Archive")
public class ArchiveResource {
    private final EditionService editions;
    private final Caller caller;

    ArchiveResource(EditionService editions, Caller caller) {
        this.editions = editions;
        this.caller = caller;
    }

    @Schema(name = "ArchivedEditionSummary")
    record SummaryView(UUID id, YearMonth month, Audience audience, int items, Instant sentAt) {
        static SummaryView of(Edition edition) {
            return new SummaryView(
                    edition.id(),
                    edition.month(),
                    edition.audience(),
                    edition.items() - edition.hidden(),
                    Objects.requireNonNull(edition.sentAt()));
        }
    }

    /**
     * @param items all lines, or of a long edition as many as are shown together
     * @param next with it as its cursor the edition is shown with the lines that follow; absent if none do
     * @param quiet the sites of which there was no news
     */
    @Schema(name = "ArchivedEdition")
    record ArchivedView(
            UUID id,
            YearMonth month,
            Audience audience,
            @Nullable String introduction,
            List<LineView> items,
            @Nullable String next,
            @Nullable String quiet,
            Instant sentAt) {}

    @Schema(name = "ArchivedItem")
    record LineView(
            UUID id,
            ActivityKind kind,
            String label,
            @Nullable UUID siteId,
            String heading,
            LocalDate on,
            @Nullable String title,
            String line,
            @Nullable String detail,
            @Nullable String link,
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
            summary = "The editions that have gone out, the newest month first",
            description = "Without an audience those of your own circle.")
    public RestResponse<List<SummaryView>> list(
            UUID programmeId, @RestQuery @Nullable Audience audience, @BeanParam Paging paging) {
        Audience circle = circle(programmeId);
        if (audience != null && !audience.reaches(circle)) {
            throw new ForbiddenException();
        }
        return paging.answer(editions.archive(programmeId, List.of(audience == null ? circle : audience), paging)
                .map(SummaryView::of));
    }

    @GET
    @Path("/{editionId}")
    @Operation(
            operationId = "getArchivedEdition",
            summary = "An edition that has gone out",
            description = "Up to 500 lines at once; if there are more, next is the cursor that leads on.")
    public ArchivedView get(UUID programmeId, UUID editionId, @RestQuery @Nullable String cursor) {
        EditionService.Archived archived = editions.archived(
                        programmeId,
                        editionId,
                        circle(programmeId).readable(),
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
                Objects.requireNonNull(edition.sentAt()));
    }

    private Audience circle(UUID programmeId) {
        return caller.is(Role.COMMISSIONER, programmeId) ? Audience.COMMISSIONER : Audience.PROGRAMME;
    }
}
