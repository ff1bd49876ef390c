package org.cop.membership.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.web.problem.Unavailable;
import org.cop.membership.access.AccountDeletions;
import org.cop.membership.account.Accounts;
import org.cop.membership.account.Accounts.Account;
import org.cop.membership.invitation.invitee.InviteesOfKind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the account that an acceptance has made when nobody has joined with it ten minutes later: the process died in between, the site
 * was closed meanwhile, or the database was unavailable. The job, by the invitation's id, is written before Keycloak is asked, and removed by
 * whoever joins. An account that was there before stays.
 */
@ApplicationScoped
class UnjoinedAccounts implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(UnjoinedAccounts.class);

    static final JobKind<NoPayload> KIND =
            JobKind.of("account-unjoined").withAttempts(20).withMaxAge(Duration.ofDays(30));
    static final Duration TIME_TO_JOIN = Duration.ofMinutes(10);
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(10);
    /** By which Keycloak's clock may differ from the database's. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final InvitationRepository invitations;
    private final InviteesOfKind invitees;
    private final Accounts accounts;
    private final AccountDeletions deletions;

    /** @param accountId null if the process died before it could be remembered */
    private record Unanswered(
            @Nullable String accountId, @Nullable String email) {}

    UnjoinedAccounts(
            InvitationRepository invitations, InviteesOfKind invitees, Accounts accounts, AccountDeletions deletions) {
        this.invitations = invitations;
        this.invitees = invitees;
        this.accounts = accounts;
        this.deletions = deletions;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        var id = UUID.fromString(job.key());
        var unanswered = QuarkusTransaction.requiringNew().call(() -> unanswered(id));
        if (unanswered.isEmpty()) {
            return JobOutcome.done();
        }
        try {
            var made = made(unanswered.get(), job.wantedAt().minus(TIME_TO_JOIN));
            if (made.isPresent()) {
                delete(id, made.get());
            }
        } catch (Unavailable e) {
            if (accounts.isUnavailable()) {
                return JobOutcome.again(UNTIL_THE_NEXT_TRY);
            }
            throw e;
        }
        return JobOutcome.done();
    }

    private Optional<Unanswered> unanswered(UUID id) {
        return invitations
                .lock(id)
                .filter(invitation -> !invitation.isAccepted())
                .map(invitation -> new Unanswered(
                        invitation.createdAccountId(),
                        invitees.of(invitation.kind())
                                .require(invitation.inviteeId())
                                .email()));
    }

    /** The account that the acceptance has made that began at that time. */
    private Optional<String> made(Unanswered unanswered, Instant begun) {
        if (unanswered.accountId() != null) {
            return Optional.of(unanswered.accountId());
        }
        return Optional.ofNullable(unanswered.email())
                .flatMap(accounts::find)
                .filter(account -> account.createdAt() != null
                        && account.createdAt().isAfter(begun.minus(SKEW))
                        && account.createdAt().isBefore(begun.plus(TIME_TO_JOIN)))
                .map(Account::id);
    }

    private void delete(UUID invitationId, String accountId) {
        // Who accepts at this very moment has joined before, or is refused the account after it.
        if (!QuarkusTransaction.requiringNew().call(() -> deletions.claim(accountId))) {
            return;
        }
        accounts.delete(accountId);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        invitations.lock(invitationId).ifPresent(invitation -> invitation.deletedAccount(accountId)));
        LOG.infof("Account %s deleted: nobody has joined with it", accountId);
    }
}
