package org.cop.membership.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.access.Permissions;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.membership.erasure.ErasureView;
import org.cop.membership.member.MemberResource.MemberView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Leaving a site, for now or as if one had never been there. */
@Path("/api/v1/sites/{siteId}")
@Tag(name = "Members")
public class MemberDepartureResource {
    private final DepartureService departures;
    private final MemberRemoval removal;

    MemberDepartureResource(DepartureService departures, MemberRemoval removal) {
        this.departures = departures;
        this.removal = removal;
    }

    record DepartureRequest(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "Why, for those who look after the site", examples = "A new job in another town")
            String reason,

            @Schema(description = "The last day; today if left out", examples = "2012-09-30") @Nullable
            LocalDate on) {}

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
        var details = departures.leave(siteId, memberId, request.reason(), request.on());
        return Responses.ok(MemberView.of(details), details.member().version());
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
                            + "Whoever still belongs to a site leaves it. A subscription to the programme's public edition with the same "
                            + "address ends too, if there is one; the answer does not say whether there was.")
    public ErasureView erase(UUID siteId, UUID memberId) {
        return removal.erase(siteId, memberId);
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
        removal.remove(siteId, memberId);
    }
}
