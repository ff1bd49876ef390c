package org.cop.meeting.meeting;

import static org.cop.kit.access.Permissions.SITE_FACILITATOR;
import static org.cop.kit.access.Permissions.SITE_READER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.access.SectorsBeyondSite;
import org.cop.kit.access.SiteCircle;
import org.cop.kit.place.Site;
import org.cop.kit.place.Sites;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The meetings of a site, one by one. */
@Path("/api/v1/sites/{siteId}/meetings")
@PermissionsAllowed(SITE_READER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingResource {
    static final String STARTS_AT =
            "In the zone of the programme, on a full minute. A time that the clocks leave out when they go forward is"
                    + " refused; of one that comes twice when they go back, the first is meant";

    private final MeetingService service;
    private final Sites sites;
    private final SiteCircle circle;

    MeetingResource(MeetingService service, Sites sites, SiteCircle circle) {
        this.service = service;
        this.sites = sites;
        this.circle = circle;
    }

    record MeetingRequest(
            @NotNull @Schema(description = STARTS_AT, examples = "2012-03-14T14:00")
            LocalDateTime startsAt,

            @Min(Slot.SHORTEST_MINUTES)
            @Max(Slot.LONGEST_MINUTES)
            @Schema(description = "How long it takes", defaultValue = "120", examples = "120")
            @Nullable
            Integer durationMinutes,

            @Size(max = 200)
            @Schema(description = "Where the group meets", examples = "Brighton Town Hall, Room 1")
            @Nullable
            String place) {}

    record MeetingView(
            @Schema(description = "Its id", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c14")
            UUID id,

            @Schema(description = "The site that meets", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c13")
            UUID siteId,

            @Schema(
                    description = "Shared by the meetings that were planned together",
                    examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c18")
            @Nullable
            UUID seriesId,

            @Schema(description = "How far it has come", examples = "SCHEDULED")
            MeetingState state,

            @Schema(description = "The day and hour in the zone of the programme", examples = "2012-03-14T14:00:00")
            LocalDateTime startsAt,

            @Schema(description = "When it ends, there", examples = "2012-03-14T16:00:00")
            LocalDateTime endsAt,

            @Schema(description = "The zone of the programme", examples = "Europe/London")
            String zone,

            @Schema(description = "How long it takes", examples = "120")
            long durationMinutes,

            @Schema(
                    description = "Where the group meets; for its people and administrators",
                    examples = "Brighton Town Hall, Room 1")
            @Nullable
            String place,

            @Schema(description = "Of a cancelled meeting; for the site's people and administrators", examples = "Snow")
            @Nullable
            String cancellationReason,

            @Schema(description = "Of a held meeting: whether there is a register of it", examples = "true") @Nullable
            Boolean registerKept,

            @Schema(description = "How many came, by the register; absent without one", examples = "7") @Nullable
            Integer attended,

            @Schema(
                    description =
                            "The sectors that somebody came from, by the register; absent without one. For readers beyond the site"
                                    + " experts by experience belong to the voluntary sector",
                    examples = "[\"NHS\"]")
            @Nullable
            List<Sector> sectorsPresent,

            @Schema(description = "Which of the site's held meetings it is, by date, from 1", examples = "1") @Nullable
            Integer number) {

        static MeetingView of(Meeting meeting, Site site, boolean toItsCircle) {
            Slot slot = meeting.slot();
            return new MeetingView(
                    meeting.id(),
                    meeting.siteId(),
                    meeting.seriesId(),
                    meeting.state(),
                    LocalDateTime.ofInstant(slot.startsAt(), site.zone()),
                    LocalDateTime.ofInstant(slot.endsAt(), site.zone()),
                    site.zone().getId(),
                    slot.length().toMinutes(),
                    toItsCircle ? meeting.place() : null,
                    toItsCircle ? meeting.cancellationReason() : null,
                    meeting.registerKept(),
                    meeting.attended(),
                    sectors(meeting.sectorsPresent(), toItsCircle),
                    meeting.number());
        }

        private static @Nullable List<Sector> sectors(@Nullable List<Sector> present, boolean toItsCircle) {
            return present == null || toItsCircle ? present : SectorsBeyondSite.of(present);
        }
    }

    @POST
    @PermissionsAllowed(SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "scheduleMeeting",
            summary = "Plan a meeting",
            description = "A day in the past is fine: a programme's earlier meetings may be entered later.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "Planned")
    public RestResponse<MeetingView> schedule(UUID siteId, @Valid @NotNull MeetingRequest request) {
        Meeting meeting = service.schedule(
                siteId, request.startsAt(), length(request.durationMinutes()), VisibleText.orNull(request.place()));
        return Responses.created(meeting.id(), view(meeting, sites.require(siteId)), meeting.version());
    }

    @GET
    @Operation(operationId = "listMeetings", summary = "The meetings of the site, in the order of their beginning")
    public RestResponse<List<MeetingView>> list(
            UUID siteId,
            @RestQuery @Parameter(description = "Only those that begin on this day or later") @Nullable LocalDate from,
            @BeanParam Paging paging) {
        Site site = sites.require(siteId);
        return paging.answer(service.list(site, from, paging).map(meeting -> view(meeting, site)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMeeting", summary = "One meeting")
    public RestResponse<MeetingView> get(UUID siteId, UUID id) {
        return answer(siteId, service.get(siteId, id));
    }

    private RestResponse<MeetingView> answer(UUID siteId, Meeting meeting) {
        return Responses.ok(view(meeting, sites.require(siteId)), meeting.version());
    }

    private MeetingView view(Meeting meeting, Site site) {
        return MeetingView.of(meeting, site, circle.includesCaller(site.programmeId(), site.id()));
    }

    /** Two hours is what the programme found right. Seed: programme report, "Getting started". */
    static Duration length(@Nullable Integer minutes) {
        return Duration.ofMinutes(minutes == null ? 120 : minutes);
    }
}
