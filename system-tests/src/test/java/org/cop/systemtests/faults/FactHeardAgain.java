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
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;

/** A fact on {@code cop.access.v1} that a service has told itself, and that it hears again as often as a test likes. */
record FactHeardAgain(RunningPlatform platform, LoneService service, ConsumerRecord<String, byte[]> told) {

    /** Sends it under a new id, past every fault. */
    UUID hear() {
        var id = UUID.randomUUID();
        var headers = new RecordHeaders(told.headers().toArray());
        headers.remove("ce_id");
        headers.add("ce_id", id.toString().getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(told.topic(), null, told.key(), told.value(), headers));
        }
        return id;
    }

    boolean isWorkedIn(UUID fact) throws SQLException {
        try (var connection = service.database();
                var select = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            select.setObject(1, fact);
            return select.executeQuery().next();
        }
    }

    int deadLetters() {
        return new Topics(platform)
                .records("cop.access.v1.dlq.membership-service")
                .size();
    }
}
