package org.cop.kit.inbox.backlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where topics end, and how far groups have read them, as Kafka keeps it. */
final class TopicPositions {
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    /**
     * @param read the first offset that the group has not read yet
     * @param end the first that no record has yet
     */
    record Position(TopicPartition partition, long read, long end) {
        long unread() {
            return Math.max(0, end - read);
        }
    }

    TopicPositions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Of each partition of a topic. What was deleted before it was read counts as read; of a topic that is not there, nothing.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws TimeoutException if it does not answer
     */
    List<Position> of(String topic, String group) throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions = partitions(topic);
        if (partitions.isEmpty()) {
            return List.of();
        }
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> beginnings = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        List<Position> positions = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata read = committed.get(partition);
            positions.add(new Position(
                    partition,
                    Math.max(beginnings.getOrDefault(partition, 0L), read == null ? 0 : read.offset()),
                    ends.getOrDefault(partition, 0L)));
        }
        return positions;
    }

    private List<TopicPartition> partitions(String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            var description =
                    get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
            return description == null
                    ? List.of()
                    : description.partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                        .all())
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
