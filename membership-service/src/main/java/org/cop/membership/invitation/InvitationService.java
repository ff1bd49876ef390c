package org.cop.membership.invitation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.access.AccountDeleted;
import org.cop.membership.account.Accounts;
import org.cop.membership.account.NewAccounts;
import org.cop.membership.invitation.Acceptance.Open;
import org.cop.membership.invitation.invitee.Invitees.Invited;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does who holds an invitation's token: accepts or declines.
 *
 * <p>Accepting has two halves. First Keycloak: an account for the invitee's address is made, or found; then, in one transaction, the invitee
 * joins. The realm role follows the commit. Who accepts again after the process died in between goes on from there; if nobody does, the
 * account is deleted again.
 */
@ApplicationScoped
class InvitationService {
    private static final Logger LOG = Logger.getLogger(InvitationService.class);

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final Acceptance acceptance;

    InvitationService(Accounts accounts, NewAccounts newAccounts, Acceptance acceptance) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.acceptance = acceptance;
    }

    /**
     * In no transaction of the caller's: no connection may be held while Keycloak is asked.
     *
     * @param password for a new account; an account that somebody has used keeps the one it has
     * @return the account
     */
    String accept(SecretToken token, @Nullable String password, @Nullable LocalDate on) {
        var open = acceptance.open(token, on);
        if (open.acceptedBy() != null) {
            return open.acceptedBy();
        }
        var accountId = join(token, open, password, on);
        LOG.infof("Invitation %s accepted by account %s", open.id(), accountId);
        return accountId;
    }

    private String join(SecretToken token, Open open, @Nullable String password, @Nullable LocalDate on) {
        var invited = requireNonNull(open.invited());
        try {
            return acceptance.join(token, account(open, invited, password), on);
        } catch (AccountDeleted e) {
            // The one that an earlier attempt has made is cleaned up at this moment: as soon as it is gone there is a
            // new one.
            return acceptance.join(token, account(open, invited, password), on);
        }
    }

    void decline(SecretToken token) {
        LOG.infof("Invitation %s declined", acceptance.decline(token));
    }

    private String account(Open open, Invited invited, @Nullable String password) {
        return existing(open, invited, password)
                .or(() -> created(open.id(), invited, password))
                // Somebody with the same address was quicker.
                .or(() -> existing(open, invited, password))
                .orElseThrow(() -> new IllegalStateException("The account exists and cannot be found"));
    }

    private Optional<String> existing(Open open, Invited invited, @Nullable String password) {
        var found = accounts.find(invited.email());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var account = found.get();
        if (account.id().equals(open.unusedAccountId())) {
            // Made for this very invitation and never used: the password given now is the one the invitee will
            // remember.
            if (password != null && !newAccounts.setPassword(account.id(), password)) {
                return Optional.empty();
            }
        } else if (!account.emailVerified()) {
            throw new RuleBroken(
                    "account-unverified",
                    "There is an account with the invited address that nobody has confirmed yet; sign in with it and confirm the address first");
        }
        return Optional.of(account.id());
    }

    private Optional<String> created(UUID invitationId, Invited invited, @Nullable String password) {
        if (password == null) {
            throw new InvalidRequest("password", "password-missing", "Choose a password to sign in with from now on");
        }
        var created = newAccounts.create(invited.email(), invited.name(), password);
        created.ifPresent(accountId -> acceptance.created(invitationId, accountId));
        return created;
    }
}
