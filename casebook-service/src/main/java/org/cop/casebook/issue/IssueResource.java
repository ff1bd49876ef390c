package org.cop.casebook.issue;

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
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.access.Caller;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.text.TextPatterns;
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

/** The issues of a site, for its people and the programme's knowledge brokers. */
@Path("/api/v1/sites/{siteId}/issues")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Issues of a site", description = "What a site asks of commissioners")
public class IssueResource {
    private final IssueService service;
    private final Caller caller;

    IssueResource(IssueService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    public record IssueRequest(
            @Schema(
                    description = "The case it came up with, if it was handed in; shown to nobody beyond the site",
                    examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            @Nullable
            UUID caseStudyId,

            @Schema(description = "What it is about, as a code", examples = "weekend-crises")
            @NotNull
            @Pattern(regexp = TextPatterns.CODE)
            String theme,

            @Schema(description = "How much it hurts, in the site's own judgement", examples = "MEDIUM") @NotNull
            Severity severity,

            @Schema(description = "One line", examples = "No cover on Fridays.")
            @NotBlank
            @Size(max = 140)
            @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
            String summary,

            @Schema(description = "What commissioners ought to know", examples = "Nobody is there until Monday.")
            @NotBlank
            @Size(max = 1000)
            String statement,

            @Schema(description = "If not today, an earlier day", examples = "2012-04-18") @Nullable
            LocalDate on) {

        Issue.Concern concern() {
            return new Issue.Concern(theme, severity, summary.strip(), statement.strip());
        }

        /** Says nothing: what is printed ends in a log. */
        @Override
        public String toString() {
            return "IssueRequest";
        }
    }

    public record RaiseRequest(
            @Schema(description = "What was looked for; every point must be true") @NotNull @Valid
            Checklist checklist,

            @Schema(
                    description =
                            "Codes of what a machine sees in it and what is nothing of the kind, as whoever reads it says: \"1800 2400 0300\" "
                                    + "is no telephone number. Two editors look at such an issue before commissioners are alerted of it",
                    examples = "[\"phone-number\"]")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Pattern(regexp = TextPatterns.CODE) String> falseAlarms,

            @Schema(description = "If not today, an earlier day", examples = "2012-04-18") @Nullable
            LocalDate on) {}

    /** An issue as its site sees it. Who drafted it is not shown, not even to its own site. */
    public record IssueView(
            @Schema(description = "Its id", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            UUID id,

            @Schema(description = "The site that asks", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(
                    description = "The case it came up with, if it names one",
                    examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c12")
            @Nullable
            UUID caseStudyId,

            @Schema(description = "What it is about", examples = "weekend-crises")
            String theme,

            @Schema(description = "How much it hurts, in the site's own judgement", examples = "MEDIUM")
            Severity severity,

            @Schema(description = "One line", examples = "No cover on Fridays.")
            String summary,

            @Schema(description = "What commissioners ought to know", examples = "Nobody is there until Monday.")
            String statement,

            @Schema(description = "How far it has come", examples = "RAISED")
            IssueState state,

            @Schema(description = "Whether the caller drafted it, and so cannot raise it", examples = "false")
            boolean mine,

            @Schema(description = "The day it was drafted", examples = "2012-04-18")
            LocalDate draftedOn,

            @Schema(description = "The day it was raised", examples = "2012-04-18") @Nullable
            LocalDate raisedOn,

            @Schema(description = "The day commissioners said that they have it", examples = "2012-04-24") @Nullable
            LocalDate acknowledgedOn,

            @Schema(description = "What they answered") @Nullable
            AnswerView answer) {

        static IssueView of(Issue issue, String reader) {
            return new IssueView(
                    issue.id(),
                    issue.siteId(),
                    issue.caseStudyId(),
                    issue.theme(),
                    issue.severity(),
                    issue.summary(),
                    issue.statement(),
                    issue.state(),
                    issue.isBy(reader),
                    issue.draftedOn(),
                    issue.raisedOn(),
                    issue.acknowledgedOn(),
                    issue.answer().map(AnswerView::of).orElse(null));
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(operationId = "draftIssue", summary = "Draft an issue for commissioners", description = """
                    By a member or facilitator of the site, who is named nowhere. It may name a case that was handed in (409 `case-unknown`):
                    who names a draft would be its author. A draft that nobody has raised for a long time (a year,
                    unless the operator has set another), or for a month since its author left the site, is deleted.""")
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<IssueView> draft(UUID siteId, @NotNull @Valid IssueRequest request) {
        var issue = service.draft(siteId, request.caseStudyId(), request.concern(), request.on());
        return Responses.created(issue.id(), IssueView.of(issue, caller.accountId()), issue.version());
    }

    @GET
    @Operation(
            operationId = "listIssues",
            summary = "The issues of the site, the last drafted first; those of one day in no order")
    public RestResponse<List<IssueView>> list(
            UUID siteId, @BeanParam @Valid IssueFilter filter, @BeanParam Paging paging) {
        var reader = caller.accountId();
        return paging.answer(service.listAt(siteId, filter, paging).map(issue -> IssueView.of(issue, reader)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIssue", summary = "One issue of the site")
    public RestResponse<IssueView> get(UUID siteId, UUID id) {
        return shown(service.getAt(siteId, id));
    }

    @POST
    @Path("/{id}/clearance")
    @Idempotent
    @Operation(
            operationId = "raiseIssue",
            summary = "Clear an issue and so raise it with the commissioners",
            description = """
                    DRAFT to RAISED, by somebody of the site or a knowledge broker who did not draft it (409 `own-issue`), with every point of
                    the list true (409 `checklist-incomplete`), and with nothing in it that identifies somebody, as far as a machine can see
                    (409 `issue-identifies`, unless it is said of each that it is a false alarm). Read it as somebody who wants to find out whom it is about: commissioners and
                    the people of the programme will see summary and statement. Send the ETag of what you have read as If-Match (428 without,
                    also for `*`).""")
    @APIResponse(responseCode = "200", description = "The issue")
    public RestResponse<IssueView> raise(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid RaiseRequest request) {
        List<String> falseAlarms = request.falseAlarms() == null ? List.of() : request.falseAlarms();
        return shown(service.raise(siteId, id, ifMatch, request.checklist(), falseAlarms, request.on()));
    }

    private RestResponse<IssueView> shown(Issue issue) {
        return Responses.ok(IssueView.of(issue, caller.accountId()), issue.version());
    }
}
