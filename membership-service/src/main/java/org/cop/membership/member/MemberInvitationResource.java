package org.cop.membership.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.access.Permissions;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.ETags;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.membership.PersonalName;
import org.cop.membership.member.MemberResource.MemberView;
import org.cop.membership.member.MemberViews.MemberDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Inviting people to a site. */
@Path("/api/v1/sites/{siteId}")
@Tag(name = "Members")
public class MemberInvitationResource {
    private final MemberService service;

    MemberInvitationResource(MemberService service) {
        this.service = service;
    }

    record MemberRequest(
            @NotBlank
            @Size(max = PersonalName.LONGEST)
            @Pattern(regexp = TextPatterns.ONE_LINE)
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
            @Pattern(regexp = TextPatterns.ONE_LINE)
            @Schema(
                    description = "As the rows of the membership matrix name it; not asked of experts by experience",
                    examples = "Housing Support Worker")
            @Nullable
            String jobTitle,

            @Size(min = 1, max = 200)
            @Pattern(regexp = TextPatterns.ONE_LINE)
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
