package org.cop.membership.erasure;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an erasure has done, and what it could not. That a subscription to the programme's public edition with one of their addresses ends as
 * well, if there is one, stands nowhere in it: whether there was one is nobody's business here.
 */
public record ErasureView(
        @Schema(
                description = "The stints at sites that nothing tells any more whose they were",
                examples = "[\"0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60\"]")
        List<UUID> memberIds,

        @Schema(
                description = "The appointments in the programme that nothing tells any more whose they were",
                examples = "[\"0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f61\"]")
        List<UUID> appointmentIds,

        @Schema(
                description =
                        "What becomes of the account with which they signed in: NONE, they never had one; DELETING, its deletion is queued and done as soon as"
                                + " Keycloak can be reached; KEPT, they hold a role with it in another programme, or may begin programmes",
                examples = "DELETING")
        AccountState account,

        @Schema(
                description =
                        "Whether something of this person is left in another programme, where its administrators must erase it",
                examples = "false")
        boolean remainsElsewhere) {
    @Schema(name = "ErasedAccountState")
    public enum AccountState {
        /** They never had one. */
        NONE,
        /** Its deletion is queued: at once as a rule; while Keycloak is unavailable, later, for up to 30 days. */
        DELETING,
        /** They hold a role with it in another programme, or may begin programmes. */
        KEPT
    }
}
