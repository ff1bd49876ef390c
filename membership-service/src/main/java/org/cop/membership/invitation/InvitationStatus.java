package org.cop.membership.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an open invitation has come.
 *
 * @param sentAt when the mail server took it
 * @param expiresAt until when its token may be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationStatus(
        State state, @Nullable Instant sentAt, @Nullable Instant expiresAt) {
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
