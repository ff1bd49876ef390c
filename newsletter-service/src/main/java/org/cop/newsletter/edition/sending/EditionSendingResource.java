package org.cop.newsletter.edition.sending;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.database.LongRunning;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.newsletter.delivery.DeliverySummary;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.editing.EditionView;
import org.cop.newsletter.edition.editing.EditionViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Letting an edition go out, and taking back what should not have. For editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/editions/{id}")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Edition")
public class EditionSendingResource {
    private final EditionRedaction redaction;
    private final EditionDeliveries deliveries;
    private final EditionApproval approval;
    private final EditionViews views;
    private final Caller caller;

    EditionSendingResource(
            EditionApproval approval,
            EditionRedaction redaction,
            EditionDeliveries deliveries,
            EditionViews views,
            Caller caller) {
        this.redaction = redaction;
        this.deliveries = deliveries;
        this.approval = approval;
        this.views = views;
        this.caller = caller;
    }

    /** Nothing needs to be said. */
    record SendTestRequest() {}

    record ApproveRequest(
            @Schema(
                    description =
                            "What was looked for in the introduction; every point must be true. Needed where the edition has one and is for "
                                    + "readers beyond the programme")
            @Nullable
            @Valid
            Checklist checklist) {}

    record RedactRequest(
            @Schema(
                    description = "The lines that are to say nothing any more",
                    examples = "[\"018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14\"]")
            @NotNull
            @Size(max = 500)
            List<@NotNull UUID> itemIds,

            @Schema(description = "Whether the introduction is taken out too", defaultValue = "false") @Nullable
            Boolean introduction) {
        boolean withoutIntroduction() {
            return Boolean.TRUE.equals(introduction);
        }
    }

    @POST
    @Path("/test-sending")
    @Idempotent
    @ResponseStatus(202)
    @Operation(
            operationId = "sendTestOfEdition",
            summary = "Mail the edition as it stands to yourself",
            description = "409 no-contact until the newsletter knows your address.")
    public void sendTest(UUID programmeId, UUID id, @Valid @NotNull SendTestRequest request) {
        deliveries.sendTest(programmeId, id, caller.accountId());
    }

    @POST
    @Path("/approval")
    @Idempotent
    @Operation(
            operationId = "approveEdition",
            summary = "Let an edition go out",
            description =
                    "It is checked once more, frozen, shown in the archive, and mailed to its readers. An edition with an introduction for "
                            + "commissioners or the public is approved by somebody who has written none of it (409 own-introduction), with every "
                            + "point of the list true (409 checklist-incomplete). 409 edition-blocked names the lines "
                            + "that cannot go out; also edition-empty, edition-approved, month-open.")
    @LongRunning
    public RestResponse<EditionView> approve(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ApproveRequest request) {
        return answer(approval.approve(programmeId, id, ifMatch, caller.accountId(), request.checklist()));
    }

    @POST
    @Path("/redactions")
    @Idempotent
    @Operation(
            operationId = "redactEdition",
            summary = "Take back what should not have gone out",
            description =
                    "Of an approved edition: the lines say in the archive, in the feed and in mails that have not gone out yet that they "
                            + "were withdrawn. There is no way back. 409 edition-open before the approval, when an edition is edited.")
    public RestResponse<EditionView> redact(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull RedactRequest request) {
        return answer(redaction.redact(programmeId, id, ifMatch, request.itemIds(), request.withoutIntroduction()));
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "getDeliveries", summary = "How far the mails of an edition are")
    public DeliverySummary deliveries(UUID programmeId, UUID id) {
        return deliveries.summary(programmeId, id);
    }

    private RestResponse<EditionView> answer(Edition edition) {
        return Responses.ok(views.of(edition), edition.version());
    }
}
