package org.cop.ops.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What an operator's command reads of a record that a service has published: CloudEvents headers and a body of JSON. */
final class PublishedEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private PublishedEvent() {}

    /** Empty if the record has none. */
    static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    static String header(ConsumerRecord<String, byte[]> record, String key) {
        Header header = record.headers().lastHeader(key);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Whether it has what every event has: an aggregate, a type, a sequence and a body, or none for a tombstone. */
    static boolean isOne(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return record.key() != null;
        }
        return !type(record).isEmpty() && isSequence(header(record, "ce_sequence")) && isObject(record.value());
    }

    /** Positive; its epoch alone takes it to nineteen digits one day. */
    private static boolean isSequence(String text) {
        try {
            return Long.parseLong(text) > 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isObject(byte[] body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (IOException noJson) {
            return false;
        }
    }

    /** Its body, if {@link #isOne}. */
    static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isUuid(JsonNode id) {
        return UUID.matcher(id.asText()).matches();
    }
}
