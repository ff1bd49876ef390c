package org.cop.membership.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.membership.account.Accounts;
import org.cop.membership.invitation.Invitees.Invited;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does who holds an invitation's token: accepts or declines.
 *
 * <p>Accepting has two halves. First Keycloak: an account for the invitee's address is made, or found, and given its role; then, in one
 * transaction, the invitee joins. Who accepts again after the process died in between finds the account and goes on from there.
 */
@ApplicationScoped
class InvitationService {
    private static final Logger LOG = Logger.getLogger(InvitationService.class);

    private final InvitationRepository invitations;
    private final InviteesOfKind invitees;
    private final Accounts accounts;
    private final Acceptance acceptance;
    private final Clock clock;

    /** @param retried whether an attempt to accept this invitation before has begun to make an account */
    private record Open(UUID id, Invited invited, boolean retried) {}

    InvitationService(
            InvitationRepository invitations,
            InviteesOfKind invitees,
            Accounts accounts,
            Acceptance acceptance,
            Clock clock) {
        this.invitations = invitations;
        this.invitees = invitees;
        this.accounts = accounts;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * @param password for a new account; nobody's password is changed by an invitation
     * @return the account
     */
    String accept(SecretToken token, @Nullable String password, @Nullable LocalDate on) {
        // A transaction of its own: nothing may be locked, or remembered, while Keycloak is asked.
        var open = QuarkusTransaction.requiringNew().call(() -> open(token, on));
        var accountId = account(open, password);
        accounts.addRole(accountId, open.invited().role());
        acceptance.join(token, accountId, on);
        LOG.infof("Invitation %s accepted by account %s", open.id(), accountId);
        return accountId;
    }

    @Transactional
    void decline(SecretToken token) {
        var invitation = invitations.lockByToken(token).orElseThrow(InvitationInvalid::new);
        invitation.requireAcceptable(clock.instant());
        invitation.declined();
        invitees.of(invitation.kind()).decline(invitation.inviteeId());
        LOG.infof("Invitation %s declined", invitation.id());
    }

    private Open open(SecretToken token, @Nullable LocalDate on) {
        var invitation = invitations.lockByToken(token).orElseThrow(InvitationInvalid::new);
        invitation.requireAcceptable(clock.instant());
        var feature = invitees.of(invitation.kind());
        feature.requireAcceptable(invitation.inviteeId(), on);
        return new Open(invitation.id(), feature.invited(invitation.inviteeId()), invitation.isCreatingAccount());
    }

    private String account(Open open, @Nullable String password) {
        var existing = accounts.find(open.invited().email());
        if (existing.isPresent()) {
            // Made a moment ago for this very invitation: the password given now is the one the invitee will remember.
            if (open.retried() && password != null) {
                accounts.setPassword(existing.get(), password);
            }
            return existing.get();
        }
        if (password == null) {
            throw new InvalidRequest("password", "password-missing", "Choose a password to sign in with from now on");
        }
        QuarkusTransaction.requiringNew().run(() -> invitations.lock(open.id()).ifPresent(Invitation::creatingAccount));
        return accounts.create(open.invited().email(), open.invited().name(), password);
    }
}
