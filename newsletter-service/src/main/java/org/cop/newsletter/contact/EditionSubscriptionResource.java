package org.cop.newsletter.contact;

import static org.cop.kit.access.Permissions.PROGRAMME_PARTICIPANT;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether somebody of a programme gets its editions by mail. Their own wish alone: nobody sees or changes another's. */
@Path("/api/v1/programmes/{programmeId}/edition-subscription")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Edition subscription")
public class EditionSubscriptionResource {
    private final OptOuts optOuts;
    private final Caller caller;

    EditionSubscriptionResource(OptOuts optOuts, Caller caller) {
        this.optOuts = optOuts;
        this.caller = caller;
    }

    @Schema(name = "EditionSubscriptionRequest")
    record EditionSubscriptionRequest(
            @NotNull @Schema(description = "Whether the editions come by mail", examples = "true")
            Boolean subscribed) {}

    @Schema(name = "EditionSubscription")
    record View(
            @Schema(
                    description =
                            "Whether the editions come by mail; false after one click on Unsubscribe in any of them")
            boolean subscribed) {}

    @GET
    @Operation(
            operationId = "getEditionSubscription",
            summary = "Whether you get the editions by mail; yes until you unsubscribe")
    public View get(UUID programmeId) {
        return new View(optOuts.isSubscribed(programmeId, caller.accountId()));
    }

    @PUT
    @Operation(operationId = "changeEditionSubscription", summary = "Stop the editions, or get them again")
    public View change(UUID programmeId, @Valid @NotNull EditionSubscriptionRequest request) {
        optOuts.change(programmeId, caller.accountId(), request.subscribed());
        return get(programmeId);
    }
}
