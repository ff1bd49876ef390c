package org.cop.meeting.meeting;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.meeting.meeting.MeetingResource.MeetingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A year of meetings in one request. */
@Path("/api/v1/sites/{siteId}/meeting-series")
@PermissionsAllowed(SITE_FACILITATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingSeriesResource {
    private final MeetingService service;
    private final Sites sites;

    MeetingSeriesResource(MeetingService service, Sites sites) {
        this.service = service;
        this.sites = sites;
    }

    record SeriesRequest(
            @NotNull @Schema(description = MeetingResource.STARTS_AT, examples = "2012-03-14T14:00")
            LocalDateTime firstStartsAt,

            @NotNull @Min(2) @Max(24) @Schema(description = "How many meetings", examples = "12")
            Integer count,

            @Min(Slot.SHORTEST_MINUTES)
            @Max(Slot.LONGEST_MINUTES)
            @Schema(description = "How long each takes", defaultValue = "120", examples = "120")
            @Nullable
            Integer durationMinutes,

            @Size(max = 200)
            @Schema(description = "Where the group meets", examples = "Brighton Town Hall, Room 1")
            @Nullable
            String place) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "scheduleSeries",
            summary = "Plan monthly meetings",
            description =
                    "At the same hour on the same weekday of the month as the first, such as the second Wednesday; after a"
                            + " fifth weekday the last of each month. All of them or, if the site meets at one of these times already, none.")
    @APIResponseSchema(value = MeetingView[].class, responseCode = "201", responseDescription = "Planned, oldest first")
    public RestResponse<List<MeetingView>> schedule(UUID siteId, @Valid @NotNull SeriesRequest request) {
        List<Meeting> meetings = service.scheduleSeries(
                siteId,
                request.firstStartsAt(),
                request.count(),
                MeetingResource.length(request.durationMinutes()),
                VisibleText.orNull(request.place()));
        Site site = sites.require(siteId);
        return Responses.created(meetings.stream()
                .map(meeting -> MeetingView.of(meeting, site, true))
                .toList());
    }
}
