package org.cop.newsletter.subscriber;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Subscribing to the public edition, for anybody. */
@Path("/api/v1")
@PermitAll
@Tag(name = "Subscription")
public class SubscriptionResource {
    private final Subscriptions subscriptions;
    private final SubscriptionRequests requests;

    SubscriptionResource(Subscriptions subscriptions, SubscriptionRequests requests) {
        this.subscriptions = subscriptions;
        this.requests = requests;
    }

    record SubscribeRequest(
            @NotBlank
            @Size(max = 60)
            @Schema(
                    description = "The programme's short name, as in the addresses of its archive",
                    examples = "little-miracles")
            String programme,

            @NotBlank
            @Email
            @Size(max = 254)
            @Schema(
                    description = "Where the editions are to go; it is sent a mail to confirm it first",
                    examples = "reader@example.org")
            String email) {}

    record ConfirmationRequest(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "The token in the link of the confirmation mail", examples = "pQ2rV8xTn0yLb5Jd1KfWcA")
            String token) {}

    @POST
    @Path("/subscriptions")
    @Idempotent
    @ResponseStatus(202)
    @Operation(
            operationId = "subscribe",
            summary = "Ask for the public edition",
            description =
                    "The address is sent a mail to confirm it: at most one a day, and three until it confirms. The answer is the same whether it is known or not.")
    @APIResponse(responseCode = "202", description = "Accepted")
    @APIResponse(responseCode = "404", description = "No programme has that short name")
    public void subscribe(@Valid @NotNull SubscribeRequest request) {
        requests.add(
                subscriptions.programme(request.programme()),
                EmailAddress.parse(request.email()).value());
    }

    @POST
    @Path("/subscription-confirmations")
    @Idempotent
    @Operation(
            operationId = "confirmSubscription",
            summary = "Confirm a subscription with the token of its mail",
            description = "404 for a token that is unknown or older than a week. Confirming twice is fine.")
    @APIResponse(responseCode = "204", description = "Confirmed")
    @APIResponse(responseCode = "404", description = "The token is unknown or too old")
    public void confirm(@Valid @NotNull ConfirmationRequest request) {
        if (subscriptions.confirm(request.token(), Consent.Method.API).isEmpty()) {
            throw new NotFoundException("No such token");
        }
    }
}
