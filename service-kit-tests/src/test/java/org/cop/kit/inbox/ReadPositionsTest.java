package org.cop.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.kit.Ids;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ReadPositionsTest {
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> settings;

    private final String group = "positions-" + UUID.randomUUID();

    @Test
    void aGroupHasReachedTheEndsWhenItHasCommittedThemInEveryPartition() {
        EventSender.send(
                new MeetingCancelled(Ids.next(), Ids.next(), Ids.next(), java.time.LocalDate.of(2012, 4, 2)), 1);
        var positions = new ReadPositions(settings, group);
        var ends = positions.ends(MeetingEvent.TOPIC);
        assertThat(ends).isNotEmpty();
        assertThat(positions.haveReached(ends)).as("nothing read").isFalse();

        commit(ends, -1);
        assertThat(positions.haveReached(ends)).as("one record left").isFalse();

        commit(ends, 0);
        assertThat(positions.haveReached(ends)).as("all read").isTrue();
    }

    private void commit(Map<org.apache.kafka.common.TopicPartition, Long> ends, long shift) {
        var configuration = new HashMap<>(settings);
        configuration.put("group.id", group);
        configuration.put("enable.auto.commit", "false");
        try (var consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.commitSync(ends.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> new OffsetAndMetadata(Math.max(0, end.getValue() + shift)))));
        }
    }
}
