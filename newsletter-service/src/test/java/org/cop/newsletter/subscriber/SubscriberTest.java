package org.cop.newsletter.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.newsletter.subscriber.Subscriber.State;
import org.junit.jupiter.api.Test;

class SubscriberTest {
    private static final Instant NOW = Instant.parse("2012-03-14T12:00:00Z");

    private final Subscriber subscriber =
            Subscriber.ask(UUID.randomUUID(), UUID.randomUUID(), "reader@example.org", NOW);

    @Test
    void aTokenCountsForAWeek() {
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void theLinkOfALaterMailCountsForAWeekToo() {
        Instant later = NOW.plus(Duration.ofDays(6));

        subscriber.askAgain(later);

        assertThat(subscriber.canBeConfirmed(later.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(subscriber.canBeConfirmed(later.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void confirmingTwiceIsFineAndHappensOnce() {
        assertThat(subscriber.confirm(Consent.Method.PAGE, NOW)).contains("reader@example.org");
        assertThat(subscriber.confirm(Consent.Method.API, NOW.plusSeconds(9))).isEmpty();
        assertThat(subscriber.state()).isEqualTo(State.CONFIRMED);
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(99)))).isTrue();
    }

    @Test
    void anEndedSubscriptionIsNotBroughtBackByItsToken() {
        assertThat(subscriber.confirm(Consent.Method.PAGE, NOW)).isPresent();
        subscriber.end(NOW);
        subscriber.end(NOW);
        assertThat(subscriber.confirm(Consent.Method.PAGE, NOW)).isEmpty();
        assertThat(subscriber.state()).isEqualTo(State.ENDED);
        assertThat(subscriber.canBeConfirmed(NOW)).isFalse();
    }
}
