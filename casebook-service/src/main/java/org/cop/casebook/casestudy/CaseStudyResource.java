package org.cop.casebook.casestudy;

import static org.cop.kit.access.Permissions.SITE_CASEWORK;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cases of a site, for its people and the programme's knowledge brokers. What others read is in the library. */
@Path("/api/v1/sites/{siteId}/case-studies")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Case studies", description = "From a draft to what others may read, for the people of the site")
public class CaseStudyResource {
    private static final String ONE_LINE = "[^\\n\\t]*";
    private static final String THEME = "[a-z0-9-]{2,40}";

    private final CaseStudyService service;

    CaseStudyResource(CaseStudyService service) {
        this.service = service;
    }

    public record CaseStudyRequest(
            @NotBlank @Size(max = 120) @Pattern(regexp = ONE_LINE, message = "must be one line")
            String title,

            @NotNull Kind kind,

            @Schema(description = "The one line that may travel; needed before the case is cleared beyond the site")
            @Size(max = 140)
            @Pattern(regexp = ONE_LINE, message = "must be one line")
            @Nullable
            String summary,

            @NotBlank @Size(max = 8000) String presentation,
            @Size(max = 4000) @Nullable String practicalAction,
            @Size(max = 4000) @Nullable String learning,

            @Schema(description = "Potential issues for commissioners; of readers elsewhere only commissioners see it")
            @Size(max = 4000)
            @Nullable
            String commissionerIssues,

            @Size(max = 8) @Nullable List<@NotNull @Pattern(regexp = THEME) String> themes,

            @Schema(description = "Whether it is going on", defaultValue = "false") @Nullable
            Boolean live,

            @Schema(description = "Whether several agencies work on it", defaultValue = "false") @Nullable
            Boolean jointlyWorked) {

        CaseContent content() {
            return new CaseContent(
                    title,
                    kind,
                    summary,
                    presentation,
                    practicalAction,
                    learning,
                    commissionerIssues,
                    themes == null ? List.of() : themes,
                    Boolean.TRUE.equals(live),
                    Boolean.TRUE.equals(jointlyWorked),
                    null);
        }

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "CaseStudyRequest";
        }
    }

    @Schema(description = "What was looked for as a motivated intruder would look; all of it must be true")
    public record ChecklistRequest(
            @Schema(description = "No name, nickname, initials or number of anybody") @NotNull
            Boolean noPersonNamed,

            @Schema(description = "No place, day or event by which somebody could be found") @NotNull
            Boolean noPlaceOrDateIdentifies,

            @Schema(description = "Details that are harmless one by one do not point at one person together") @NotNull
            Boolean combinationOfDetailsChecked,

            @Schema(description = "No worker can be recognised or called to account") @NotNull
            Boolean workersProtected) {

        Checklist checklist() {
            return new Checklist(noPersonNamed, noPlaceOrDateIdentifies, combinationOfDetailsChecked, workersProtected);
        }
    }

    public record ClearanceRequest(
            @NotNull Audience audience, @NotNull @Valid ChecklistRequest checklist) {}

    public record PresentationRequest(@NotNull UUID meetingId) {}

    public record FollowUpRequest(@Nullable LocalDate on) {}

    public record WriteUpRequest(
            @NotBlank @Size(max = 4000) String learning,

            @Schema(description = "Absent: as it was") @Size(max = 4000) @Nullable
            String commissionerIssues,

            @NotNull Outcome outcome,
            @Nullable LocalDate on) {

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "WriteUpRequest";
        }
    }

    public record PublicationRequest(@Nullable LocalDate on) {}

    public record WithdrawalRequest(
            @Nullable LocalDate on,

            @Schema(description = "For the people of the site; it is told to nobody else") @Size(max = 500) @Nullable
            String reason) {}

    @POST
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(
            operationId = "draftCaseStudy",
            summary = "Draft a case",
            description = "By a member or facilitator of the site, who becomes its author.")
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<CaseStudyView> draft(UUID siteId, @NotNull @Valid CaseStudyRequest request) {
        var study = service.draft(siteId, request.content());
        return Responses.created(study.id(), CaseStudyView.of(study), study.version());
    }

    @GET
    @Operation(
            operationId = "listCaseStudies",
            summary = "The cases of the site, the newest first",
            description = "Without the texts, which each case shows by itself.")
    public RestResponse<List<CaseStudyLine>> list(
            UUID siteId, @QueryParam("state") @Nullable CaseState state, @BeanParam Paging paging) {
        return paging.answer(service.list(siteId, state, paging));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCaseStudy", summary = "One case in full")
    public RestResponse<CaseStudyView> get(UUID siteId, UUID id) {
        return shown(service.get(siteId, id));
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Every wording that the case has had, the newest first",
            description = "With who wrote it and when.")
    public RestResponse<List<RevisionView>> revisions(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.revisions(siteId, id, paging).map(RevisionView::of));
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
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CaseStudyRequest request) {
        return shown(service.edit(siteId, id, ifMatch, request.content()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(
            operationId = "handInCaseStudy",
            summary = "Hand a draft in for review",
            description = "DRAFT to IN_REVIEW; otherwise 409 `illegal-move`.")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> handIn(UUID siteId, UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return shown(service.handIn(siteId, id, ifMatch));
    }

    @POST
    @Path("/{id}/clearance")
    @Idempotent
    @Operation(operationId = "clearCaseStudy", summary = "Clear the present text for an audience", description = """
                    IN_REVIEW to CLEARED, or of a written-up case the clearance that it is published under. Never by the author or by
                    whoever changed the text last (409 `own-case`); for COMMISSIONER and PUBLIC only by the site's facilitator or a
                    knowledge broker (409 `clearer-not-entitled`); with every point of the list true (409 `checklist-incomplete`);
                    beyond the site only with a summary (409 `summary-missing`). Send the ETag of what you have read as If-Match, so
                    that you do not clear what somebody has changed meanwhile.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> clear(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ClearanceRequest request) {
        var checklist = request.checklist().checklist();
        return shown(service.clear(siteId, id, ifMatch, request.audience(), checklist));
    }

    @POST
    @Path("/{id}/presentation")
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
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
        return shown(service.present(siteId, id, ifMatch, request.meetingId()));
    }

    @POST
    @Path("/{id}/follow-up")
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
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
        return shown(service.followUp(siteId, id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/write-up")
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
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
        return shown(service.writeUp(
                siteId,
                id,
                ifMatch,
                request.learning(),
                request.commissionerIssues(),
                request.outcome(),
                request.on()));
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
        return shown(service.publish(siteId, id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawCaseStudy", summary = "Take a case back", description = """
                    From every state, and also where the site is closed. Readers elsewhere no longer find it; if it was published, the
                    newsletter is told.""")
    @APIResponse(responseCode = "200", description = "The case")
    public RestResponse<CaseStudyView> withdraw(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        return shown(service.withdraw(siteId, id, ifMatch, request.reason(), request.on()));
    }

    private static RestResponse<CaseStudyView> shown(CaseStudy study) {
        return Responses.ok(CaseStudyView.of(study), study.version());
    }
}
