package org.cop.ops.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.cop.ops.kafka.KafkaOptions;
import org.junit.jupiter.api.Test;

class DeadLetterQueueTest {
    private static final String NAME = "cop.access.v1.dlq.meeting-service";
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    /** Stays open, to be asked what was committed. */
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest") {
        @Override
        public void close() {}
    };

    private final DeadLetterQueue queue = new DeadLetterQueue(KafkaOptions.of("localhost:1"), NAME, () -> kafka);

    @Test
    void deadLetterThatComesWhileOthersAreSettled_stillWaits() {
        kafka.updatePartitions(NAME, List.of(new PartitionInfo(NAME, 0, Node.noNode(), new Node[0], new Node[0])));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 1L));
        kafka.schedulePollTask(() -> {
            kafka.addRecord(letter(0));
            kafka.addRecord(letter(1));
            kafka.updateEndOffsets(Map.of(PARTITION, 2L));
        });

        assertThat(queue.settle()).isEqualTo(1);

        assertThat(kafka.committed(Set.of(PARTITION))).containsOnly(Map.entry(PARTITION, new OffsetAndMetadata(1)));
    }

    private static ConsumerRecord<byte[], byte[]> letter(long offset) {
        return new ConsumerRecord<>(NAME, PARTITION.partition(), offset, new byte[0], new byte[0]);
    }
}
