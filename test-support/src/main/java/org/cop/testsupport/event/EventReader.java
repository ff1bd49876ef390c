package org.cop.testsupport.event;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cop.testsupport.KafkaResource;

/** Reads a topic from its beginning as a stranger would: with the official CloudEvents SDK and nothing of ours. */
public final class EventReader {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private EventReader() {}

    /** What is on the topic now, within a partition in the order it arrived. */
    public static List<CloudEvent> all(String topic) {
        try (var deserializer = new CloudEventDeserializer()) {
            return records(topic).stream()
                    .map(record -> deserializer.deserialize(record.topic(), record.headers(), record.value()))
                    .toList();
        }
    }

    /** What is there about one aggregate, oldest first. */
    public static List<CloudEvent> about(String topic, Object key) {
        return all(topic).stream()
                .filter(event -> key.toString().equals(event.getSubject()))
                .toList();
    }

    /** Waits for so many events about one aggregate. @return all there are about it, oldest first */
    public static List<CloudEvent> awaitAbout(String topic, Object key, int atLeast) {
        return await().atMost(TIMEOUT).until(() -> about(topic, key), events -> events.size() >= atLeast);
    }

    /** Waits for an event. @return the first that matches */
    public static CloudEvent awaitOne(String topic, Predicate<CloudEvent> matching) {
        return await().atMost(TIMEOUT)
                .until(() -> all(topic).stream().filter(matching).findFirst().orElse(null), Objects::nonNull);
    }

    /** The body as text; empty for a tombstone. */
    public static String body(CloudEvent event) {
        return event.getData() == null ? "" : new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }

    /** The bare records, such as dead letters that are no events. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
