package org.cop.ops.deadletters;

import static org.cop.ops.kafka.KafkaOptions.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cop.events.DeadLetterNames;
import org.cop.ops.Ops.Failed;
import org.cop.ops.kafka.KafkaOptions;

/**
 * The dead letters of one reader of one topic. How far they were replayed is kept in Kafka, in a consumer group for each dead-letter topic,
 * so that each is sent once however often {@link #replay} is called. A record that fails again is a dead letter again.
 *
 * <p>Those of compacted topics are never replayed: the last record of a key counts there, and an old one sent again would give back what a
 * later one took away. Their publisher publishes its present state anew instead.
 */
public final class DeadLetterQueue {
    /** What the service adds to a dead letter: why, and where it came from. */
    private static final String ADDED = "dead-letter-";

    private static final Duration POLL = Duration.ofSeconds(2);

    private final KafkaOptions kafka;
    private final String name;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /**
     * @param event the event's type, such as {@code meeting.held}; empty if the record names none
     * @param cause why it could not be applied, as the service says
     */
    public record DeadLetter(
            LetterPosition position, Instant at, String event, String id, String cause, boolean done) {}

    /** @param name of the topic, {@code <topic>.dlq.<service>} */
    public DeadLetterQueue(KafkaOptions kafka, String name) {
        this(kafka, name, () -> consumer(kafka, name));
    }

    DeadLetterQueue(KafkaOptions kafka, String name, Supplier<Consumer<byte[], byte[]>> consumers) {
        if (!DeadLetterNames.isDeadLetters(name)) {
            throw new Failed(name + " holds no dead letters: their topics are called TOPIC.dlq.SERVICE");
        }
        this.kafka = kafka;
        this.name = name;
        this.consumers = consumers;
    }

    /** All that hold anything, or not, on that cluster. */
    static List<String> names(KafkaOptions kafka) {
        try (var admin = kafka.admin()) {
            return new TreeSet<>(await(admin.listTopics().names()))
                    .stream().filter(DeadLetterNames::isDeadLetters).toList();
        }
    }

    /** Reads what is there now, without a body: it may hold what nobody but the service is to see. */
    List<DeadLetter> read() {
        try (var consumer = consumers.get()) {
            return read(consumer, assign(consumer));
        }
    }

    private static List<DeadLetter> read(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> replayed = consumer.committed(Set.copyOf(partitions));
        consumer.seekToBeginning(partitions);
        List<DeadLetter> letters = new ArrayList<>();
        eachUntilNow(consumer, partitions, record -> letters.add(deadLetter(record, replayed)), offsets -> {});
        return letters;
    }

    /**
     * Sends those that were not sent before to the topic they came from, as they were: key, headers, body.
     *
     * @return how many
     */
    public int replay() {
        String topic = DeadLetterNames.source(name);
        refuseCompacted(topic);
        try (var consumer = consumers.get();
                var producer = new KafkaProducer<byte[], byte[]>(
                        kafka.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = assign(consumer);
            Map<TopicPartition, OffsetAndMetadata> sentBefore = consumer.committed(Set.copyOf(partitions));
            // Those up to which it was sent may have been deleted meanwhile, being old.
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata sent = sentBefore.get(partition);
                consumer.seek(partition, Math.max(end(starts, partition), sent == null ? 0 : sent.offset()));
            }
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            int[] count = {0};
            eachUntilNow(
                    consumer,
                    partitions,
                    record -> {
                        sent.add(producer.send(asItWas(record, topic)));
                        count[0]++;
                    },
                    offsets -> {
                        sent.forEach(KafkaOptions::await);
                        sent.clear();
                        consumer.commitSync(offsets);
                    });
            return count[0];
        }
    }

    /**
     * Counts those up to a place in each partition as dealt with, without sending them. What came later waits: nobody has decided about it.
     *
     * @param upTo dead letters that somebody has seen, the newest of their partition
     * @return how many were waiting
     * @throws Failed if there is no such dead letter; then none is settled
     */
    public long settle(Collection<LetterPosition> upTo) {
        try (var consumer = consumers.get()) {
            List<DeadLetter> letters = read(consumer, assign(consumer));
            Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
            for (LetterPosition last : upTo) {
                DeadLetter letter = letters.stream()
                        .filter(each -> each.position().equals(last))
                        .findFirst()
                        .orElseThrow(() -> new Failed("%s holds no dead letter %s".formatted(name, last)));
                if (!letter.done()) {
                    settled.merge(
                            new TopicPartition(name, last.partition()),
                            new OffsetAndMetadata(last.offset() + 1),
                            (one, other) -> one.offset() > other.offset() ? one : other);
                }
            }
            consumer.commitSync(settled);
            return letters.stream()
                    .filter(letter -> !letter.done() && upTo.stream().anyMatch(letter.position()::isUpTo))
                    .count();
        }
    }

    private void refuseCompacted(String topic) {
        try (var admin = kafka.admin()) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
            if (config != null && config.get("cleanup.policy").value().contains("compact")) {
                throw new Failed(topic
                        + " is compacted: an old record sent again would overrule a newer one. Let its publisher publish its present"
                        + " state anew instead: see \"Restore\" in docs/operators-guide.md");
            }
        }
    }

    private static Consumer<byte[], byte[]> consumer(KafkaOptions kafka, String name) {
        Properties reading = kafka.client();
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, DeadLetterNames.dealtWith(name));
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> assign(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new Failed("There is no topic " + name);
        }
        consumer.assign(partitions);
        return partitions;
    }

    /** What becomes a dead letter from now on, maybe by this, is for the next call. */
    private static void eachUntilNow(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each,
            java.util.function.Consumer<Map<TopicPartition, OffsetAndMetadata>> afterPoll) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                    each.accept(record);
                }
            }
            afterPoll.accept(partitions.stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> new OffsetAndMetadata(
                                    Math.min(consumer.position(partition), end(ends, partition))))));
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }

    private static DeadLetter deadLetter(
            ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, OffsetAndMetadata> replayed) {
        OffsetAndMetadata upTo = replayed.get(new TopicPartition(record.topic(), record.partition()));
        return new DeadLetter(
                new LetterPosition(record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "ce_type"),
                header(record, "ce_id"),
                header(record, "dead-letter-reason"),
                upTo != null && record.offset() < upTo.offset());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String key) {
        Header header = record.headers().lastHeader(key);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> asItWas(ConsumerRecord<byte[], byte[]> letter, String topic) {
        List<Header> headers = new ArrayList<>();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(ADDED)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers);
    }
}
