package org.cop.ops.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cop.ops.Ops.Failed;

/** What an operator's command reads of a record that a service has published: CloudEvents headers and a body of JSON. */
final class PublishedEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedEvent() {}

    /** Empty if the record has none. */
    static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    static String header(ConsumerRecord<String, byte[]> record, String key) {
        Header header = record.headers().lastHeader(key);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** @throws Failed if it is no JSON */
    static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new Failed("%s-%d@%d is no event".formatted(record.topic(), record.partition(), record.offset()), e);
        }
    }
}
