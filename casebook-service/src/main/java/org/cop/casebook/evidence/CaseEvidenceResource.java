package org.cop.casebook.evidence;

import static org.cop.kit.access.Permissions.SITE_CASEWORK;
import static org.cop.kit.access.Permissions.SITE_EVIDENCE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence that was brought to one case. */
@Path("/api/v1/sites/{siteId}/case-studies/{id}/evidence")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Evidence")
public class CaseEvidenceResource {
    private final EvidenceService service;

    CaseEvidenceResource(EvidenceService service) {
        this.service = service;
    }

    public record AttachmentRequest(
            @Schema(description = "An item of the programme", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c15")
            @NotNull
            UUID evidenceId,

            @Schema(description = "If not today, an earlier day", examples = "2012-06-22") @Nullable
            LocalDate on) {}

    public record AttachmentView(
            @Schema(description = "The item", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c15")
            UUID evidenceId,

            @Schema(
                    description = "The reference in one line",
                    examples = "Weaver T (2003) Comorbidity of substance misuse and mental illness.")
            String citation,

            @Schema(description = "In small letters", examples = "10.1192/bjp.183.4.304") @Nullable
            String doi,

            @Schema(description = "Where it can be read", examples = "https://example.org/report.pdf") @Nullable
            String url,

            @Schema(
                    description = "To be said aloud at a meeting",
                    examples = "Two in three people in drug services had a mental health problem too.")
            String brief,

            @Schema(description = "The day it was brought to the case", examples = "2012-06-22")
            LocalDate attachedOn) {
        static AttachmentView of(Attachment attachment) {
            var evidence = attachment.evidence();
            return new AttachmentView(
                    evidence.id(),
                    evidence.citation(),
                    evidence.doi(),
                    evidence.url(),
                    evidence.brief(),
                    attachment.attachedOn());
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(SITE_EVIDENCE)
    @Operation(operationId = "attachEvidence", summary = "Bring evidence to the case", description = """
                    By a knowledge broker or the site's facilitator. Others learn that evidence was brought to a case of the site, not
                    to which. Brought before: 200 and nothing happens.""")
    @APIResponse(responseCode = "201", description = "Attached")
    @APIResponse(responseCode = "200", description = "It was attached already")
    public RestResponse<AttachmentView> attach(UUID siteId, UUID id, @NotNull @Valid AttachmentRequest request) {
        var found = service.attach(siteId, id, request.evidenceId(), request.on());
        var view = AttachmentView.of(found.what());
        return found.isNew() ? RestResponse.status(RestResponse.Status.CREATED, view) : RestResponse.ok(view);
    }

    @GET
    @Operation(
            operationId = "listEvidenceOfCaseStudy",
            summary = "The evidence of the case, in the order it was brought")
    public RestResponse<List<AttachmentView>> list(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.attached(siteId, id, paging).map(AttachmentView::of));
    }
}
