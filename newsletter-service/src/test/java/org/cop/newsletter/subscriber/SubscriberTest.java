package org.cop.newsletter.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.newsletter.subscriber.Subscriber.State;
import org.junit.jupiter.api.Test;

class SubscriberTest {
    private static final Instant NOW = Instant.parse("2012-03-14T12:00:00Z");
    private static final byte[] TOKEN = {1};

    private final Subscriber subscriber =
            Subscriber.ask(UUID.randomUUID(), UUID.randomUUID(), "reader@example.org", TOKEN, NOW);

    @Test
    void anAddressGetsOneMailInTenMinutesHoweverOftenItIsAskedFor() {
        assertThat(subscriber.askAgain(TOKEN, NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isFalse();
        assertThat(subscriber.askAgain(TOKEN, NOW.plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(subscriber.askAgain(TOKEN, NOW.plus(Duration.ofMinutes(19)))).isFalse();
    }

    @Test
    void aTokenCountsForAWeek() {
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void confirmingTwiceIsFineAndAskingAgainBringsNoMail() {
        subscriber.confirm(Consent.Method.PAGE, NOW);
        subscriber.confirm(Consent.Method.API, NOW.plusSeconds(9));
        assertThat(subscriber.state()).isEqualTo(State.CONFIRMED);
        assertThat(subscriber.canBeConfirmed(NOW.plus(Duration.ofDays(99)))).isTrue();
        assertThat(subscriber.askAgain(TOKEN, NOW.plus(Duration.ofDays(99)))).isFalse();
    }

    @Test
    void whoHasEndedItCannotBeBroughtBackByAnOldToken() {
        subscriber.confirm(Consent.Method.PAGE, NOW);
        subscriber.end(NOW);
        subscriber.end(NOW);
        subscriber.confirm(Consent.Method.PAGE, NOW);
        assertThat(subscriber.state()).isEqualTo(State.ENDED);
        assertThat(subscriber.canBeConfirmed(NOW)).isFalse();
    }
}
