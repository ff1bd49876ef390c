package org.cop.ops.restore;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.ops.kafka.KafkaOptions;
import org.cop.ops.kafka.TopicReader;

/**
 * The events that services have published since a time. What is no event is passed over and named: the services have it among their dead
 * letters, and a restore must not wait for it.
 */
final class PublishedEvents {
    private final TopicReader topics;
    private final Instant since;
    private final PrintWriter out;

    /** @param since a while before the time that a database was put back to */
    PublishedEvents(KafkaOptions kafka, Instant since, PrintWriter out) {
        this.topics = new TopicReader(kafka);
        this.since = since;
        this.out = out;
    }

    /** @param each gets tombstones as well */
    void each(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        topics.readSince(topic, since, record -> {
            if (PublishedEvent.isOne(record)) {
                each.accept(record);
            } else {
                out.printf("%s-%d@%d is no event and is passed over%n", topic, record.partition(), record.offset());
            }
        });
    }
}
