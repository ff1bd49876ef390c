package org.cop.ops.restore;

import static org.cop.ops.kafka.KafkaOptions.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.cop.ops.Ops.Failed;

/** How far a service has consumed, as Kafka keeps it. */
final class ConsumerGroup {
    private final Admin admin;
    private final String name;

    /** @param name the service's, such as {@code membership-service} */
    ConsumerGroup(Admin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /** @throws Failed while an instance of the service runs: it would overwrite what is written here */
    void requireStopped() {
        int members = members();
        if (members > 0) {
            throw new Failed(name + " is running (" + members + " consumers): stop every instance of it first");
        }
    }

    /** None either where Kafka knows no such group: after Kafka was lost, or when it was idle for as long as offsets are kept. */
    private int members() {
        try {
            return admin.describeConsumerGroups(List.of(name)).all().get().values().stream()
                    .mapToInt(group -> group.members().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new Failed("Kafka refuses: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted", e);
        }
    }

    /**
     * A Kafka that was lost knows no group.
     *
     * @throws Failed if it has consumed any topic that is there: Kafka was not lost, and what it holds of the lost time of a database is needed
     */
    void requireNothingConsumed() {
        if (!committed().isEmpty()) {
            throw new Failed(name
                    + " has consumed from this Kafka, which therefore is not lost; nothing was changed. If its database was put back, give"
                    + " --as-of. If it is only to publish its state again, call ops republish");
        }
    }

    /**
     * It consumes again from the first record of that time on; what it has consumed before and still knows changes nothing.
     *
     * @return of how many partitions
     */
    int rewindTo(Instant time) {
        Map<TopicPartition, OffsetAndMetadata> present = committed();
        if (present.isEmpty()) {
            return 0; // it has consumed nothing yet and begins at the beginning
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        present.keySet().forEach(partition -> asked.put(partition, OffsetSpec.forTimestamp(time.toEpochMilli())));
        Map<TopicPartition, OffsetAndMetadata> rewound = new HashMap<>();
        await(admin.listOffsets(asked).all()).forEach((partition, found) -> {
            OffsetAndMetadata now = present.get(partition);
            // Below zero: nothing came since that time.
            if (now != null && found.offset() >= 0 && found.offset() < now.offset()) {
                rewound.put(partition, new OffsetAndMetadata(found.offset()));
            }
        });
        if (!rewound.isEmpty()) {
            await(admin.alterConsumerGroupOffsets(name, rewound).all());
        }
        return rewound.size();
    }

    /** How far it has consumed each partition that is still there. */
    private Map<TopicPartition, OffsetAndMetadata> committed() {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(await(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata()));
        Set<String> topics = await(admin.listTopics().names());
        committed
                .entrySet()
                .removeIf(offset -> offset.getValue() == null
                        || !topics.contains(offset.getKey().topic()));
        return committed;
    }
}
