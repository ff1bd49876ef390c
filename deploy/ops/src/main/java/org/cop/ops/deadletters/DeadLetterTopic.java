package org.cop.ops.deadletters;

import org.cop.ops.kafka.KafkaOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which dead letters, and where; a part of every command that works on those of one topic. */
final class DeadLetterTopic {
    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Parameters(paramLabel = "TOPIC.dlq.SERVICE")
    private String name = "";

    String name() {
        return name;
    }

    DeadLetterQueue queue() {
        return new DeadLetterQueue(kafka, name);
    }
}
