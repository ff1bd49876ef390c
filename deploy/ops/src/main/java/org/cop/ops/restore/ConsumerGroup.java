package org.cop.ops.restore;

import static org.cop.ops.kafka.KafkaOptions.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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
        var description =
                await(admin.describeConsumerGroups(List.of(name)).all()).get(name);
        if (description != null && !description.members().isEmpty()) {
            throw new Failed(name + " is running (" + description.members().size()
                    + " consumers): stop every instance of it first");
        }
    }

    /**
     * It consumes again from the first record of that time on; what it has consumed before and still knows changes nothing.
     *
     * @return of how many partitions
     */
    int rewindTo(Instant time) {
        Map<TopicPartition, OffsetAndMetadata> present =
                await(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata());
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
}
