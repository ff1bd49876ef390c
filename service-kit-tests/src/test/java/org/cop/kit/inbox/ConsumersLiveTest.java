package org.cop.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ConsumersLiveTest {
    private static final Duration TOO_LONG = ConsumersLive.LONGEST_SILENCE.plusSeconds(1);

    private final Map<String, OptionalDouble> polls = new HashMap<>();
    private Instant now = Instant.parse("2012-03-14T14:00:00Z");
    private final InstantSource time = () -> now;
    private final ConsumersLive live = new ConsumersLive(() -> polls, time.withZone(ZoneOffset.UTC));

    @Test
    void aConsumerThatPollsLives() {
        polls.put("meetings", OptionalDouble.of(0.2));
        polls.put("access", OptionalDouble.of(60));
        assertThat(live.check().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aConsumerThatHasNotPolledForMinutes_isNotLive() {
        polls.put("meetings", OptionalDouble.of(TOO_LONG.toSeconds()));
        polls.put("access", OptionalDouble.of(0.2));
        assertThat(live.check().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void oneThatIsGoneMayComeBackForMinutes() {
        polls.put("meetings", OptionalDouble.of(0.2));
        live.check();
        polls.put("meetings", OptionalDouble.empty());
        now = now.plus(ConsumersLive.LONGEST_SILENCE.dividedBy(2));
        assertThat(live.check().getStatus()).isEqualTo(Status.UP);
        now = now.plus(TOO_LONG);
        assertThat(live.check().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void oneThatHasYetToBeginIsWaitedFor() {
        polls.put("meetings", OptionalDouble.empty());
        assertThat(live.check().getStatus()).isEqualTo(Status.UP);
    }
}
