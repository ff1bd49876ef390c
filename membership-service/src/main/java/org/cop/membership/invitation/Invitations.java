package org.cop.membership.invitation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.kit.job.Jobs;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.jboss.logging.Logger;

/** For the features whose people are invited. */
@ApplicationScoped
public class Invitations {
    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final InvitationRepository invitations;
    private final InvitationQuota quota;
    private final Jobs jobs;
    private final Clock clock;

    Invitations(InvitationRepository invitations, InvitationQuota quota, Jobs jobs, Clock clock) {
        this.invitations = invitations;
        this.quota = quota;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Invites somebody, or sends the invitation again: the token of the earlier mail dies at once. The mail follows the commit.
     *
     * @throws org.cop.kit.web.problem.RuleBroken if there were too many mails in the last hours
     */
    @Transactional(MANDATORY)
    public void send(Kind kind, Invitee invitee) {
        quota.require(invitee);
        var inviteeId = invitee.id();
        var earlier = invitations.lockOpen(kind, inviteeId);
        earlier.ifPresent(Invitation::replaced);
        // Out of the way of the unique index.
        invitations.flush();
        var invitation = Invitation.to(kind, inviteeId, earlier.orElse(null));
        invitations.persist(invitation);
        jobs.add(InvitationMails.KIND, invitation.id().toString());
        LOG.infof("Invitation %s to %s %s", invitation.id(), kind, inviteeId);
    }

    /** Whoever has a token can do nothing with it any more. */
    @Transactional(MANDATORY)
    public void withdraw(Kind kind, UUID inviteeId) {
        invitations.lockOpen(kind, inviteeId).ifPresent(Invitation::withdrawn);
    }

    /** Nothing is left of whoever was invited and never had a part in anything. */
    @Transactional(MANDATORY)
    public void delete(Kind kind, UUID inviteeId) {
        invitations.deleteOf(kind, inviteeId);
    }

    /** The accounts that acceptances of theirs have made before they broke off. */
    @Transactional(MANDATORY)
    public Set<String> unusedAccounts(Kind kind, UUID inviteeId) {
        return invitations.of(kind, inviteeId).stream()
                .map(Invitation::createdAccountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
