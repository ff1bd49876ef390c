package org.cop.membership.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.cop.events.Standing;
import org.junit.jupiter.api.Test;

class MemberStandingTest {
    @Test
    void aMemberWithTwoAttendances_isConfirmed() {
        var member = standing(false);

        assertThat(member.attended(1)).isEmpty();
        assertThat(member.standing()).isEqualTo(Standing.UNDER_TWO);
        assertThat(member.attended(2)).get().satisfies(change -> {
            assertThat(change.standing()).isEqualTo(Standing.CONFIRMED);
            assertThat(change.attended()).isEqualTo(2);
        });
        assertThat(member.attended(3)).isEmpty();
        assertThat(member.attended()).isEqualTo(3);
    }

    @Test
    void aCorrectionTakesTheConfirmationBack() {
        var member = standing(false);
        member.attended(2);

        assertThat(member.attended(1))
                .get()
                .extracting(change -> change.standing())
                .isEqualTo(Standing.UNDER_TWO);
    }

    @Test
    void aFacilitatorIsAFacilitatorWhateverTheyAttend() {
        var facilitator = standing(true);

        assertThat(facilitator.attended(0)).isEmpty();
        assertThat(facilitator.attended(12)).isEmpty();
        assertThat(facilitator.standing()).isEqualTo(Standing.FACILITATOR);
    }

    @Test
    void aRegister_returnsWhoseAttendanceHasChanged() {
        var ann = UUID.randomUUID();
        var bob = UUID.randomUUID();
        var cem = UUID.randomUUID();
        var register = new KnownRegister(UUID.randomUUID());

        assertThat(register.replace(Set.of(ann, bob), 1)).containsExactlyInAnyOrder(ann, bob);
        assertThat(register.replace(Set.of(bob, cem), 3)).containsExactlyInAnyOrder(ann, cem);
        assertThat(register.replace(Set.of(bob, cem), 4)).isEmpty();
        assertThat(register.isOlderThan(4)).isFalse();
        assertThat(register.isOlderThan(5)).isTrue();
    }

    private static MemberStanding standing(boolean facilitator) {
        return new MemberStanding(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), facilitator);
    }
}
