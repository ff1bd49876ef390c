package org.cop.casebook.issue;

import static org.cop.kit.access.Permissions.PROGRAMME_COMMISSIONER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The issues raised in a programme, for its commissioners, who never reach the sites' own records. */
@Path("/api/v1/programmes/{programmeId}/issues")
@PermissionsAllowed(PROGRAMME_COMMISSIONER)
@Tag(name = "Issues for commissioners", description = "What the sites of a programme have raised")
public class RaisedIssueResource {
    private final IssueService service;
    private final RaisedIssues issues;

    RaisedIssueResource(IssueService service, RaisedIssues issues) {
        this.service = service;
        this.issues = issues;
    }

    public record AcknowledgementRequest(
            @Schema(description = "If not today, an earlier day", examples = "2012-04-24") @Nullable
            LocalDate on) {}

    public record AnswerRequest(
            @Schema(description = "What you decided", examples = "NO_CAPACITY") @NotNull
            Decision decision,

            @Schema(description = "In your words", examples = "Not this year.") @NotBlank @Size(max = 1000)
            String text,

            @Schema(description = "If not today, an earlier day", examples = "2012-05-23") @Nullable
            LocalDate on) {

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "AnswerRequest";
        }
    }

    /** An issue as commissioners see it: no author, no case, no meeting, nothing of the time before it was raised. */
    public record RaisedIssueView(
            @Schema(description = "Its id", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            UUID id,

            @Schema(description = "The site that asks", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(description = "What it is about", examples = "weekend-crises")
            String theme,

            @Schema(description = "How much it hurts, in the site's own judgement", examples = "MEDIUM")
            Severity severity,

            @Schema(description = "One line", examples = "No cover on Fridays.")
            String summary,

            @Schema(description = "What you ought to know", examples = "Nobody is there until Monday.")
            String statement,

            @Schema(description = "How far it has come", examples = "RAISED")
            IssueState state,

            @Schema(description = "The day it was raised", examples = "2012-04-18") @Nullable
            LocalDate raisedOn,

            @Schema(description = "The day commissioners said that they have it", examples = "2012-04-24") @Nullable
            LocalDate acknowledgedOn,

            @Schema(description = "What was answered") @Nullable
            AnswerView answer) {

        static RaisedIssueView of(Issue issue) {
            return new RaisedIssueView(
                    issue.id(),
                    issue.siteId(),
                    issue.theme(),
                    issue.severity(),
                    issue.summary(),
                    issue.statement(),
                    issue.state(),
                    issue.raisedOn(),
                    issue.acknowledgedOn(),
                    issue.answer().map(AnswerView::of).orElse(null));
        }
    }

    @GET
    @Operation(operationId = "listRaisedIssues", summary = "The issues raised in the programme, the last raised first")
    public RestResponse<List<RaisedIssueView>> list(
            UUID programmeId,
            @QueryParam("siteId") @Nullable UUID siteId,
            @BeanParam @Valid IssueFilter filter,
            @BeanParam Paging paging) {
        return paging.answer(issues.list(programmeId, siteId, filter, paging));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRaisedIssue", summary = "One issue that was raised")
    public RestResponse<RaisedIssueView> get(UUID programmeId, UUID id) {
        return shown(service.getRaised(programmeId, id));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @Operation(
            operationId = "acknowledgeIssue",
            summary = "Say that the issue was received",
            description = "RAISED to ACKNOWLEDGED; otherwise 409 `illegal-move`.")
    @APIResponse(responseCode = "200", description = "The issue")
    public RestResponse<RaisedIssueView> acknowledge(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcknowledgementRequest request) {
        return shown(service.acknowledge(programmeId, id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerIssue", summary = "Answer the issue", description = """
                    RAISED or ACKNOWLEDGED to ANSWERED, once. NO_CAPACITY is an answer when it is an explicit decision. The answer goes back
                    to the site and stands as it was given; others read it once a second person has cleared it. So that they can, a machine must
                    see nothing in it that identifies somebody (409 `answer-identifies`).""")
    @APIResponse(responseCode = "200", description = "The issue")
    public RestResponse<RaisedIssueView> answer(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        var text = request.text().strip();
        return shown(service.answer(programmeId, id, ifMatch, request.decision(), text, request.on()));
    }

    private static RestResponse<RaisedIssueView> shown(Issue issue) {
        return Responses.ok(RaisedIssueView.of(issue), issue.version());
    }
}
