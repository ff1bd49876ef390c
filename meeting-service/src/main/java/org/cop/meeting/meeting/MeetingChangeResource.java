package org.cop.meeting.meeting;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.cop.kit.access.SiteCircle;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.meeting.meeting.MeetingResource.MeetingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of a meeting that was planned: it is moved, cancelled or held. */
@Path("/api/v1/sites/{siteId}/meetings")
@PermissionsAllowed(SITE_FACILITATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingChangeResource {
    private final MeetingService service;
    private final Sites sites;
    private final SiteCircle circle;

    MeetingChangeResource(MeetingService service, Sites sites, SiteCircle circle) {
        this.service = service;
        this.sites = sites;
        this.circle = circle;
    }

    /** All of it is said: a move that keeps quiet of the place must not lose it. */
    record MoveRequest(
            @NotNull @Schema(description = MeetingResource.STARTS_AT, examples = "2012-03-21T14:00")
            LocalDateTime startsAt,

            @NotNull
            @Min(Slot.SHORTEST_MINUTES)
            @Max(Slot.LONGEST_MINUTES)
            @Schema(description = "How long it takes; as before if that stays", examples = "120")
            Integer durationMinutes,

            @NotNull
            @Size(max = 200)
            @Schema(
                    description = "Where the group meets; as before if that stays, and empty where nobody knows yet",
                    examples = "Brighton Town Hall, Room 1")
            String place) {}

    record CancellationRequest(
            @NotBlank
            @Size(max = 300)
            @Schema(
                    description = "For the people of the site and the administrators of its programme",
                    examples = "Snow")
            String reason) {}

    record HoldingRequest(
            @Schema(
                    description =
                            "false: it took place and nobody kept a register; nobody then counts as present or absent",
                    defaultValue = "true",
                    examples = "true")
            @Nullable
            Boolean registerKept) {}

    @PUT
    @Path("/{id}/time")
    @Operation(
            operationId = "moveMeeting",
            summary = "Move a meeting to another time or place",
            description = "Only while it is neither held nor cancelled and has no register.")
    public RestResponse<MeetingView> move(
            UUID siteId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull MoveRequest request) {
        Meeting meeting = service.move(
                siteId,
                id,
                ifMatch,
                request.startsAt(),
                Duration.ofMinutes(request.durationMinutes()),
                VisibleText.orNull(request.place()));
        return answer(siteId, meeting);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting",
            description = "Not one that was held, or that somebody came to by its register.")
    public RestResponse<MeetingView> cancel(UUID siteId, UUID id, @Valid @NotNull CancellationRequest request) {
        return answer(siteId, service.cancel(siteId, id, request.reason().strip()));
    }

    @POST
    @Path("/{id}/holding")
    @Idempotent
    @Operation(
            operationId = "holdMeeting",
            summary = "Say that a meeting took place",
            description =
                    "Needs a register in which somebody attended, or the word that none was kept: a register that is found later"
                            + " is recorded as any other. Saying it again changes nothing.")
    public RestResponse<MeetingView> hold(UUID siteId, UUID id, @Valid @NotNull HoldingRequest request) {
        return answer(siteId, service.hold(siteId, id, !Boolean.FALSE.equals(request.registerKept())));
    }

    private RestResponse<MeetingView> answer(UUID siteId, Meeting meeting) {
        Site site = sites.require(siteId);
        boolean toItsCircle = circle.includesCaller(site.programmeId(), site.id());
        return Responses.ok(MeetingView.of(meeting, site, toItsCircle), meeting.version());
    }
}
