package org.cop.membership.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.kit.access.Permissions;
import org.cop.kit.access.SiteCircle;
import org.cop.kit.web.Responses;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.invitation.InvitationStatus;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{siteId}")
@Tag(name = "Members", description = "Who belongs to a site: invited, joined, declined, withdrawn, left")
public class MemberResource {
    private final MemberService service;
    private final SiteCircle circle;

    MemberResource(MemberService service, SiteCircle circle) {
        this.service = service;
        this.circle = circle;
    }

    /** What is not known, or not for the caller, is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            @Schema(description = "The id of this stint at the site", examples = "0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60")
            UUID id,

            @Schema(description = "The site", examples = "0198c4a0-5e1b-7c3d-9f2a-000000000002")
            UUID siteId,

            @Schema(description = "Member or facilitator", examples = "MEMBER")
            Role role,

            @Schema(description = "What the person is called; left out after an erasure", examples = "Ada Admirable")
            @Nullable
            String name,

            @Schema(
                    description = "Their address, in small letters; for those who look after the site",
                    examples = "ada@example.org")
            @Nullable
            String email,

            @Schema(
                    description = "The sector they come from; left out for readers beyond the site",
                    examples = "VOLUNTARY")
            @Nullable
            Sector sector,

            @Schema(
                    description =
                            "Their job; left out of experts by experience who gave none, and for readers beyond the site",
                    examples = "Housing Support Worker")
            @Nullable
            String jobTitle,

            @Schema(
                    description =
                            "Where they work; left out after an erasure, of experts by experience who gave none, and for"
                                    + " readers beyond the site",
                    examples = "Seaview Housing")
            @Nullable
            String agency,

            @Schema(description = "How far this stint has come", examples = "JOINED")
            Member.State state,

            @Schema(description = "Where attendance in this stint puts them", examples = "CONFIRMED")
            Standing standing,

            @Schema(description = "Meetings attended so far", examples = "4")
            int attended,

            @Schema(description = "The day of the invitation", examples = "2012-03-01")
            LocalDate invitedOn,

            @Schema(description = "The day they joined; left out if they have not", examples = "2012-03-08") @Nullable
            LocalDate joinedOn,

            @Schema(description = "Their last day; left out if they have not left", examples = "2012-09-30") @Nullable
            LocalDate leftOn,

            @Schema(
                    description = "Why they left; for those who look after the site",
                    examples = "A new job in another town")
            @Nullable
            String leavingReason,

            @Schema(description = "How far an open invitation has come; for those who look after the site") @Nullable
            InvitationStatus invitation) {
        /** To whoever may change a member of the site. */
        static MemberView of(MemberDetails details) {
            return of(details, true, true);
        }

        /** Whether there is a job and an agency gives the sector away, where the sector is not to be shown. */
        static MemberView of(MemberDetails details, boolean toThoseWhoLookAfterTheSite, boolean toItsCircle) {
            var member = details.member();
            return new MemberView(
                    member.id(),
                    member.siteId(),
                    member.role(),
                    member.name(),
                    toThoseWhoLookAfterTheSite ? member.email() : null,
                    toItsCircle ? member.sector() : null,
                    toItsCircle ? member.jobTitle() : null,
                    toItsCircle ? member.agency() : null,
                    member.state(),
                    details.standing().standing(),
                    details.standing().attended(),
                    member.invitedOn(),
                    member.joinedOn(),
                    member.leftOn(),
                    toThoseWhoLookAfterTheSite ? member.leavingReason() : null,
                    toThoseWhoLookAfterTheSite ? details.invitation() : null);
        }
    }

    @GET
    @Path("/members")
    @PermissionsAllowed(Permissions.SITE_READER)
    @Operation(
            operationId = "listMembers",
            summary = "The members and facilitators of the site",
            description =
                    "Those who were invited and have not joined are shown to those who look after the site. Sectors, jobs and agencies"
                            + " are for the site's own people and the administrators of its programme.")
    public RestResponse<List<MemberView>> list(UUID siteId, @BeanParam Paging paging) {
        boolean inside = service.isLookedAfterByCaller(siteId);
        return paging.answer(service.list(siteId, paging).map(details -> view(details, inside)));
    }

    @GET
    @Path("/members/{memberId}")
    @PermissionsAllowed(Permissions.SITE_READER)
    @Operation(operationId = "getMember", summary = "One member of the site")
    public RestResponse<MemberView> get(UUID siteId, UUID memberId) {
        var details = service.get(siteId, memberId);
        return Responses.ok(
                view(details, service.isLookedAfterByCaller(siteId)),
                details.member().version());
    }

    private MemberView view(MemberDetails details, boolean toThoseWhoLookAfterTheSite) {
        var member = details.member();
        return MemberView.of(
                details, toThoseWhoLookAfterTheSite, circle.includesCaller(member.programmeId(), member.siteId()));
    }
}
