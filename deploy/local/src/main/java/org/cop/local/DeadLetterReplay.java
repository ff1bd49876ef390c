package org.cop.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters to the topic they came from once more, as they were: key, headers, body. For operators, when the cause is mended;
 * {@code deploy/kafka/replay-dead-letters} starts it. How far it came is kept in Kafka, in a consumer group of its own for each topic, so
 * that each dead letter is sent once however often this is called. A record that fails again is a dead letter again.
 */
public final class DeadLetterReplay {
    private static final String MARK = ".dlq.";
    /** What the connector adds to a dead letter: why, and where it came from. */
    private static final String ADDED = "dead-letter-";

    private static final Duration A_POLL = Duration.ofSeconds(2);

    private DeadLetterReplay() {}

    /** @param arguments the brokers, the topic of the dead letters, and maybe a file with more settings for Kafka's clients */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3 || !arguments[1].contains(MARK)) {
            System.err.println("Usage: replay-dead-letters BROKERS TOPIC.dlq.SERVICE [CLIENT-PROPERTIES]");
            System.exit(ExitCode.WRONG_USAGE.number());
        }
        Properties settings = new Properties();
        if (arguments.length == 3) {
            try (Reader file = Files.newBufferedReader(Path.of(arguments[2]))) {
                settings.load(file);
            }
        }
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        System.out.printf("%d dead letters of %s sent again%n", replay(settings, arguments[1]), arguments[1]);
    }

    /** @return how many */
    static int replay(Properties settings, String deadLetters) {
        Properties reading = new Properties();
        reading.putAll(settings);
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, "replay-of-" + deadLetters);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(deadLetters).stream()
                    .map(partition -> new TopicPartition(deadLetters, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var sentBefore = consumer.committed(Set.copyOf(partitions));
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata sent = sentBefore.get(partition);
                if (sent == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, sent.offset());
                }
            }
            // What becomes a dead letter from now on, maybe by this, is for the next call.
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            String topic = deadLetters.substring(0, deadLetters.indexOf(MARK));
            int count = 0;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                count += send(consumer.poll(A_POLL), ends, producer, topic);
                consumer.commitSync(partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> partition,
                                partition -> new OffsetAndMetadata(
                                        Math.min(consumer.position(partition), end(ends, partition))))));
            }
            return count;
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }

    private static int send(
            ConsumerRecords<byte[], byte[]> letters,
            Map<TopicPartition, Long> ends,
            KafkaProducer<byte[], byte[]> producer,
            String topic) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            if (letter.offset() < end(ends, new TopicPartition(letter.topic(), letter.partition()))) {
                sent.add(producer.send(asItWas(letter, topic)));
            }
        }
        try {
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
            return sent.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not take the records; nothing is lost, call again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; nothing is lost, call again", e);
        }
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
