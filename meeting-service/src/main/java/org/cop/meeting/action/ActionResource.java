package org.cop.meeting.action;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
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
import org.cop.kit.text.VisibleText;
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
@Tag(name = "Actions")
public class ActionResource {
    private final ActionService service;

    ActionResource(ActionService service) {
        this.service = service;
    }

    record FeedbackRequest(
            @NotNull
            @Schema(
                    description = "The meeting at which it was given: later than the one that agreed the action",
                    examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            UUID meetingId,

            @NotNull @Schema(description = "false, not tried yet, leaves the action open", examples = "true")
            Boolean tried,

            @Schema(
                    description =
                            "Needed if it was tried. TOO_EARLY leaves the action open, and is meant if it was not tried",
                    examples = "PARTLY")
            @Nullable
            Helpfulness helpful,

            @Size(max = 500)
            @Schema(description = "For the people of the site", examples = "The landlord rang back")
            @Nullable
            String comment,

            @Schema(description = "If not the day of the meeting, a later one", examples = "2012-04-11") @Nullable
            LocalDate on) {}

    record ActionView(
            @Schema(description = "Its id", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c19")
            UUID id,

            @Schema(description = "The site", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(description = "The meeting that agreed it", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            UUID meetingId,

            @Schema(description = "What is tried", examples = "Ask the landlord first")
            String objective,

            @Schema(description = "Who tries it: roles or agencies", examples = "[\"Housing officer\"]")
            List<String> ownerRoles,

            @Schema(description = "When it should be done", examples = "2012-04-11") @Nullable
            LocalDate dueOn,

            @Schema(description = "The case that it is about", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            @Nullable
            UUID caseStudyId,

            @Schema(description = "The day it was agreed", examples = "2012-03-14")
            LocalDate on,

            @Schema(description = "OPEN until a later meeting knows what came of it", examples = "OPEN")
            Action.State state,

            @Schema(description = "Oldest first; more than one if it was not tried yet or too early to say")
            List<FeedbackView> feedback) {

        static ActionView of(Action action) {
            return new ActionView(
                    action.id(),
                    action.siteId(),
                    action.meetingId(),
                    action.objective(),
                    action.ownerRoles(),
                    action.dueOn(),
                    action.caseStudyId(),
                    action.agreedOn(),
                    action.state(),
                    action.feedback().stream().map(FeedbackView::of).toList());
        }
    }

    record FeedbackView(
            @Schema(
                    description = "The meeting at which it was given",
                    examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            UUID meetingId,

            @Schema(description = "Whether it was tried", examples = "true")
            boolean tried,

            @Schema(description = "Whether it helped", examples = "PARTLY")
            Helpfulness helpful,

            @Schema(description = "For the people of the site", examples = "The landlord rang back") @Nullable
            String comment,

            @Schema(description = "The day it was given", examples = "2012-04-11")
            LocalDate on) {
        static FeedbackView of(Feedback feedback) {
            return new FeedbackView(
                    feedback.meetingId(), feedback.tried(), feedback.helpful(), feedback.comment(), feedback.heardOn());
        }
    }

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
    @Operation(operationId = "getAction", summary = "One action and what came of it")
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
            summary = "Note what came of an action",
            description =
                    "By a later meeting. Closes the action, unless it was not tried yet or it is too early to say.")
    public ActionView feedBack(UUID siteId, UUID id, @Valid @NotNull FeedbackRequest request) {
        return ActionView.of(service.feedBack(
                siteId,
                id,
                request.meetingId(),
                request.tried(),
                request.helpful(),
                VisibleText.orNull(request.comment()),
                request.on()));
    }
}
