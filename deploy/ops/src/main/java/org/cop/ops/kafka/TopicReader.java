package org.cop.ops.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cop.ops.Ops.Failed;

/** Reads what is on a topic now, of no consumer group and without leaving a trace. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final KafkaOptions kafka;

    public TopicReader(KafkaOptions kafka) {
        this.kafka = kafka;
    }

    /**
     * Every record of that time and later, in order within each key.
     *
     * @throws Failed if there is no such topic
     */
    public void readSince(String topic, Instant time, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var consumer =
                new KafkaConsumer<>(kafka.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new Failed("Kafka has no topic " + topic + ": make the topics first (ops topics create)");
            }
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> time.toEpochMilli())));
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp start = starts.get(partition);
                consumer.seek(partition, start == null ? end(ends, partition) : start.offset());
            }
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }
}
