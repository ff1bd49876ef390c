package org.cop.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.cop.kit.Ids;
import org.cop.kit.envelope.Envelope;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private static final String TOPIC = "cop.missing.v1";
    private static final String KEY = "failing";

    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private final InstantSource time = () -> now;
    private final HeldBack heldBack =
            new HeldBack(time.withZone(ZoneOffset.UTC), new OutboxMetrics(new SimpleMeterRegistry()));

    @Test
    void thePauseOfATopic_doublesWhileKafkaTakesOthers_inOtherBatches() {
        heldBack.failed(failure());
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));

        for (int seconds : new int[] {2, 4, 8, 16, 30, 30}) {
            heldBack.sent(List.of(row("cop.other.v1", "other")));
            heldBack.failed(failure());
            assertThat(pause()).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void thePause_whileKafkaTakesNothing_staysASecond() {
        heldBack.failed(failure());
        pause();
        heldBack.failed(failure());

        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void eventsOfItsHealthyPartitions_doNotResetThePauseOfATopic() {
        heldBack.failed(failure());
        pause();
        heldBack.sent(List.of(row(TOPIC, "healthy")));
        heldBack.failed(failure());

        assertThat(pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aTopicWhoseFailedEventIsAcknowledged_isHeldBackNoLonger() {
        heldBack.failed(failure());
        heldBack.sent(List.of(row(TOPIC, KEY)));
        assertThat(heldBack.topics()).isEmpty();

        heldBack.sent(List.of(row("cop.other.v1", "other")));
        heldBack.failed(failure());
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
    }

    /** Lets the time go on until the topic is not held back any more, and says how long that was. */
    private Duration pause() {
        Instant before = now;
        while (heldBack.topics().contains(TOPIC)) {
            now = now.plusSeconds(1);
        }
        return Duration.between(before, now);
    }

    private static OutboxProducer.Failure failure() {
        return new OutboxProducer.Failure(TOPIC, KEY, true, new TimeoutException("planted"));
    }

    private static OutboxRow row(String topic, String key) {
        var id = Ids.next();
        return new OutboxRow(
                1,
                new Envelope.Outgoing(
                        id, "kit", "edition.sent", topic, key, "PUBLIC", null, null, 1, id, null, Instant.EPOCH, null),
                null);
    }
}
