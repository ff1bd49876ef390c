package org.cop.casebook.casestudy;

import static org.cop.kit.access.Permissions.SITE_CASEWORK;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyResource.CaseStudyView;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Letting a case reach its readers, and taking it back; knowledge brokers may do so too. */
@Path("/api/v1/sites/{siteId}/case-studies")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Case studies")
public class CaseClearanceResource {
    private final CaseStudyService service;

    CaseClearanceResource(CaseStudyService service) {
        this.service = service;
    }

    public record PublicationRequest(
            @Schema(description = "If not today, an earlier day", examples = "2012-04-20") @Nullable
            LocalDate on) {}

    public record WithdrawalRequest(
            @Schema(description = "If not today, an earlier day", examples = "2012-05-02") @Nullable
            LocalDate on,

            @Schema(description = "For the people of the site alone", examples = "Somebody recognised herself.")
            @Size(max = 500)
            @Nullable
            String reason) {

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "WithdrawalRequest";
        }
    }

    @POST
    @Path("/{id}/clearance")
    @Idempotent
    @Operation(operationId = "clearCaseStudy", summary = "Clear the present text for an audience", description = """
                    IN_REVIEW to CLEARED, or of a written-up case the clearance that it is published under. Send the ETag of what you have
                    read as If-Match (428 without, also for `*`; 412 if somebody has changed it since). Never by the author or by whoever
                    wrote words of it that nobody else has cleared for this audience (409 `own-case`); for COMMISSIONER and PUBLIC only by
                    the site's facilitator or a knowledge broker (409 `clearer-not-entitled`); with every point of the list true (409
                    `checklist-incomplete`); beyond the site only with a summary (409 `summary-missing`).""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> clear(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid ClearanceRequest request) {
        return CaseStudyResource.shown(service.clear(siteId, id, ifMatch, request));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(operationId = "publishCaseStudy", summary = "Let readers elsewhere have the case", description = """
                    WRITTEN_UP to PUBLISHED. The very text as it stands must have been cleared for PROGRAMME or wider (409
                    `case-not-cleared`); it reaches the audience of that clearance and no wider one.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> publish(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        return CaseStudyResource.shown(service.publish(siteId, id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawCaseStudy", summary = "Take a case back", description = """
                    From every state, and also where the site is closed. From then on nobody is shown what it said, at its site neither, and
                    some time later it is deleted; if the case was published, the newsletter takes it back too.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> withdraw(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        return CaseStudyResource.shown(
                service.withdraw(siteId, id, ifMatch, VisibleText.orNull(request.reason()), request.on()));
    }
}
