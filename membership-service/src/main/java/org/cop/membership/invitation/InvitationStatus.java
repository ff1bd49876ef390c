package org.cop.membership.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an open invitation has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationStatus(
        @Schema(description = "How far it has come", examples = "SENT")
        State state,

        @Schema(description = "When the mail server took it", examples = "2012-03-01T09:15:00Z") @Nullable
        Instant sentAt,

        @Schema(description = "Until when its code may be used", examples = "2012-03-15T09:15:00Z") @Nullable
        Instant expiresAt) {
    @Schema(name = "InvitationState")
    public enum State {
        /** The mail is still to go out. */
        WAITING,
        SENT,
        EXPIRED,
        /** The mail server refused it again and again: the address is wrong, perhaps. */
        UNDELIVERABLE
    }
}
