package org.cop.newsletter.edition;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.access.Caller;
import org.cop.kit.database.LongRunning;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.newsletter.delivery.DeliverySummary;
import org.cop.newsletter.edition.Edition.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making the editions of a programme. For its editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/editions")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Edition")
public class EditionResource {
    private static final List<Audience> CIRCLES = List.of(Audience.PROGRAMME, Audience.COMMISSIONER, Audience.PUBLIC);

    private final EditionService service;
    private final EditionViews views;
    private final Caller caller;

    EditionResource(EditionService service, EditionViews views, Caller caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    record AssembleRequest(
            @NotNull YearMonth month,

            @NotNull @Schema(description = "PROGRAMME, COMMISSIONER or PUBLIC")
            Audience audience) {}

    /**
     * @param introduction absent for none
     * @param hiddenItemIds the lines to leave out; all others are shown
     * @param order absent to leave it as it is, otherwise the ids of all lines
     */
    record EditRequest(
            @Nullable @Size(max = 2000) String introduction,
            @NotNull @Size(max = 10_000) List<@NotNull UUID> hiddenItemIds,
            @Nullable @Size(max = 10_000) List<@NotNull UUID> order) {}

    /** Nothing needs to be said. */
    record Empty() {}

    /** An edition without its lines. */
    @Schema(name = "EditionSummary")
    record SummaryView(
            UUID id,
            YearMonth month,
            Audience audience,
            State state,
            int items,
            int hidden,
            boolean heldBack,
            Instant assembledAt,
            @Nullable Instant approvedAt,
            @Nullable Instant sentAt,
            @Nullable Integer recipients) {
        static SummaryView of(Edition edition) {
            return new SummaryView(
                    edition.id(),
                    edition.month(),
                    edition.audience(),
                    edition.state(),
                    edition.items(),
                    edition.hidden(),
                    edition.heldBack(),
                    edition.assembledAt(),
                    edition.approvedAt(),
                    edition.sentAt(),
                    edition.recipients());
        }
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "assembleEdition",
            summary = "Assemble the edition of a month for a circle of readers",
            description =
                    "Everything that happened before the month's close and that no earlier edition of theirs carried. "
                            + "409 edition-exists, month-not-begun.")
    @LongRunning
    public RestResponse<EditionView> assemble(UUID programmeId, @Valid @NotNull AssembleRequest request) {
        if (!CIRCLES.contains(request.audience())) {
            throw new InvalidRequest("audience", "no-such-edition", "PROGRAMME, COMMISSIONER or PUBLIC");
        }
        var assembled = service.assemble(programmeId, request.audience(), request.month());
        return Responses.created(
                assembled.edition().id(),
                views.of(assembled),
                assembled.edition().version());
    }

    @GET
    @Operation(operationId = "listEditions", summary = "The editions of a programme, the newest month first")
    public RestResponse<List<SummaryView>> list(
            UUID programmeId,
            @RestQuery @Nullable Audience audience,
            @RestQuery @Nullable YearMonth month,
            @BeanParam Paging paging) {
        return paging.answer(service.list(programmeId, audience == null ? CIRCLES : List.of(audience), month, paging)
                .map(SummaryView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEdition",
            summary = "An edition with its lines",
            description = "Up to 500 at once; if there are more, next is the cursor that leads on.")
    public RestResponse<EditionView> get(UUID programmeId, UUID id, @RestQuery @Nullable String cursor) {
        return answer(service.get(programmeId, id, cursor == null ? null : Cursor.parse(cursor)));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "editEdition",
            summary = "Write an introduction, leave lines out, put them in another order",
            description = "A line that is left out does not come back in a later edition. 409 edition-approved.")
    public RestResponse<EditionView> edit(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EditRequest request) {
        return answer(service.edit(
                programmeId, id, ifMatch, request.introduction(), request.hiddenItemIds(), request.order()));
    }

    @POST
    @Path("/{id}/reassembly")
    @Idempotent
    @Operation(
            operationId = "assembleEditionAgain",
            summary = "Assemble an edition anew, with what has become known meanwhile",
            description = "Introduction and left-out lines stay; the order is the usual one. 409 edition-approved.")
    @LongRunning
    public RestResponse<EditionView> assembleAgain(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Empty request) {
        return answer(service.assembleAgain(programmeId, id, ifMatch));
    }

    @POST
    @Path("/{id}/test-sending")
    @Idempotent
    @ResponseStatus(202)
    @Operation(
            operationId = "sendTestOfEdition",
            summary = "Mail the edition as it stands to yourself",
            description = "409 no-contact until the newsletter has heard of your address.")
    public void sendTest(UUID programmeId, UUID id, @Valid @NotNull Empty request) {
        service.sendTest(programmeId, id, caller.accountId());
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(
            operationId = "approveEdition",
            summary = "Let an edition go out",
            description =
                    "It is checked once more, frozen, and mailed to its readers. 409 edition-blocked names the lines that cannot go out; "
                            + "also edition-empty, edition-approved, month-open.")
    @LongRunning
    public RestResponse<EditionView> approve(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Empty request) {
        return answer(service.approve(programmeId, id, ifMatch));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "getDeliveries", summary = "How far the mails of an edition are")
    public DeliverySummary deliveries(UUID programmeId, UUID id) {
        return service.deliveries(programmeId, id);
    }

    private RestResponse<EditionView> answer(EditionService.Full full) {
        return Responses.ok(views.of(full), full.edition().version());
    }
}
