package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** {@code ops dead-letters list|settle}. */
class DeadLettersCommandTest extends OpsCommandTest {
    @Test
    void deadLettersOfACompactedTopic_countAsSettledWhenAnOperatorSaysSo() throws Exception {
        String name = "cop.access.v1.dlq.meeting-service";
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, "account", "no event")).get();
        }

        assertThat(runOnKafka("dead-letters", "settle", name))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 dead letters of " + name + " are settled");
        assertThat(runOnKafka("dead-letters", "list")).isZero();
        assertThat(out.toString()).contains("     0 waiting       1 replayed or settled  " + name);
    }
}
