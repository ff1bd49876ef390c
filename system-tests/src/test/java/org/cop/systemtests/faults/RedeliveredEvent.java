package org.cop.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;

/** An event on {@code cop.access.v1} that a service has published itself, and that is delivered to it again as often as a test likes. */
record RedeliveredEvent(RunningPlatform platform, IsolatedService service, ConsumerRecord<String, byte[]> record) {

    /** Sends it under a new id, past every fault. */
    UUID redeliver() {
        var id = UUID.randomUUID();
        var headers = new RecordHeaders(record.headers().toArray());
        headers.remove("ce_id");
        headers.add("ce_id", id.toString().getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers));
        }
        return id;
    }

    boolean isApplied(UUID event) throws SQLException {
        try (var connection = service.database();
                var select = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            select.setObject(1, event);
            return select.executeQuery().next();
        }
    }

    int deadLetters() {
        return new Topics(platform)
                .records("cop.access.v1.dlq.membership-service")
                .size();
    }
}
