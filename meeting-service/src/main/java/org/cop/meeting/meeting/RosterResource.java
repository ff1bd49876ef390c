package org.cop.meeting.meeting;

import static org.cop.kit.access.Permissions.SITE_READER;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Sector;
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
@RunOnVirtualThread
@Tag(name = "Register")
public class RosterResource {
    private final Roster roster;

    RosterResource(Roster roster) {
        this.roster = roster;
    }

    @Schema(name = "RosterMember")
    record MemberView(
            UUID memberId,
            Sector sector,
            boolean facilitator,

            @Schema(description = "Whether the member still belongs to the site")
            boolean active,

            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        static MemberView of(Roster.Member member) {
            return new MemberView(
                    member.id(),
                    member.sector(),
                    member.facilitator(),
                    member.active(),
                    member.joinedOn(),
                    member.leftOn());
        }
    }

    @GET
    @Operation(
            operationId = "listRoster",
            summary = "Everybody who joined the site, as the meetings have heard it",
            description =
                    "Ids without names: those are with the membership. Somebody may be in the register of a meeting on a day from"
                            + " joining to leaving.")
    public RestResponse<List<MemberView>> list(UUID siteId, @BeanParam Paging paging) {
        return paging.answer(roster.page(siteId, paging).map(MemberView::of));
    }
}
