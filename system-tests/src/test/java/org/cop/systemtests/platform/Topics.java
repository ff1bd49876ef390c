package org.cop.systemtests.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that is on the platform's topics now. */
public final class Topics {
    /** Dead letters and replays keep the headers of their record. */
    private static final String PLANTED = "planted-by-a-test";

    private final RunningPlatform platform;

    public Topics(RunningPlatform platform) {
        this.platform = platform;
    }

    public Set<String> names() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            return new TreeSet<>(admin.listTopics().names().get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the services have published: without what a test has {@link #planted}, be it as a dead letter or replayed. */
    public List<ConsumerRecord<String, byte[]>> published(String topic) {
        return records(topic).stream()
                .filter(record -> record.headers().lastHeader(PLANTED) == null)
                .toList();
    }

    /** Marks a record that no service has published, so that tests of what they publish ignore it. */
    public static <K, V> ProducerRecord<K, V> planted(ProducerRecord<K, V> record) {
        record.headers().add(PLANTED, new byte[0]);
        return record;
    }

    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            return read(consumer, starts);
        }
    }

    /** Those at these offsets and behind them. */
    public List<ConsumerRecord<String, byte[]>> records(Map<TopicPartition, Long> from) {
        try (var consumer = consumer()) {
            return read(consumer, from);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> from) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (from.keySet().stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }
}
