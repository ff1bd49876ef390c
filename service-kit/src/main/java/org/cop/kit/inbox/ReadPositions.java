package org.cop.kit.inbox;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far this service has read a topic, all its instances together: for what may only be done when nothing that was published is left to read. */
@ApplicationScoped
public class ReadPositions {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final String group;

    /** @param group the consumer group of this service */
    @Inject
    public ReadPositions(
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.group = group;
    }

    /**
     * Where each partition of the topic ends now.
     *
     * @throws KafkaException if Kafka does not say
     */
    public Map<TopicPartition, Long> ends(String topic) {
        try (var admin = Admin.create(settings)) {
            var description =
                    get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
            var partitions = requireNonNull(description).partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            return offsets(admin, partitions, OffsetSpec.latest());
        }
    }

    /**
     * Whether every record before these ends was read, and applied or became a dead letter.
     *
     * @throws KafkaException if Kafka does not say
     */
    public boolean haveReached(Map<TopicPartition, Long> ends) {
        try (var admin = Admin.create(settings)) {
            var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            var never = ends.keySet().stream()
                    .filter(partition -> committed.get(partition) == null)
                    .toList();
            // Of a partition that was never read there may be nothing to read.
            var beginnings = offsets(admin, never, OffsetSpec.earliest());
            return ends.entrySet().stream().allMatch(end -> {
                var read = committed.get(end.getKey());
                return end.getValue() <= (read == null ? beginnings.getOrDefault(end.getKey(), 0L) : read.offset());
            });
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Kafka does not say how far a topic was read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
