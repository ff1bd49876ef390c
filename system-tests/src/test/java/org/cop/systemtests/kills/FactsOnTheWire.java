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

/** What was told about one programme, as it lies on the topics. */
final class FactsOnTheWire {
    private static final Map<String, String> TELLERS =
            Map.of("cop.membership.v1", "membership", "cop.meeting.v1", "meeting", "cop.casebook.v1", "casebook");
    private static final Map<String, List<String>> HEARERS = Map.of(
            "cop.membership.v1", List.of("meeting", "casebook", "newsletter"),
            "cop.meeting.v1", List.of("casebook", "newsletter"),
            "cop.casebook.v1", List.of("newsletter"));

    private final RunningPlatform platform;
    private final Topics topics;
    private final String programme;

    FactsOnTheWire(RunningPlatform platform, String programme) {
        this.platform = platform;
        this.topics = new Topics(platform);
        this.programme = programme;
    }

    /**
     * Every fact that a service has numbered is there, those of one aggregate in their order. A fact may come again, since its teller may
     * die between Kafka's "got it" and crossing it out; but it never comes for the first time after a later one.
     */
    void areComplete() throws SQLException {
        for (var teller : TELLERS.entrySet()) {
            Map<String, Long> heard = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (var fact : of(teller.getKey())) {
                if (seen.add(header(fact, "ce_id"))) {
                    long sequence = Long.parseLong(header(fact, "ce_sequence"));
                    assertThat(sequence)
                            .as("%s %s: number of the next fact", teller.getKey(), fact.key())
                            .isEqualTo(heard.getOrDefault(fact.key(), 0L) + 1);
                    heard.put(fact.key(), sequence);
                }
            }
            assertThat(heard).as(teller.getKey()).isNotEmpty();
            assertThat(heard).as("all facts of " + teller.getKey()).isEqualTo(numbered(teller, heard.keySet()));
        }
    }

    /** Whoever is to hear of a fact has noted it as heard. */
    void areHeardByEverybody() throws SQLException {
        for (var hearers : HEARERS.entrySet()) {
            UUID[] ids = of(hearers.getKey()).stream()
                    .map(fact -> UUID.fromString(header(fact, "ce_id")))
                    .distinct()
                    .toArray(UUID[]::new);
            for (String hearer : hearers.getValue()) {
                try (var connection = platform.database(hearer);
                        var select =
                                connection.prepareStatement("select count(*) from inbox where event_id = any (?)")) {
                    select.setArray(1, connection.createArrayOf("uuid", ids));
                    try (var row = select.executeQuery()) {
                        row.next();
                        assertThat(row.getInt(1))
                                .as("facts of %s heard by %s", hearers.getKey(), hearer)
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
        for (String topic : TELLERS.keySet()) {
            Set<String> seen = new HashSet<>();
            for (var fact : of(topic)) {
                repeats += seen.add(header(fact, "ce_id")) ? 0 : 1;
            }
        }
        return repeats;
    }

    private Map<String, Long> numbered(Map.Entry<String, String> teller, Set<String> keys) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (var connection = platform.database(teller.getValue());
                var select = connection.prepareStatement(
                        "select key, value from aggregate_sequence where topic = ? and key = any (?)")) {
            select.setString(1, teller.getKey());
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
        List<ConsumerRecord<String, byte[]>> facts = new ArrayList<>();
        for (var fact : topics.records(topic)) {
            if (programme.equals(header(fact, "ce_programmeid"))) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name) {
        var header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
