package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.membership.invitation.InvitationRefused.Reason;
import org.cop.membership.invitation.InvitationStatus.State;
import org.cop.membership.invitation.invitee.Invitees;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2012-03-01T12:00:00Z");
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Invitation invitation = Invitation.to(Invitees.Kind.MEMBER, UUID.randomUUID(), null);

    @Test
    void anInvitationWhoseMailHasNotLeftCannotBeAccepted() {
        assertThat(invitation.status(NOW).state()).isEqualTo(State.WAITING);
        assertRefused(NOW, Reason.EXPIRED);
    }

    @Test
    void invitation_isGoodForTwoWeeksFromItsMailOn() {
        dispatch(NOW);
        invitation.sent(1, NOW);

        invitation.requireAcceptable(NOW.plus(TWO_WEEKS).minusSeconds(1));
        assertThat(invitation.status(NOW).state()).isEqualTo(State.SENT);
        assertRefused(NOW.plus(TWO_WEEKS), Reason.EXPIRED);
        assertThat(invitation.status(NOW.plus(TWO_WEEKS)).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void aUsedInvitationIsUsedAndNotExpired() {
        dispatch(NOW);
        invitation.accepted(NOW);
        assertRefused(NOW.plus(TWO_WEEKS), Reason.USED);
        assertThat(invitation.wasJustAccepted(NOW.plusSeconds(60))).isTrue();
        assertThat(invitation.wasJustAccepted(NOW.plusSeconds(601))).isFalse();
    }

    @Test
    void anAbandonedMail_isUndeliverableUntilOneIsSent() {
        dispatch(NOW);
        assertThat(invitation.status(NOW).state()).isEqualTo(State.WAITING);
        invitation.undeliverable();
        assertThat(invitation.status(NOW).state()).isEqualTo(State.UNDELIVERABLE);

        dispatch(NOW);
        invitation.sent(2, NOW);
        assertThat(invitation.status(NOW).state()).isEqualTo(State.SENT);
    }

    @Test
    void aLateAnswerAboutAnEarlierMailSaysNothingOfTheLaterOne() {
        dispatch(NOW);
        dispatch(NOW);
        invitation.sent(1, NOW);
        assertThat(invitation.status(NOW).state()).isEqualTo(State.WAITING);
    }

    private void assertRefused(Instant when, Reason reason) {
        assertThatThrownBy(() -> invitation.requireAcceptable(when))
                .isInstanceOfSatisfying(
                        InvitationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void dispatch(Instant when) {
        invitation.dispatch(SecretToken.random(), when, TWO_WEEKS);
    }
}
