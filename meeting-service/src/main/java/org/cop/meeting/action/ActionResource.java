package org.cop.meeting.action;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a site, and the queue of those that wait for feedback. For the people of the site alone: what they try is about their cases,
 * and those are not for administrators.
 */
@Path("/api/v1/sites/{siteId}/actions")
@PermissionsAllowed(SITE_MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Actions")
public class ActionResource {
    private final ActionService service;

    ActionResource(ActionService service) {
        this.service = service;
    }

    @Schema(name = "NewFeedback")
    record FeedbackRequest(
            @NotNull @Schema(description = "The meeting that hears it: later than the one that agreed the action")
            UUID meetingId,

            @NotNull Boolean tried,

            @NotNull @Schema(description = "TOO_EARLY leaves the action open")
            Helpfulness helpful,

            @Size(max = 500) @Nullable String comment,

            @Schema(description = "If not the day of the meeting, a later one") @Nullable
            LocalDate on) {}

    @GET
    @Operation(
            operationId = "listActions",
            summary = "The actions of the site, those that were agreed first at the top",
            description = "With state=OPEN the feedback queue: what the next meeting asks about.")
    public RestResponse<List<ActionView>> list(
            UUID siteId,
            @RestQuery @Parameter(description = "Only those in this state") Action.@Nullable State state,
            @BeanParam Paging paging) {
        return paging.answer(service.list(siteId, state, paging).map(ActionView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAction", summary = "One action and what was heard of it")
    public ActionView get(UUID siteId, UUID id) {
        return ActionView.of(service.get(siteId, id));
    }

    @POST
    @Path("/{id}/feedback")
    @PermissionsAllowed(SITE_MEMBER)
    @PermissionsAllowed(SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "feedBackAction",
            summary = "Note what a later meeting heard of an action",
            description = "Closes the action, unless it was too early to say.")
    public ActionView feedBack(UUID siteId, UUID id, @Valid @NotNull FeedbackRequest request) {
        return ActionView.of(service.feedBack(
                siteId,
                id,
                request.meetingId(),
                request.tried(),
                request.helpful(),
                request.comment() == null || request.comment().isBlank()
                        ? null
                        : request.comment().strip(),
                request.on()));
    }
}
