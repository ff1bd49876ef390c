package org.cop.membership.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.kit.access.Permissions;
import org.cop.kit.web.ETags;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.membership.Texts;
import org.cop.membership.invitation.InvitationStatus;
import org.cop.membership.member.Profiles.Profile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{siteId}")
@Tag(name = "Members", description = "Who belongs to a site: invited, joined, declined, left")
public class MemberResource {
    private final MemberService service;
    private final DepartureService departures;

    MemberResource(MemberService service, DepartureService departures) {
        this.service = service;
        this.departures = departures;
    }

    /**
     * @param jobTitle as the rows of the membership matrix name it
     * @param on the day of the invitation; today if absent
     */
    record NewMember(
            @NotBlank @Size(max = 120) @Pattern(regexp = Texts.ONE_LINE)
            String name,

            @NotNull @Size(max = 254) @Pattern(regexp = Texts.EMAIL)
            String email,

            @NotNull Sector sector,

            @NotBlank @Size(max = 120) @Pattern(regexp = Texts.ONE_LINE)
            String jobTitle,

            @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE)
            String agency,

            @Nullable LocalDate on) {
        Member.Person person() {
            return new Member.Person(name, email.toLowerCase(Locale.ROOT), sector, jobTitle, agency);
        }
    }

    /** @param on the last day; today if absent */
    record Departure(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    /**
     * What is not known, or not for the caller, is left out.
     *
     * @param name left out after an erasure
     * @param email for those who look after the site
     * @param attended meetings attended so far
     * @param leavingReason for those who look after the site
     * @param invitation how far an open invitation has come; for those who look after the site
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            UUID id,
            UUID siteId,
            Role role,
            @Nullable String name,
            @Nullable String email,
            Sector sector,
            String jobTitle,
            @Nullable String agency,
            Member.State state,
            Standing standing,
            int attended,
            LocalDate invitedOn,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String leavingReason,
            @Nullable InvitationStatus invitation) {
        static MemberView of(Profile profile, boolean toThoseWhoLookAfterTheSite) {
            var member = profile.member();
            return new MemberView(
                    member.id(),
                    member.siteId(),
                    member.role(),
                    member.name(),
                    toThoseWhoLookAfterTheSite ? member.email() : null,
                    member.sector(),
                    member.jobTitle(),
                    member.agency(),
                    member.state(),
                    profile.standing().standing(),
                    profile.standing().attended(),
                    member.invitedOn(),
                    member.joinedOn(),
                    member.leftOn(),
                    toThoseWhoLookAfterTheSite ? member.leavingReason() : null,
                    toThoseWhoLookAfterTheSite ? profile.invitation() : null);
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
    public RestResponse<MemberView> inviteFacilitator(UUID siteId, @Valid @NotNull NewMember request) {
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
    public RestResponse<MemberView> inviteMember(UUID siteId, @Valid @NotNull NewMember request) {
        return created(service.inviteMember(siteId, request.person(), request.on()));
    }

    @GET
    @Path("/members")
    @PermissionsAllowed(Permissions.SITE_READER)
    @Operation(
            operationId = "listMembers",
            summary = "The members and facilitators of the site",
            description = "Those who were invited and have not joined are shown to those who look after the site.")
    public RestResponse<List<MemberView>> list(UUID siteId, @BeanParam Paging paging) {
        boolean inside = service.isLookedAfterByCaller(siteId);
        return paging.answer(service.list(siteId, paging).map(profile -> MemberView.of(profile, inside)));
    }

    @GET
    @Path("/members/{memberId}")
    @PermissionsAllowed(Permissions.SITE_READER)
    @Operation(operationId = "getMember", summary = "One member of the site")
    public RestResponse<MemberView> get(UUID siteId, UUID memberId) {
        var profile = service.get(siteId, memberId);
        return Responses.ok(
                MemberView.of(profile, service.isLookedAfterByCaller(siteId)),
                profile.member().version());
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
            description = "Access ends at once; the standing stays. Facilitators: by administrators only. "
                    + "Of somebody who has not joined yet it withdraws the invitation.")
    public RestResponse<MemberView> leave(UUID siteId, UUID memberId, @Valid @NotNull Departure request) {
        return answer(departures.leave(siteId, memberId, request.reason(), request.on()));
    }

    @POST
    @Path("/members/{memberId}/erasure")
    @PermissionsAllowed(Permissions.SITE_ADMIN)
    @Idempotent
    @Operation(
            operationId = "eraseMember",
            summary = "Forget who somebody is",
            description = "Name, address and agency go for good, and with them the account if nothing else needs it; "
                    + "counts stay right. Whoever still belongs to the site leaves with it.")
    public RestResponse<MemberView> erase(UUID siteId, UUID memberId) {
        return answer(departures.erase(siteId, memberId));
    }

    private static RestResponse<MemberView> created(Profile profile) {
        var member = profile.member();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, MemberView.of(profile, true))
                .header(HttpHeaders.LOCATION, "/api/v1/sites/" + member.siteId() + "/members/" + member.id())
                .header(HttpHeaders.ETAG, ETags.of(member.version()))
                .build();
    }

    private static RestResponse<MemberView> answer(Profile profile) {
        return Responses.ok(MemberView.of(profile, true), profile.member().version());
    }
}
