package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.events.DeadLetterNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ops dead-letters list|show|replay|settle}. */
class DeadLettersCommandTest extends OpsCommandTest {
    private static final Pattern UP_TO = Pattern.compile("settle --up-to (\\S+)");

    @Test
    void deadLettersThatAnOperatorHasSeen_areSettledWithoutLaterOnes() throws Exception {
        String name = "cop.access.v1.dlq.meeting-service";
        plant(name);
        assertThat(runOnKafka("dead-letters", "show", name)).isZero();
        Matcher seen = UP_TO.matcher(out.toString());
        assertThat(seen.find()).as(out.toString()).isTrue();
        plant(name);

        assertThat(runOnKafka("dead-letters", "settle", name, "--up-to", seen.group(1)))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 dead letters of " + name + " are settled");
        assertThat(runOnKafka("dead-letters", "list")).isZero();
        assertThat(out.toString())
                .as("what came after it was shown")
                .contains("     1 waiting       1 replayed or settled  " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "cop.access.v1, cop.access.v1.dlq.casebook-service",
        "cop.membership.contacts.v1, cop.membership.contacts.v1.dlq.newsletter-service"
    })
    void deadLettersOfACompactedTopic_areNotReplayedAndGoOnWaiting(String topic, String name) throws Exception {
        plant(name);
        var topicBefore = ends(topic);

        assertThat(runOnKafka("dead-letters", "replay", name)).isEqualTo(1);

        assertThat(err.toString()).contains(topic + " is compacted: an old record sent again would overrule a newer");
        assertThat(out.toString()).isEmpty();
        assertThat(ends(topic)).isEqualTo(topicBefore);
        assertThat(dealtWith(name)).isEmpty();
        assertThat(runOnKafka("dead-letters", "list")).isZero();
        assertThat(out.toString()).contains("     1 waiting       0 replayed or settled  " + name);
    }

    @Test
    void deadLettersOfAnotherTopic_areSentToItOnce() throws Exception {
        String topic = "cop.meeting.v1";
        String name = topic + ".dlq.casebook-service";
        plant(name);
        long before = sum(ends(topic));

        assertThat(runOnKafka("dead-letters", "replay", name))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 dead letters of " + name + " sent again");
        assertThat(runOnKafka("dead-letters", "replay", name)).isZero();

        assertThat(sum(ends(topic))).isEqualTo(before + 1);
        assertThat(dealtWith(name)).containsValue(1L);
    }

    private void plant(String deadLetters) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(deadLetters, "account", "no event"))
                    .get();
        }
    }

    /** Where the next record of each partition will be. */
    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .forEach(partition ->
                            partitions.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(partitions).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(offset -> offset).sum();
    }

    /** Up to where the dead letters count as replayed or settled. */
    private Map<TopicPartition, Long> dealtWith(String deadLetters) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Map<TopicPartition, Long> dealtWith = new HashMap<>();
            admin.listConsumerGroupOffsets(DeadLetterNames.dealtWith(deadLetters))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, upTo) -> dealtWith.put(partition, upTo.offset()));
            return dealtWith;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.kafka()));
    }
}
