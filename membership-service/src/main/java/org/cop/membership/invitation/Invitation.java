package org.cop.membership.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.membership.invitation.InvitationRefused.Reason;
import org.cop.membership.invitation.invitee.Invitees;
import org.jspecify.annotations.Nullable;

/**
 * One invitation to one person. It opens with a mail to be sent; the mail holds a secret token, and whoever has the token may accept or
 * decline, once and before it expires. Sending it again is a new invitation, which takes the place of this one.
 */
@Entity
@Table(name = "invitation")
class Invitation {
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** By a later one to the same person. */
        REPLACED
    }

    /** For so long who accepts twice, by a double click or because the answer got lost, is answered as before. */
    private static final Duration REPEATABLE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    private UUID memberId;
    private UUID appointmentId;

    @Enumerated(EnumType.STRING)
    private State state;

    @SuppressWarnings("UnusedVariable") // by the query
    private byte[] tokenHash;

    private Instant expiresAt;
    private int mailAttempts;
    private Instant mailSentAt;
    private boolean mailUndeliverable;
    private Instant mailRefusedSince;
    private String createdAccountId;
    private Instant answeredAt;

    protected Invitation() {}

    /** @param earlier the open invitation that this one takes the place of */
    static Invitation to(Invitees.Kind kind, UUID inviteeId, @Nullable Invitation earlier) {
        var invitation = new Invitation();
        invitation.id = Ids.next();
        switch (kind) {
            case MEMBER -> invitation.memberId = inviteeId;
            case APPOINTMENT -> invitation.appointmentId = inviteeId;
        }
        invitation.state = State.OPEN;
        invitation.createdAccountId = earlier == null ? null : earlier.createdAccountId;
        return invitation;
    }

    /**
     * A mail with this token is about to leave. A mail that was sent without our learning of it is followed by another, and only the last
     * token counts.
     */
    void dispatch(SecretToken token, Instant now, Duration valid) {
        tokenHash = token.hash();
        expiresAt = now.plus(valid);
        mailAttempts++;
    }

    /**
     * The mail server has refused the mail, and it need not be this one's fault.
     *
     * @return since the first such refusal
     */
    Duration refused(Instant now) {
        if (mailRefusedSince == null) {
            mailRefusedSince = now;
        }
        return Duration.between(mailRefusedSince, now);
    }

    /** No mail to that address is accepted; whoever has it tried once more begins anew. */
    void undeliverable() {
        mailUndeliverable = mailSentAt == null;
        mailRefusedSince = null;
    }

    /** The mail server has taken that mail. */
    void sent(int attempt, Instant now) {
        // An answer that comes late, when the next attempt is under way, speaks of a token that counts no more.
        if (state == State.OPEN && attempt == mailAttempts) {
            mailSentAt = now;
            mailUndeliverable = false;
        }
    }

    /** @throws InvitationRefused if it was answered or withdrawn, or comes too late */
    void requireAcceptable(Instant now) {
        switch (state) {
            case ACCEPTED -> throw new InvitationRefused(Reason.USED);
            case DECLINED -> throw new InvitationRefused(Reason.DECLINED);
            case WITHDRAWN -> throw new InvitationRefused(Reason.WITHDRAWN);
            case REPLACED -> throw new InvitationRefused(Reason.REPLACED);
            case OPEN -> {
                if (expiresAt == null || !now.isBefore(expiresAt)) {
                    throw new InvitationRefused(Reason.EXPIRED);
                }
            }
        }
    }

    /** Whether it was accepted a moment ago, so that accepting it once more is the same acceptance. */
    boolean wasJustAccepted(Instant now) {
        return state == State.ACCEPTED && answeredAt != null && now.isBefore(answeredAt.plus(REPEATABLE));
    }

    /** Its acceptance has made this account, with which nobody has joined yet. */
    void createdAccount(String accountId) {
        createdAccountId = accountId;
    }

    /** That account is gone; another one may have been made meanwhile. */
    void deletedAccount(String accountId) {
        if (accountId.equals(createdAccountId)) {
            createdAccountId = null;
        }
    }

    void accepted(Instant now) {
        answeredAt = now;
        createdAccountId = null;
        state = State.ACCEPTED;
    }

    void declined(Instant now) {
        answeredAt = now;
        state = State.DECLINED;
    }

    void replaced() {
        state = State.REPLACED;
    }

    void withdrawn() {
        state = State.WITHDRAWN;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    InvitationStatus status(Instant now) {
        if (mailSentAt == null) {
            var state = mailUndeliverable ? InvitationStatus.State.UNDELIVERABLE : InvitationStatus.State.WAITING;
            return new InvitationStatus(state, null, null);
        }
        var state = now.isBefore(expiresAt) ? InvitationStatus.State.SENT : InvitationStatus.State.EXPIRED;
        return new InvitationStatus(state, mailSentAt, expiresAt);
    }

    UUID id() {
        return id;
    }

    Invitees.Kind kind() {
        return memberId != null ? Invitees.Kind.MEMBER : Invitees.Kind.APPOINTMENT;
    }

    UUID inviteeId() {
        return memberId != null ? memberId : appointmentId;
    }

    int attempt() {
        return mailAttempts;
    }

    /** The account that an acceptance of it has made before it broke off. */
    @Nullable
    String createdAccountId() {
        return createdAccountId;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
