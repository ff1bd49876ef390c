package org.cop.newsletter.alert;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.access.Caller;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.activity.Activity;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.KnownActivities;
import org.cop.newsletter.alert.HeldAlerts.HeldAlert;
import org.cop.newsletter.alert.HeldAlerts.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Issues of which no commissioner is alerted until editors have decided. For editors and administrators. */
@Path("/api/v1/programmes/{programmeId}/held-alerts")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Alert")
public class HeldAlertResource {
    private final HeldAlerts held;
    private final HeldAlertDecisions decisions;
    private final KnownActivities activities;
    private final Caller caller;

    HeldAlertResource(HeldAlerts held, HeldAlertDecisions decisions, KnownActivities activities, Caller caller) {
        this.held = held;
        this.decisions = decisions;
        this.activities = activities;
        this.caller = caller;
    }

    record ReleaseRequest(
            @Schema(
                    description =
                            "Whether its mails went out before a restore, so that who had one gets no other: false if absent; where two "
                                    + "people release it, the second one's word counts",
                    examples = "false")
            @Nullable
            Boolean alreadyMailed) {}

    /** Nothing needs to be said. */
    record RejectRequest() {}

    @Schema(name = "HeldAlert")
    record HeldAlertView(
            @Schema(description = "Id of the issue") UUID issueId,

            @Schema(description = "The site that raised it") @Nullable
            UUID siteId,

            @Schema(description = "Code of its theme", examples = "weekend-crises") @Nullable
            String theme,

            @Schema(description = "How much it hurts") @Nullable
            Severity severity,

            @Schema(description = "Its line") @Nullable String summary,

            @Schema(description = "What commissioners would read") @Nullable
            String statement,

            @Schema(description = "The day it was raised", examples = "2012-03-14") @Nullable
            LocalDate on,

            @Schema(
                    description =
                            "Why it is held: codes of what the check found, or restored, if its mails may have gone out already",
                    examples = "phone-number")
            List<String> reasons,

            @Schema(
                    description =
                            "HELD: nobody is alerted yet. RELEASED. REJECTED: nobody ever is. Until it is released it and its answer are in "
                                    + "no edition, unless restored is the only reason")
            State state,

            @Schema(description = "How many people said that it may go out", examples = "1")
            int releases,

            @Schema(description = "How many have to say so", examples = "2")
            int releasesNeeded,

            @Schema(description = "How many commissioners it is for", examples = "3")
            int recipients,

            @Schema(description = "Since when it is held") Instant heldAt,

            @Schema(description = "When it was decided; absent until then") @Nullable
            Instant decidedAt) {
        static HeldAlertView of(HeldAlert held, @Nullable Activity activity) {
            var issue = activity != null && activity.event() instanceof IssueRaised raised ? raised : null;
            return new HeldAlertView(
                    held.issueId(),
                    issue == null ? null : issue.siteId(),
                    issue == null ? null : issue.theme(),
                    issue == null ? null : issue.severity(),
                    issue == null ? null : issue.summary(),
                    issue == null ? null : issue.statement(),
                    issue == null ? null : issue.on(),
                    held.reasons(),
                    held.state(),
                    held.releasedBy().size(),
                    held.readersNeeded(),
                    held.recipients(),
                    held.heldAt(),
                    held.decidedAt());
        }
    }

    @GET
    @Operation(operationId = "listHeldAlerts", summary = "Issues whose alerts wait for a decision, the oldest first")
    public RestResponse<List<HeldAlertView>> list(UUID programmeId, @BeanParam Paging paging) {
        var page = held.waiting(programmeId, paging);
        Map<UUID, Activity> issues =
                activities
                        .all(
                                ActivityKind.ISSUE_RAISED,
                                page.items().stream().map(HeldAlert::issueId).toList())
                        .stream()
                        .collect(Collectors.toMap(Activity::subjectId, Function.identity()));
        return paging.answer(page.map(alert -> HeldAlertView.of(alert, issues.get(alert.issueId()))));
    }

    @GET
    @Path("/{issueId}")
    @Operation(operationId = "getHeldAlert", summary = "An issue whose alerts were held")
    public RestResponse<HeldAlertView> get(UUID programmeId, UUID issueId) {
        return answer(held.require(programmeId, issueId));
    }

    @POST
    @Path("/{issueId}/release")
    @Idempotent
    @Operation(
            operationId = "releaseHeldAlert",
            summary = "Say that commissioners may be alerted",
            description =
                    "Where the check found something two people have to say so, each having read it; then the mails go out, and the "
                            + "issue comes into the next edition, which what was found in it does not block any more. 409 own-release for the same person again; alert-decided.")
    public RestResponse<HeldAlertView> release(
            UUID programmeId,
            UUID issueId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull ReleaseRequest request) {
        return answer(decisions.release(
                programmeId, issueId, ifMatch, caller.accountId(), Boolean.TRUE.equals(request.alreadyMailed())));
    }

    @POST
    @Path("/{issueId}/rejection")
    @Idempotent
    @Operation(
            operationId = "rejectHeldAlert",
            summary = "Say that nobody is alerted",
            description =
                    "One person is enough. There is no way back. It and its answer are in no edition either, and leave those that have them, "
                            + "unless restored is the only reason: then the mail had gone out already. 409 alert-decided.")
    public RestResponse<HeldAlertView> reject(
            UUID programmeId,
            UUID issueId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull RejectRequest request) {
        return answer(decisions.reject(programmeId, issueId, ifMatch));
    }

    private RestResponse<HeldAlertView> answer(HeldAlert alert) {
        var issue = activities.all(ActivityKind.ISSUE_RAISED, List.of(alert.issueId()));
        return Responses.ok(HeldAlertView.of(alert, issue.isEmpty() ? null : issue.getFirst()), alert.version());
    }
}
