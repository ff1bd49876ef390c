package org.cop.casebook.issue;

import static org.cop.kit.access.Permissions.PROGRAMME_STAFF;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.casebook.clearance.ClearanceView;
import org.cop.events.IssueEvent.Decision;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answers of commissioners, for those who read them before others do: editors, knowledge brokers, administrators, and the facilitators of
 * the site that asked. Of another site's answer its facilitators read what is cleared, where all read it.
 */
@Path("/api/v1/programmes/{programmeId}/issue-answers")
@PermissionsAllowed(PROGRAMME_STAFF)
@Tag(
        name = "Answers of commissioners",
        description = "Read by a second person before they go further than the site that asked")
public class IssueAnswerResource {
    private final IssueService service;

    IssueAnswerResource(IssueService service) {
        this.service = service;
    }

    /** Just what readers will be given. */
    public record IssueAnswerView(
            @Schema(description = "The issue that it answers", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            UUID issueId,

            @Schema(description = "The site that asked", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(description = "What the issue is about", examples = "weekend-crises")
            String theme,

            @Schema(description = "The issue in one line", examples = "No cover on Fridays.")
            String summary,

            @Schema(description = "What the commissioners decided", examples = "NO_CAPACITY")
            Decision decision,

            @Schema(description = "In their words", examples = "Not this year.")
            String text,

            @Schema(description = "The day of the answer", examples = "2012-05-23")
            LocalDate on,

            @Schema(description = "Absent until somebody has cleared it") @Nullable
            ClearanceView clearance) {

        static IssueAnswerView of(Issue issue) {
            var answer = issue.answer().orElseThrow();
            return new IssueAnswerView(
                    issue.id(),
                    issue.siteId(),
                    issue.theme(),
                    issue.summary(),
                    answer.decision(),
                    answer.text(),
                    answer.answeredOn(),
                    answer.clearance().map(ClearanceView::of).orElse(null));
        }

        /** Says only which issue it answers: what is printed ends in a log. */
        @Override
        public String toString() {
            return "IssueAnswerView[" + issueId + "]";
        }
    }

    @GET
    @Operation(
            operationId = "listIssueAnswers",
            summary = "The answers of commissioners, the last given first",
            description = "For facilitators those to the issues of their own sites.")
    public RestResponse<List<IssueAnswerView>> list(
            UUID programmeId,
            @QueryParam("cleared") @Parameter(description = "false: only those that wait for a second reader") @Nullable
                    Boolean cleared,
            @BeanParam Paging paging) {
        return paging.answer(service.listAnswered(programmeId, cleared, paging).map(IssueAnswerView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIssueAnswer", summary = "The answer to one issue")
    public RestResponse<IssueAnswerView> get(UUID programmeId, UUID id) {
        return shown(service.getAnswered(programmeId, id));
    }

    @POST
    @Path("/{id}/clearance")
    @Idempotent
    @Operation(operationId = "clearIssueAnswer", summary = "Clear an answer for readers", description = """
                    PROGRAMME or wider; until then only the site that asked, the commissioners and its second readers read it: editors,
                    knowledge brokers, administrators, and the facilitator of that site. Never by whoever gave it (409 `own-answer`); for
                    the public, who read the issue's line with it for the first time, not by whoever drafted the issue either (409
                    `own-issue`); with every point of the list true (409 `checklist-incomplete`). For readers who have not had it yet a
                    machine must see nothing in it that identifies somebody (409 `answer-identifies`). Send the ETag of what you have read as
                    If-Match (428 without, also for `*`).""")
    @APIResponse(responseCode = "200", description = "The answer")
    public RestResponse<IssueAnswerView> clear(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid ClearanceRequest request) {
        return shown(service.clearAnswer(programmeId, id, ifMatch, request));
    }

    private static RestResponse<IssueAnswerView> shown(Issue issue) {
        return Responses.ok(IssueAnswerView.of(issue), issue.version());
    }
}
