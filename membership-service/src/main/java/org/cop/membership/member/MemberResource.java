package org.cop.membership.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.kit.access.Permissions;
import org.cop.kit.access.SiteCircle;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.ETags;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.membership.PersonalName;
import org.cop.membership.Texts;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.invitation.InvitationStatus;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{siteId}")
@Tag(name = "Members", description = "Who belongs to a site: invited, joined, declined, withdrawn, left")
public class MemberResource {
    private final MemberService service;
    private final DepartureService departures;
    private final SiteCircle circle;

    MemberResource(MemberService service, DepartureService departures, SiteCircle circle) {
        this.service = service;
        this.departures = departures;
        this.circle = circle;
    }

    record MemberRequest(
            @NotBlank
            @Size(max = PersonalName.LONGEST)
            @Pattern(regexp = Texts.ONE_LINE)
            @PersonalName
            @Schema(description = "What the person is called, as the invitation says it", examples = "Ada Admirable")
            String name,

            @NotBlank
            @Email
            @Size(max = 254)
            @Schema(
                    description = "Where the invitation goes, and with which they sign in",
                    examples = "ada@example.org")
            String email,

            @NotNull @Schema(description = "The sector they come from", examples = "VOLUNTARY")
            Sector sector,

            @Size(min = 1, max = 120)
            @Pattern(regexp = Texts.ONE_LINE)
            @Schema(
                    description = "As the rows of the membership matrix name it; not asked of experts by experience",
                    examples = "Housing Support Worker")
            @Nullable
            String jobTitle,

            @Size(min = 1, max = 200)
            @Pattern(regexp = Texts.ONE_LINE)
            @Schema(description = "Where they work; not asked of experts by experience", examples = "Seaview Housing")
            @Nullable
            String agency,

            @Schema(description = "The day of the invitation; today if left out", examples = "2012-03-01") @Nullable
            LocalDate on) {
        Member.Person person() {
            return new Member.Person(
                    name,
                    EmailAddress.parse(email).value(),
                    sector,
                    atWork("jobTitle", jobTitle),
                    atWork("agency", agency));
        }

        /** Experts by experience come as themselves. Seed: programme report, "Experts by experience". */
        private @Nullable String atWork(String field, @Nullable String text) {
            var visible = VisibleText.orNull(text);
            if (visible == null && sector != Sector.EXPERT_BY_EXPERIENCE) {
                throw new InvalidRequest(field, "required", "Of everybody but experts by experience");
            }
            return visible;
        }
    }

    record DepartureRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Why, for those who look after the site", examples = "A new job in another town")
            String reason,

            @Schema(description = "The last day; today if left out", examples = "2012-09-30") @Nullable
            LocalDate on) {}

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
                            "Their job; left out of experts by experience who have told none, and for readers beyond the site",
                    examples = "Housing Support Worker")
            @Nullable
            String jobTitle,

            @Schema(
                    description =
                            "Where they work; left out after an erasure, of experts by experience who have told none, and for"
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

        /** Whether there is a job and an agency tells the sector, where the sector is not to be told. */
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

    @POST
    @Path("/facilitators")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "inviteFacilitator",
            summary = "Invite somebody to facilitate the site",
            description = "The invitation goes out by mail.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> inviteFacilitator(UUID siteId, @Valid @NotNull MemberRequest request) {
        return created(service.inviteFacilitator(siteId, request.person(), request.on()));
    }

    @POST
    @Path("/members")
    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "inviteMember",
            summary = "Invite somebody to the site",
            description = "The invitation goes out by mail.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public RestResponse<MemberView> inviteMember(UUID siteId, @Valid @NotNull MemberRequest request) {
        return created(service.inviteMember(siteId, request.person(), request.on()));
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

    @POST
    @Path("/members/{memberId}/invitation")
    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "sendMemberInvitationAgain",
            summary = "Send the invitation again",
            description = "What the earlier mail holds can be used no more. A facilitator's: by administrators only.")
    public RestResponse<MemberView> sendInvitationAgain(UUID siteId, UUID memberId) {
        return answer(service.sendInvitationAgain(siteId, memberId));
    }

    @POST
    @Path("/members/{memberId}/departure")
    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "recordDeparture",
            summary = "Somebody leaves the site",
            description =
                    "Access ends at once, at a closed site too; the standing stays. Facilitators: by administrators only. "
                            + "Of somebody who has not joined yet it withdraws the invitation.")
    public RestResponse<MemberView> leave(UUID siteId, UUID memberId, @Valid @NotNull DepartureRequest request) {
        return answer(departures.leave(siteId, memberId, request.reason(), request.on()));
    }

    @POST
    @Path("/members/{memberId}/erasure")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "eraseMember",
            summary = "Forget who somebody is",
            description =
                    "All that the programme knows of this person under the same account or address, in whatever role: name, address "
                            + "and agency go for good, and with them the account as soon as no role is held with it anywhere. Counts stay right. "
                            + "Whoever still belongs to a site leaves it.")
    public ErasureView erase(UUID siteId, UUID memberId) {
        return departures.erase(siteId, memberId);
    }

    @DELETE
    @Path("/members/{memberId}")
    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    @Idempotent
    @Operation(
            operationId = "removeMember",
            summary = "Remove somebody who never joined",
            description =
                    "Who was only invited, has declined or was withdrawn leaves nothing behind. Facilitators: by administrators only.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(UUID siteId, UUID memberId) {
        departures.remove(siteId, memberId);
    }

    private MemberView view(MemberDetails details, boolean toThoseWhoLookAfterTheSite) {
        var member = details.member();
        return MemberView.of(
                details, toThoseWhoLookAfterTheSite, circle.includesCaller(member.programmeId(), member.siteId()));
    }

    private static RestResponse<MemberView> created(MemberDetails details) {
        var member = details.member();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, MemberView.of(details))
                .header(HttpHeaders.LOCATION, "/api/v1/sites/" + member.siteId() + "/members/" + member.id())
                .header(HttpHeaders.ETAG, ETags.of(member.version()))
                .build();
    }

    private static RestResponse<MemberView> answer(MemberDetails details) {
        return Responses.ok(MemberView.of(details), details.member().version());
    }
}
