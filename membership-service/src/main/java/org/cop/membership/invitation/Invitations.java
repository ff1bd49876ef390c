package org.cop.membership.invitation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.membership.invitation.Invitees.Kind;
import org.jboss.logging.Logger;

/** For the features whose people are invited. */
@ApplicationScoped
public class Invitations {
    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final InvitationRepository invitations;
    private final Event<MailDue> mailDue;
    private final Clock clock;

    /** A mail waits to be sent; told to the worker right after the commit. */
    record MailDue() {}

    Invitations(InvitationRepository invitations, Event<MailDue> mailDue, Clock clock) {
        this.invitations = invitations;
        this.mailDue = mailDue;
        this.clock = clock;
    }

    /** Invites somebody, or sends the invitation again: the token of the earlier mail dies at once. The mail follows the commit. */
    @Transactional(MANDATORY)
    public void send(Kind kind, UUID inviteeId) {
        var earlier = invitations.lockOpen(kind, inviteeId);
        earlier.ifPresent(Invitation::withdrawn);
        // Out of the way of the unique index.
        invitations.flush();
        var invitation = Invitation.to(kind, inviteeId, clock.instant(), earlier.orElse(null));
        invitations.persist(invitation);
        mailDue.fire(new MailDue());
        LOG.infof("Invitation %s to %s %s", invitation.id(), kind, inviteeId);
    }

    /** Whoever has a token can do nothing with it any more. */
    @Transactional(MANDATORY)
    public void withdraw(Kind kind, UUID inviteeId) {
        invitations.lockOpen(kind, inviteeId).ifPresent(Invitation::withdrawn);
    }

    /** How far the open invitations of these people have come, by invitee; who has none open is left out. */
    @Transactional(MANDATORY)
    public Map<UUID, InvitationStatus> status(Kind kind, Collection<UUID> inviteeIds) {
        if (inviteeIds.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        return invitations.open(kind, inviteeIds).stream()
                .collect(Collectors.toMap(Invitation::inviteeId, invitation -> invitation.status(now)));
    }
}
