package org.cop.meeting.action;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.meeting.action.ActionResource.ActionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What one meeting agreed. */
@Path("/api/v1/sites/{siteId}/meetings/{id}/actions")
@PermissionsAllowed(SITE_MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class MeetingActionResource {
    private final ActionService service;

    MeetingActionResource(ActionService service) {
        this.service = service;
    }

    record ActionRequest(
            @NotBlank @Size(max = 500) @Schema(description = "What is tried", examples = "Ask the landlord first")
            String objective,

            @NotNull
            @Size(min = 1, max = 6)
            @Schema(description = "Who tries it: roles or agencies, never names", examples = "[\"Housing officer\"]")
            List<@NotBlank @Size(max = 120) String> ownerRoles,

            @Schema(description = "When it should be done", examples = "2012-04-11") @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "The case that it is about: one that was presented at the site",
                    examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            @Nullable
            UUID caseStudyId,

            @Schema(description = "If not the day of the meeting, a later one", examples = "2012-03-15") @Nullable
            LocalDate on) {}

    @POST
    @PermissionsAllowed(SITE_MEMBER)
    @PermissionsAllowed(SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "agreeAction",
            summary = "Note an action that a meeting agreed",
            description = "From the day of the meeting on. It is then asked about at later meetings.")
    @APIResponseSchema(value = ActionView.class, responseCode = "201", responseDescription = "Noted")
    public RestResponse<ActionView> agree(UUID siteId, UUID id, @Valid @NotNull ActionRequest request) {
        Action action = service.agree(
                siteId,
                id,
                request.objective().strip(),
                request.ownerRoles().stream().map(String::strip).toList(),
                request.dueOn(),
                request.caseStudyId(),
                request.on());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ActionView.of(action))
                .header(HttpHeaders.LOCATION, "/api/v1/sites/" + siteId + "/actions/" + action.id())
                .build();
    }

    @GET
    @Operation(operationId = "listActionsOfMeeting", summary = "What one meeting agreed")
    public RestResponse<List<ActionView>> list(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.listOfMeeting(siteId, id, paging).map(ActionView::of));
    }
}
