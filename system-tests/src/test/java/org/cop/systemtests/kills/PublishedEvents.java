package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;

/** What was published about one programme, as it lies on the topics. */
final class PublishedEvents {
    private static final Map<String, String> PUBLISHERS =
            Map.of("cop.membership.v1", "membership", "cop.meeting.v1", "meeting", "cop.casebook.v1", "casebook");
    private static final Map<String, List<String>> CONSUMERS = Map.of(
            "cop.membership.v1", List.of("meeting", "casebook", "newsletter"),
            "cop.meeting.v1", List.of("casebook", "newsletter"),
            "cop.casebook.v1", List.of("newsletter"));

    private final RunningPlatform platform;
    private final Topics topics;
    private final String programme;

    PublishedEvents(RunningPlatform platform, String programme) {
        this.platform = platform;
        this.topics = new Topics(platform);
        this.programme = programme;
    }

    /**
     * Every event that a service has numbered is there, those of one aggregate in their order. An event may come again, since its publisher may
     * die between Kafka's "got it" and deleting it from the outbox; but it never comes for the first time after a later one.
     */
    void areComplete() throws SQLException {
        for (var publisher : PUBLISHERS.entrySet()) {
            Map<String, Long> last = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (var event : of(publisher.getKey())) {
                if (seen.add(header(event, "ce_id"))) {
                    long sequence = Long.parseLong(header(event, "ce_sequence"));
                    assertThat(sequence)
                            .as("%s %s: number of the next event", publisher.getKey(), event.key())
                            .isEqualTo(last.getOrDefault(event.key(), 0L) + 1);
                    last.put(event.key(), sequence);
                }
            }
            assertThat(last).as(publisher.getKey()).isNotEmpty();
            assertThat(last).as("all events of " + publisher.getKey()).isEqualTo(numbered(publisher, last.keySet()));
        }
    }

    /** Every consumer of an event has it in its inbox. */
    void areConsumedByEverybody() throws SQLException {
        for (var consumers : CONSUMERS.entrySet()) {
            UUID[] ids = of(consumers.getKey()).stream()
                    .map(event -> UUID.fromString(header(event, "ce_id")))
                    .distinct()
                    .toArray(UUID[]::new);
            for (String consumer : consumers.getValue()) {
                try (var connection = platform.database(consumer);
                        var select =
                                connection.prepareStatement("select count(*) from inbox where event_id = any (?)")) {
                    select.setArray(1, connection.createArrayOf("uuid", ids));
                    try (var row = select.executeQuery()) {
                        row.next();
                        assertThat(row.getInt(1))
                                .as("events of %s consumed by %s", consumers.getKey(), consumer)
                                .isEqualTo(ids.length);
                    }
                }
            }
        }
    }

    void areNoDeadLetters() {
        topics.names().stream()
                .filter(topic -> topic.contains(".dlq."))
                .forEach(topic -> assertThat(of(topic)).as(topic).isEmpty());
    }

    /** How many records say again what was said before. */
    int repeats() {
        int repeats = 0;
        for (String topic : PUBLISHERS.keySet()) {
            Set<String> seen = new HashSet<>();
            for (var event : of(topic)) {
                repeats += seen.add(header(event, "ce_id")) ? 0 : 1;
            }
        }
        return repeats;
    }

    private Map<String, Long> numbered(Map.Entry<String, String> publisher, Set<String> keys) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (var connection = platform.database(publisher.getValue());
                var select = connection.prepareStatement(
                        "select key, value from aggregate_sequence where topic = ? and key = any (?)")) {
            select.setString(1, publisher.getKey());
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return numbers;
    }

    private List<ConsumerRecord<String, byte[]>> of(String topic) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (var event : topics.records(topic)) {
            if (programme.equals(header(event, "ce_programmeid"))) {
                events.add(event);
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
