package org.cop.casebook.casestudy;

import static org.cop.kit.access.Permissions.SITE_CASEWORK;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The texts of a site's cases, for its people and the programme's knowledge brokers. What others read is in the library. */
@Path("/api/v1/sites/{siteId}/case-studies")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Case studies", description = "From a draft to what others may read, for the people of the site")
public class CaseStudyResource {
    private final CaseStudyService service;

    CaseStudyResource(CaseStudyService service) {
        this.service = service;
    }

    public record CaseStudyRequest(
            @Schema(description = "What the case says") @NotNull @Valid
            CaseContent content) {}

    /** A case as the people of its site and the knowledge brokers see it. */
    public record CaseStudyView(
            @Schema(description = "Its id", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            UUID id,

            @Schema(description = "The programme of the site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c12")
            UUID programmeId,

            @Schema(description = "The site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(description = "How far it has come", examples = "IN_REVIEW")
            CaseState state,

            @Schema(description = "What it says; absent once it is withdrawn") @Nullable
            CaseContent content,

            @Schema(
                    description = "The account of whoever brings the case",
                    examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
            String author,

            @Schema(description = "Which wording this is, counted from 1; absent once it is withdrawn", examples = "2")
            @Nullable
            Integer revision,

            @Schema(
                    description = "The account that wrote this wording",
                    examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
            @Nullable
            String editedBy,

            @Schema(description = "When this wording was written", examples = "2012-03-12T09:30:00Z") @Nullable
            Instant editedAt,

            @Schema(description = "The last clearance; absent if there never was one, or once it is withdrawn")
            @Nullable
            CaseClearanceView clearance,

            @Schema(
                    description = "The meeting at which it was presented",
                    examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            @Nullable
            UUID meetingId,

            @Schema(description = "The day of that meeting", examples = "2012-03-14") @Nullable
            LocalDate presentedOn,

            @Schema(description = "The day the group came back to it", examples = "2012-04-11") @Nullable
            LocalDate followedUpOn,

            @Schema(description = "The day it was written up", examples = "2012-04-16") @Nullable
            LocalDate writtenUpOn,

            @Schema(description = "The day it was published", examples = "2012-04-20") @Nullable
            LocalDate publishedOn,

            @Schema(description = "The day it was withdrawn", examples = "2012-05-02") @Nullable
            LocalDate withdrawnOn,

            @Schema(description = "Why, for the people of the site", examples = "Somebody recognised herself.")
            @Nullable
            String withdrawalReason) {

        static CaseStudyView of(CaseStudy study) {
            var text = study.readableText();
            var steps = study.steps();
            return new CaseStudyView(
                    study.id(),
                    study.programmeId(),
                    study.siteId(),
                    study.state(),
                    text.map(CaseText::content).orElse(null),
                    study.author(),
                    text.map(CaseText::revision).orElse(null),
                    text.map(CaseText::editedBy).orElse(null),
                    text.map(CaseText::editedAt).orElse(null),
                    text.flatMap(present -> study.clearance().map(given -> CaseClearanceView.of(given, present)))
                            .orElse(null),
                    steps.meetingId(),
                    steps.presentedOn(),
                    steps.followedUpOn(),
                    steps.writtenUpOn(),
                    steps.publishedOn(),
                    steps.withdrawnOn(),
                    steps.withdrawalReason());
        }

        /** Says only which case it is: what is printed ends in a log. */
        @Override
        public String toString() {
            return "CaseStudyView[" + id + "]";
        }
    }

    public record CaseClearanceView(
            @Schema(description = "The widest circle that may read it", examples = "PROGRAMME")
            Audience audience,

            @Schema(description = "The wording that was read and cleared", examples = "2")
            int revision,

            @Schema(
                    description = "Whether that is still the present wording; if not, the clearance has lapsed",
                    examples = "true")
            boolean current,

            @Schema(description = "The account that cleared it", examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
            String by,

            @Schema(description = "When", examples = "2012-04-18T10:15:30Z")
            Instant at,

            @Schema(description = "What was looked for") Checklist checklist) {

        static CaseClearanceView of(CaseClearance clearance, CaseText present) {
            var given = clearance.clearance();
            return new CaseClearanceView(
                    given.clearedFor(),
                    clearance.text().revision(),
                    clearance.isOf(present),
                    given.clearedBy(),
                    given.clearedAt(),
                    given.checklist());
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(operationId = "draftCaseStudy", summary = "Draft a case", description = """
                    By a member or facilitator of the site, who becomes its author. Until the author hands it in nobody else sees it. A
                    draft that nobody has changed for a long time (a year, unless the operator has set another), or for a month since its
                    author left the site, is withdrawn and its words are deleted.""")
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<CaseStudyView> draft(UUID siteId, @NotNull @Valid CaseStudyRequest request) {
        var study = service.draft(siteId, request.content());
        return Responses.created(study.id(), CaseStudyView.of(study), study.version());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCaseStudy", summary = "One case in full")
    public RestResponse<CaseStudyView> get(UUID siteId, UUID id) {
        return shown(service.get(siteId, id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(operationId = "editCaseStudy", summary = "Change the text", description = """
                    By a member or facilitator of the site. Each change is a new revision that nobody has cleared yet: before the
                    presentation the case is a draft again, after it the case stays where it is and cannot be published until
                    somebody else has cleared the new text. A published or withdrawn case is not changed (409 `text-frozen`).""")
    public RestResponse<CaseStudyView> edit(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid CaseStudyRequest request) {
        return shown(service.edit(siteId, id, ifMatch, request.content()));
    }

    static RestResponse<CaseStudyView> shown(CaseStudy study) {
        return Responses.ok(CaseStudyView.of(study), study.version());
    }
}
