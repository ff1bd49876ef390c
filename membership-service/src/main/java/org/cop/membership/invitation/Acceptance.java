package org.cop.membership.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.job.Jobs;
import org.cop.membership.access.Access;
import org.cop.membership.invitation.InvitationRefused.Reason;
import org.cop.membership.invitation.invitee.InviteeAnswers;
import org.cop.membership.invitation.invitee.Invitees.Invited;
import org.cop.membership.invitation.invitee.InviteesOfKind;
import org.jspecify.annotations.Nullable;

/** The steps of an answer that are ours, each in a transaction of its own: nothing is locked or held while Keycloak is asked. */
@ApplicationScoped
class Acceptance {
    private final InvitationRepository invitations;
    private final InviteesOfKind invitees;
    private final InviteeAnswers answers;
    private final InvitationQuota quota;
    private final Access access;
    private final Jobs jobs;
    private final Clock clock;

    /**
     * An invitation that may be accepted.
     *
     * @param unusedAccountId the account that an attempt before has made, with which nobody has joined anything
     * @param acceptedBy the account with which it was accepted a moment ago; null if it is open
     */
    record Open(
            UUID id,
            @Nullable Invited invited,
            @Nullable String unusedAccountId,
            @Nullable String acceptedBy) {}

    Acceptance(
            InvitationRepository invitations,
            InviteesOfKind invitees,
            InviteeAnswers answers,
            InvitationQuota quota,
            Access access,
            Jobs jobs,
            Clock clock) {
        this.invitations = invitations;
        this.invitees = invitees;
        this.answers = answers;
        this.quota = quota;
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    Open open(SecretToken token, @Nullable LocalDate on) {
        var invitation = require(token);
        var acceptedBy = acceptedBy(invitation);
        if (acceptedBy.isPresent()) {
            return new Open(invitation.id(), null, null, acceptedBy.get());
        }
        invitation.requireAcceptable(clock.instant());
        answers.requireAcceptable(invitation.kind(), invitation.inviteeId(), on);
        // Before Keycloak is asked: whatever happens from here on, no account stays that nobody has joined with.
        jobs.add(UnjoinedAccounts.KIND, invitation.id().toString(), UnjoinedAccounts.TIME_TO_JOIN);
        var made = invitation.createdAccountId();
        return new Open(
                invitation.id(),
                answers.invited(invitation.kind(), invitation.inviteeId()),
                made == null || access.isInUse(made) ? null : made,
                null);
    }

    /** The account is there, so that a later attempt knows it. */
    @Transactional
    void created(UUID invitationId, String accountId) {
        invitations.lock(invitationId).ifPresent(invitation -> invitation.createdAccount(accountId));
    }

    /**
     * Asks again whether the token is good: somebody may have used it, or withdrawn the invitation, while Keycloak was at work.
     *
     * @return the account that has joined
     */
    @Transactional
    String join(SecretToken token, String accountId, @Nullable LocalDate on) {
        var invitation = require(token);
        var acceptedBy = acceptedBy(invitation);
        if (acceptedBy.isPresent()) {
            return acceptedBy.get();
        }
        invitation.requireAcceptable(clock.instant());
        invitation.accepted(clock.instant());
        jobs.remove(UnjoinedAccounts.KIND, invitation.id().toString());
        answers.accept(invitation.kind(), invitation.inviteeId(), accountId, on);
        quota.accepted(invitees.of(invitation.kind()).require(invitation.inviteeId()));
        return accountId;
    }

    @Transactional
    UUID decline(SecretToken token) {
        var invitation = require(token);
        invitation.requireAcceptable(clock.instant());
        invitation.declined(clock.instant());
        answers.decline(invitation.kind(), invitation.inviteeId());
        return invitation.id();
    }

    private Invitation require(SecretToken token) {
        return invitations.lockByToken(token).orElseThrow(() -> new InvitationRefused(Reason.UNKNOWN));
    }

    private Optional<String> acceptedBy(Invitation invitation) {
        return invitation.wasJustAccepted(clock.instant())
                ? Optional.ofNullable(invitees.of(invitation.kind())
                        .require(invitation.inviteeId())
                        .accountId())
                : Optional.empty();
    }
}
