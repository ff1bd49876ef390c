package org.cop.newsletter.delivery;

import static org.cop.kit.access.Permissions.PROGRAMME_EDITOR;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cop.kit.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to do about the mails of an edition that the mail server would not take. */
@Path("/api/v1/programmes/{programmeId}/editions/{editionId}/failed-deliveries")
@PermissionsAllowed(PROGRAMME_EDITOR)
@Tag(name = "Edition")
public class FailedDeliveriesResource {
    private final FailedDeliveries failed;

    FailedDeliveriesResource(FailedDeliveries failed) {
        this.failed = failed;
    }

    @Schema(name = "RetriedDeliveries")
    record RetriedView(
            @Schema(description = "How many mails are queued again", examples = "12")
            int retried) {}

    @POST
    @Path("/retries")
    @Idempotent
    @Operation(
            operationId = "retryFailedDeliveries",
            summary = "Try the mails again that failed",
            description =
                    "Each goes to the address that its reader has now; to nobody who unsubscribed or left meanwhile, and to nobody twice.")
    public RetriedView retry(UUID programmeId, UUID editionId) {
        return new RetriedView(failed.retry(programmeId, editionId));
    }
}
