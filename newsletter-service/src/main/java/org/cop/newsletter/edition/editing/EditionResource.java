package org.cop.newsletter.edition.editing;

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
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making the editions of a programme. For its editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/editions")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Edition")
public class EditionResource {
    private static final List<Audience> AUDIENCES = List.of(Audience.PROGRAMME, Audience.COMMISSIONER, Audience.PUBLIC);

    private final EditionAssembly assembly;
    private final EditionEditing editing;
    private final EditionViews views;
    private final Caller caller;

    EditionResource(EditionAssembly assembly, EditionEditing editing, EditionViews views, Caller caller) {
        this.assembly = assembly;
        this.editing = editing;
        this.views = views;
        this.caller = caller;
    }

    record AssembleRequest(
            @NotNull @Schema(description = "The month that it is about", examples = "2012-03", type = SchemaType.STRING)
            YearMonth month,

            @NotNull @Schema(description = "Whom it is for: PROGRAMME, COMMISSIONER or PUBLIC")
            Audience audience) {}

    record EditRequest(
            @Schema(
                    description = "Words of the editors before its lines; absent for none",
                    examples = "Six sites met in March.")
            @Nullable
            @Size(max = 2000)
            String introduction,

            @Schema(
                    description = "The lines to leave out; all others are shown",
                    examples = "[\"018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14\"]")
            @NotNull
            @Size(max = 10_000)
            List<@NotNull UUID> hiddenItemIds,

            @Schema(
                    description = "The ids of all its lines; absent to leave the order as it is",
                    examples = "[\"018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14\"]")
            @Nullable
            @Size(max = 10_000)
            List<@NotNull UUID> order) {}

    /** Nothing needs to be said. */
    record ReassembleRequest() {}

    /** An edition without its lines. */
    @Schema(name = "EditionSummary")
    record SummaryView(
            @Schema(description = "Id of the edition") UUID id,

            @Schema(description = "The month that it is about", examples = "2012-03", type = SchemaType.STRING)
            YearMonth month,

            @Schema(description = "Whom it is for: PROGRAMME, COMMISSIONER or PUBLIC")
            Audience audience,

            @Schema(description = "How far it is") EditionState state,

            @Schema(description = "Lines, the hidden ones too", examples = "24")
            int items,

            @Schema(description = "Lines that are left out", examples = "1")
            int hidden,

            @Schema(description = "The checks stopped it from going out by itself: somebody has to look")
            boolean heldBack,

            @Schema(description = "When it was assembled last")
            Instant assembledAt,

            @Schema(description = "When it was approved; absent until then") @Nullable
            Instant approvedAt,

            @Schema(description = "When its last mail went out; absent until then") @Nullable
            Instant sentAt,

            @Schema(description = "How many it goes to; absent before it is approved", examples = "42") @Nullable
            Integer recipients) {
        static SummaryView of(Edition edition) {
            return new SummaryView(
                    edition.id(),
                    edition.month(),
                    edition.audience(),
                    edition.state(),
                    edition.lines().items(),
                    edition.lines().hidden(),
                    edition.heldBack(),
                    edition.times().assembledAt(),
                    edition.times().approvedAt(),
                    edition.times().sentAt(),
                    edition.recipients());
        }
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "assembleEdition",
            summary = "Assemble the edition of a month for an audience",
            description =
                    "Everything that happened before the month's close and that no earlier edition of theirs carried. "
                            + "409 edition-exists, month-not-begun.")
    @APIResponseSchema(value = EditionView.class, responseCode = "201", responseDescription = "Assembled")
    @LongRunning
    public RestResponse<EditionView> assemble(UUID programmeId, @Valid @NotNull AssembleRequest request) {
        if (!AUDIENCES.contains(request.audience())) {
            throw new InvalidRequest("audience", "no-such-edition", "PROGRAMME, COMMISSIONER or PUBLIC");
        }
        Edition assembled = assembly.assemble(programmeId, request.audience(), request.month());
        return Responses.created(assembled.id(), views.of(assembled), assembled.version());
    }

    @GET
    @Operation(operationId = "listEditions", summary = "The editions of a programme, the newest month first")
    public RestResponse<List<SummaryView>> list(
            UUID programmeId,
            @RestQuery @Nullable Audience audience,
            @RestQuery @Nullable YearMonth month,
            @BeanParam Paging paging) {
        return paging.answer(editing.list(programmeId, audience == null ? AUDIENCES : List.of(audience), month, paging)
                .map(SummaryView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEdition",
            summary = "An edition with its lines",
            description = "Up to 500 at once; if there are more, next is the cursor that leads on.")
    public RestResponse<EditionView> get(UUID programmeId, UUID id, @RestQuery @Nullable String cursor) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        Edition edition = editing.get(programmeId, id);
        return Responses.ok(views.of(edition, after), edition.version());
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
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull EditRequest request) {
        return answer(editing.edit(
                programmeId,
                id,
                ifMatch,
                request.introduction(),
                request.hiddenItemIds(),
                request.order(),
                caller.accountId()));
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
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ReassembleRequest request) {
        return answer(assembly.assembleAgain(programmeId, id, ifMatch));
    }

    private RestResponse<EditionView> answer(Edition edition) {
        return Responses.ok(views.of(edition), edition.version());
    }
}
