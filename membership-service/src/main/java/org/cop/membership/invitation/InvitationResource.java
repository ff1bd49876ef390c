package org.cop.membership.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open to everybody who holds a token; nobody needs an account to answer an invitation. */
@Path("/api/v1")
@PermitAll
@Tag(name = "Invitations", description = "For whoever was invited by mail and holds the token")
public class InvitationResource {
    private final InvitationService service;

    InvitationResource(InvitationService service) {
        this.service = service;
    }

    record AcceptanceRequest(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "The code in the mail", examples = "Yk3uTn0m2X8rQpL5vWcZ7aBdEfGhIjKlMnOpQrStUvw")
            String token,

            @Size(min = 12, max = 128)
            @Schema(
                    description = "For the new account. It goes to Keycloak and is kept nowhere else. "
                            + "Not needed, and not looked at, if there is an account with the invited address",
                    examples = "seventeen wet umbrellas")
            @Nullable
            String password,

            @Schema(description = "The day of joining; today if left out", examples = "2012-03-14") @Nullable
            LocalDate on) {
        /** Neither of the two belongs into a log. */
        @Override
        public String toString() {
            return "AcceptanceRequest";
        }
    }

    record RefusalRequest(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "The code in the mail", examples = "Yk3uTn0m2X8rQpL5vWcZ7aBdEfGhIjKlMnOpQrStUvw")
            String token) {
        @Override
        public String toString() {
            return "RefusalRequest";
        }
    }

    record AcceptanceView(
            @Schema(
                    description = "The account to sign in with from now on",
                    examples = "6f1a3c52-8f4e-4a53-9b5e-2f7d1c0b9a84")
            String accountId) {}

    @POST
    @Path("/invitation-acceptances")
    @Idempotent(ownTransactions = true) // asks Keycloak
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "Makes the account to sign in with, or takes the one that has the invited address, and opens what was offered. "
                            + "Accepting once more within ten minutes is answered the same, so that no key is needed.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptanceView.class)))
    @APIResponse(responseCode = "404", description = "invitation-invalid: no invitation has this token")
    @APIResponse(responseCode = "409", description = "invitation-used, invitation-declined: it was answered already")
    @APIResponse(
            responseCode = "410",
            description = "invitation-expired, invitation-replaced, invitation-withdrawn: it can be answered no more")
    public RestResponse<AcceptanceView> accept(@Valid @NotNull AcceptanceRequest request) {
        var accountId = service.accept(SecretToken.of(request.token()), request.password(), request.on());
        return Responses.created(new AcceptanceView(accountId));
    }

    @POST
    @Path("/invitation-refusals")
    @Idempotent
    @Operation(operationId = "declineInvitation", summary = "Decline an invitation")
    @APIResponse(responseCode = "204", description = "Declined")
    @APIResponse(responseCode = "404", description = "invitation-invalid: no invitation has this token")
    @APIResponse(responseCode = "409", description = "invitation-used, invitation-declined: it was answered already")
    @APIResponse(
            responseCode = "410",
            description = "invitation-expired, invitation-replaced, invitation-withdrawn: it can be answered no more")
    public void decline(@Valid @NotNull RefusalRequest request) {
        service.decline(SecretToken.of(request.token()));
    }
}
