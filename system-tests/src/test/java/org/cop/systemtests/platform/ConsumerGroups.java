package org.cop.systemtests.platform;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far each service has read. */
public final class ConsumerGroups {
    public static final List<String> NAMES =
            List.of("membership-service", "meeting-service", "casebook-service", "newsletter-service");

    private final RunningPlatform platform;

    public ConsumerGroups(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Until every event that was recorded is published, and consumed by everybody whom it concerns. */
    public void awaitQuiet(Duration timeout) {
        await("everything is published and consumed")
                .atMost(timeout)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions() // whom it asks may be starting
                .until(this::isQuiet);
    }

    /** Looked at in this order: whoever applies the last event may publish another, between a look at the outboxes and one at the lag. */
    private boolean isQuiet() throws SQLException, ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, Long> ends = endsIfAllIsConsumed(admin, NAMES);
            return !ends.isEmpty()
                    && unsent() == 0
                    && endsIfAllIsConsumed(admin, NAMES).equals(ends);
        }
    }

    /** Where the topics end that the groups read; nothing as long as there is a record that one of them has still to apply. */
    private static Map<TopicPartition, Long> endsIfAllIsConsumed(Admin admin, Collection<String> groups)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> all = new HashMap<>();
        for (String group : groups) {
            var offsets = offsets(admin, group);
            var ends = ends(admin, offsets.keySet());
            if (!offsets.entrySet().stream()
                    .allMatch(offset -> offset.getValue().offset() == ends.get(offset.getKey()))) {
                return Map.of();
            }
            all.putAll(ends);
        }
        return all;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private long unsent() throws SQLException {
        long rows = 0;
        for (String service : RunningPlatform.SERVICES) {
            try (var connection = platform.database(service);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from outbox")) {
                row.next();
                rows += row.getLong(1);
            }
        }
        return rows;
    }

    /** From where a group's records would come again if all its members died now. */
    public Map<TopicPartition, Long> noted(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return offsets(admin, group).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, offset -> offset.getValue().offset()));
        }
    }

    /** Back to the beginning; nobody of the group may be reading. */
    public void rewind(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
            offsets(admin, group).keySet().forEach(partition -> start.put(partition, new OffsetAndMetadata(0)));
            if (start.isEmpty()) {
                throw new IllegalStateException(group + " has read nothing");
            }
            admin.alterConsumerGroupOffsets(group, start).all().get();
        }
    }

    /** As if a group had read everything that is there by now; nobody of it may be reading yet. */
    public void beginHere(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (var topic : admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()) {
                for (var partition : topic.partitions()) {
                    partitions.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
                }
            }
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(partitions)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.kafka()));
    }
}
