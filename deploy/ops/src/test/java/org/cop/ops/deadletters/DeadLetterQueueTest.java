package org.cop.ops.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.cop.ops.Ops.Failed;
import org.cop.ops.deadletters.DeadLetterQueue.DeadLetter;
import org.cop.ops.kafka.KafkaOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterQueueTest {
    private static final String NAME = "cop.access.v1.dlq.meeting-service";
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    /** One call after the other sees what was committed before, as in Kafka. */
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest") {
        @Override
        public void assign(Collection<TopicPartition> partitions) {
            super.assign(partitions);
            super.commitSync(committed);
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            committed.putAll(offsets);
            super.commitSync(offsets);
        }

        @Override
        public void close() {}
    };

    private final DeadLetterQueue queue = new DeadLetterQueue(KafkaOptions.of("localhost:1"), NAME, () -> kafka);

    @BeforeEach
    void aTopicOfOnePartition() {
        kafka.updatePartitions(NAME, List.of(new PartitionInfo(NAME, 0, Node.noNode(), new Node[0], new Node[0])));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void deadLetterThatCameAfterTheOnesSeen_stillWaits() {
        hold(3);

        assertThat(queue.settle(upTo(1))).isEqualTo(2);

        assertThat(committed).containsOnly(entry(PARTITION, new OffsetAndMetadata(2)));
        hold(3);
        assertThat(queue.read()).extracting(DeadLetter::done).containsExactly(true, true, false);
    }

    @Test
    void deadLetterThatWasSettledBefore_makesNoLaterOneWaitAgain() {
        hold(3);
        queue.settle(upTo(2));
        hold(3);

        assertThat(queue.settle(upTo(0))).isZero();

        assertThat(committed).containsOnly(entry(PARTITION, new OffsetAndMetadata(3)));
    }

    @Test
    void deadLetterThatIsNotThere_settlesNone() {
        hold(3);

        assertThatThrownBy(() -> queue.settle(upTo(1, 3)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("0@3");

        assertThat(committed).isEmpty();
    }

    /** They are polled next. */
    private void hold(int letters) {
        kafka.updateEndOffsets(Map.of(PARTITION, (long) letters));
        kafka.schedulePollTask(() -> LongStream.range(0, letters).forEach(offset -> kafka.addRecord(letter(offset))));
    }

    private static List<LetterPosition> upTo(long... offsets) {
        return LongStream.of(offsets)
                .mapToObj(offset -> new LetterPosition(PARTITION.partition(), offset))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> letter(long offset) {
        return new ConsumerRecord<>(NAME, PARTITION.partition(), offset, new byte[0], new byte[0]);
    }
}
