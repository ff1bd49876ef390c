package org.cop.membership.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The half of an acceptance that is ours, in one transaction. */
@ApplicationScoped
class Acceptance {
    private final InvitationRepository invitations;
    private final InviteesOfKind invitees;
    private final Clock clock;

    Acceptance(InvitationRepository invitations, InviteesOfKind invitees, Clock clock) {
        this.invitations = invitations;
        this.invitees = invitees;
        this.clock = clock;
    }

    /** Asks again whether the token is good: somebody may have used it, or withdrawn the invitation, while Keycloak was at work. */
    @Transactional
    void join(SecretToken token, String accountId, @Nullable LocalDate on) {
        var invitation = invitations.lockByToken(token).orElseThrow(InvitationInvalid::new);
        invitation.requireAcceptable(clock.instant());
        invitation.accepted();
        invitees.of(invitation.kind()).accept(invitation.inviteeId(), accountId, on);
    }
}
