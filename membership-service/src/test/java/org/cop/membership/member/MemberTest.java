package org.cop.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.member.Member.State;
import org.cop.membership.site.Site;
import org.cop.membership.site.SiteOfTheTest;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2012, 4, 1);
    private static final Site SITE = SiteOfTheTest.brokering();

    @Test
    void anEventOfAJoiningHoldsNoName() {
        var facilitator = invited(Role.FACILITATOR);

        var joined = facilitator.join("account", APRIL, null);

        assertThat(joined.facilitator()).isTrue();
        assertThat(joined.sector()).isEqualTo(Sector.NHS);
        assertThat(joined.toString()).doesNotContain("Ada").doesNotContain("nurse");
        assertThat(facilitator.contact().roles()).containsExactly(Role.FACILITATOR);
    }

    @Test
    void anInvitationIsAnsweredOnce() {
        var member = invited(Role.MEMBER);
        member.decline();
        assertThatRule(() -> member.join("account", APRIL, null)).isEqualTo("not-invited");

        var other = invited(Role.MEMBER);
        other.join("account", APRIL, null);
        assertThatRule(other::decline).isEqualTo("not-invited");
        assertThatRule(() -> other.join("account", APRIL, null)).isEqualTo("not-invited");
    }

    @Test
    void aWithdrawnInvitationIsNobodyWhoLeft() {
        var member = invited(Role.MEMBER);

        member.withdraw();

        assertThat(member.state()).isEqualTo(State.WITHDRAWN);
        assertThat(member.leftOn()).isNull();
        assertThatRule(() -> member.leave(APRIL, "x")).isEqualTo("not-a-member");
    }

    @Test
    void nobodyLeavesBeforeTheyHaveJoinedOrTwice() {
        var member = invited(Role.MEMBER);
        member.join("account", APRIL, null);
        assertThatRule(() -> member.leave(MARCH, "x")).isEqualTo("date-out-of-order");
        assertThat(member.leave(APRIL, "x").on()).isEqualTo(APRIL);
        assertThatRule(() -> member.leave(APRIL, "x")).isEqualTo("not-a-member");
    }

    @Test
    void anErasedMemberHasNoNameButADate() {
        var member = invited(Role.MEMBER);
        member.join("account", MARCH, null);
        member.leave(APRIL, "Moved to Leeds");

        var erased = member.erase(Instant.EPOCH);

        assertThat(erased.contactId()).isEqualTo(member.id());
        assertThat(member.name()).isNull();
        assertThat(member.email()).isNull();
        assertThat(member.agency()).isNull();
        assertThat(member.accountId()).isNull();
        assertThat(member.leavingReason()).isNull();
        assertThat(member.jobTitle()).isEqualTo("Mental health nurse");
        assertThat(member.joinedOn()).isEqualTo(MARCH);
    }

    private static Member invited(Role role) {
        var person =
                new Member.Person("Ada Admirable", "ada@example.org", Sector.NHS, "Mental health nurse", "The Trust");
        return Member.invite(SITE, role, person, MARCH);
    }

    private static AbstractObjectAssert<?, String> assertThatRule(ThrowingCallable what) {
        return assertThatThrownBy(what)
                .asInstanceOf(InstanceOfAssertFactories.type(RuleBroken.class))
                .extracting(RuleBroken::code);
    }
}
