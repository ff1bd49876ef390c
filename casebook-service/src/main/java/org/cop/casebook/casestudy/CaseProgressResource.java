package org.cop.casebook.casestudy;

import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.casestudy.CaseStudyResource.CaseStudyView;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps that the people of a site take with a case. */
@Path("/api/v1/sites/{siteId}/case-studies")
@PermissionsAllowed(SITE_MEMBER)
@Tag(name = "Case studies")
public class CaseProgressResource {
    private final CaseStudyService service;

    CaseProgressResource(CaseStudyService service) {
        this.service = service;
    }

    public record PresentationRequest(
            @Schema(description = "The meeting of the site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14") @NotNull
            UUID meetingId) {}

    public record FollowUpRequest(
            @Schema(description = "If not today, an earlier day", examples = "2012-04-11") @Nullable
            LocalDate on) {}

    public record WriteUpRequest(
            @Schema(description = "Learning for improved practice", examples = "The gap was ours.")
            @NotBlank
            @Size(max = 4000)
            String learning,

            @Schema(
                    description = "Potential issues for commissioners; absent: as it was",
                    examples = "Nobody is paid for weekends.")
            @Size(max = 4000)
            @Nullable
            String commissionerIssues,

            @Schema(description = "What came of it", examples = "MAINTENANCE") @NotNull
            Outcome outcome,

            @Schema(description = "If not today, an earlier day", examples = "2012-04-16") @Nullable
            LocalDate on) {

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "WriteUpRequest";
        }
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "handInCaseStudy", summary = "Hand a draft in for review", description = """
                    DRAFT to IN_REVIEW; otherwise 409 `illegal-move`. From the first time on the people of the site and the knowledge brokers
                    see the case.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> handIn(UUID siteId, UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return CaseStudyResource.shown(service.handIn(siteId, id, ifMatch));
    }

    @POST
    @Path("/{id}/presentation")
    @Idempotent
    @Operation(
            operationId = "presentCaseStudy",
            summary = "Say at which meeting the case was presented",
            description =
                    "CLEARED to PRESENTED, at a meeting of this site that was not cancelled (409 `meeting-unknown`).")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> present(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PresentationRequest request) {
        return CaseStudyResource.shown(service.present(siteId, id, ifMatch, request.meetingId()));
    }

    @POST
    @Path("/{id}/follow-up")
    @Idempotent
    @Operation(
            operationId = "followUpCaseStudy",
            summary = "Say that the group has come back to the case",
            description = "PRESENTED to FOLLOWED_UP.")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> followUp(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FollowUpRequest request) {
        return CaseStudyResource.shown(service.followUp(siteId, id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/write-up")
    @Idempotent
    @Operation(
            operationId = "writeUpCaseStudy",
            summary = "Write down what was learned and what came of it",
            description = """
                    FOLLOWED_UP to WRITTEN_UP. The text is a new one, so somebody else has to clear it before others may read it.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> writeUp(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WriteUpRequest request) {
        return CaseStudyResource.shown(service.writeUp(
                siteId,
                id,
                ifMatch,
                request.learning(),
                request.commissionerIssues(),
                request.outcome(),
                request.on()));
    }
}
