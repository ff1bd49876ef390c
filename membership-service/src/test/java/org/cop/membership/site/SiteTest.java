package org.cop.membership.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.site.Site.State;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2012, 4, 1);

    private final Site site = Site.propose(UUID.randomUUID(), "CP2", "Halifax", UUID.randomUUID(), MARCH);

    @Test
    void aSiteIsProposedBrokeredActiveClosingAndClosed() {
        assertThat(site.proposed().on()).isEqualTo(MARCH);
        site.startBrokering(MARCH);
        assertThat(site.activate(false, APRIL).on()).isEqualTo(APRIL);
        assertThat(site.seniorSponsor()).isFalse();
        site.startClosing(APRIL);
        assertThat(site.close("By choice, after nearly two years", APRIL).code())
                .isEqualTo("CP2");
        assertThat(site.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void noStepIsLeftOut() {
        assertThatRule(() -> site.activate(true, APRIL)).isEqualTo("illegal-move");
        assertThatRule(() -> site.startClosing(APRIL)).isEqualTo("illegal-move");
        site.startBrokering(MARCH);
        assertThatRule(() -> site.startBrokering(APRIL)).isEqualTo("illegal-move");
        assertThatRule(() -> site.startClosing(APRIL)).isEqualTo("illegal-move");
    }

    @Test
    void aSiteThatDoesNotComeToLifeMayBeClosedAtAnyTime() {
        site.startBrokering(MARCH);
        site.close("Nobody could be recruited", APRIL);
        assertThat(site.seniorSponsor()).isNull();
        assertThat(site.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void nothingMovesAClosedSite() {
        site.close("Never mind", MARCH);

        for (Consumer<Site> step : List.<Consumer<Site>>of(
                s -> s.startBrokering(APRIL),
                s -> s.activate(true, APRIL),
                s -> s.startClosing(APRIL),
                s -> s.close("Again", APRIL),
                Site::requireOpen,
                Site::requireBrokered)) {
            assertThatRule(() -> step.accept(site)).isEqualTo("site-closed");
        }
    }

    @Test
    void aStepDoesNotComeBeforeTheOneBeforeIt() {
        site.startBrokering(APRIL);
        assertThatRule(() -> site.activate(true, MARCH)).isEqualTo("date-out-of-order");
        assertThat(site.state()).isEqualTo(State.BROKERING);
    }

    @Test
    void membersAreInvitedOnceBrokeringHasBegun() {
        assertThatRule(site::requireBrokered).isEqualTo("site-not-brokering");
        site.startBrokering(MARCH);
        site.requireBrokered();
    }

    private static AbstractObjectAssert<?, String> assertThatRule(ThrowingCallable what) {
        return assertThatThrownBy(what)
                .asInstanceOf(InstanceOfAssertFactories.type(RuleBroken.class))
                .extracting(RuleBroken::code);
    }
}
