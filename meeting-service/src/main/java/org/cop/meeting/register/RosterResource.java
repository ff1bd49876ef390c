package org.cop.meeting.register;

import static org.cop.kit.access.Permissions.SITE_READER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.access.SiteCircle;
import org.cop.kit.place.Sites;
import org.cop.kit.web.paging.Paging;
import org.cop.meeting.upstream.Roster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who may be in a register of the site. */
@Path("/api/v1/sites/{siteId}/roster")
@PermissionsAllowed(SITE_READER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
public class RosterResource {
    private final Roster roster;
    private final Sites sites;
    private final SiteCircle circle;

    RosterResource(Roster roster, Sites sites, SiteCircle circle) {
        this.roster = roster;
        this.sites = sites;
        this.circle = circle;
    }

    record RosterMemberView(
            @Schema(description = "The member", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c16")
            UUID memberId,

            @Schema(
                    description = "The sector that the member comes from; absent for readers beyond the site",
                    examples = "NHS")
            @Nullable
            Sector sector,

            @Schema(description = "Whether the member facilitates the site", examples = "false")
            boolean facilitator,

            @Schema(description = "Whether the member still belongs to the site", examples = "true")
            boolean active,

            @Schema(description = "The first day", examples = "2012-03-01")
            LocalDate joinedOn,

            @Schema(description = "The last day; absent while the member belongs", examples = "2012-09-30") @Nullable
            LocalDate leftOn) {

        static RosterMemberView of(Roster.Member member, boolean toItsCircle) {
            return new RosterMemberView(
                    member.id(),
                    toItsCircle ? member.sector() : null,
                    member.facilitator(),
                    member.active(),
                    member.joinedOn(),
                    member.leftOn());
        }
    }

    @GET
    @Operation(
            operationId = "listRoster",
            summary = "Everybody who joined the site, as the meeting service knows it",
            description =
                    "Ids without names: those are with the membership. Somebody may be in the register of a meeting on a day from"
                            + " joining to leaving.")
    public RestResponse<List<RosterMemberView>> list(UUID siteId, @BeanParam Paging paging) {
        boolean toItsCircle = circle.includesCaller(sites.require(siteId).programmeId(), siteId);
        return paging.answer(roster.page(siteId, paging).map(member -> RosterMemberView.of(member, toItsCircle)));
    }
}
