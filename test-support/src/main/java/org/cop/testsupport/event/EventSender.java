package org.cop.testsupport.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.events.DomainEvent;
import org.cop.events.EventTypes;
import org.cop.testsupport.KafkaResource;
import org.jspecify.annotations.Nullable;

/** Publishes events in the place of another service, on the wire exactly as that service would. Returns when the broker has them. */
public final class EventSender {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventSender() {}

    /**
     * An event with its envelope.
     *
     * @param sequence which event of its aggregate it is, from 1
     * @param correlationId shared by all events that one request set off
     * @param causationId the event that it followed from, if any
     */
    public record Message(
            UUID id,
            DomainEvent event,
            long sequence,
            Instant recordedAt,
            UUID correlationId,
            @Nullable UUID causationId) {

        public Message(UUID id, DomainEvent event, long sequence, Instant recordedAt) {
            this(id, event, sequence, recordedAt, UUID.randomUUID(), null);
        }

        public Message(DomainEvent event, long sequence) {
            this(UUID.randomUUID(), event, sequence, Instant.now());
        }
    }

    /** @return the id of the event */
    public static UUID send(DomainEvent event, long sequence) {
        UUID id = UUID.randomUUID();
        send(id, event, sequence);
        return id;
    }

    /** With an id of your choice: the same one again is a redelivery. */
    public static void send(UUID id, DomainEvent event, long sequence) {
        sendAll(List.of(new Message(id, event, sequence, Instant.now())));
    }

    /** In this order, as far as Kafka keeps it: within a key. */
    public static void sendAll(List<Message> messages) {
        sendRecords(messages.stream().map(EventSender::toRecord).toList());
    }

    /** A record that is no event at all: no envelope, only these bytes. */
    public static void sendWithoutEnvelope(String topic, String key, byte[] value) {
        sendRecord(new ProducerRecord<>(topic, key, value));
    }

    /** A record in the right envelope of an event of that type whose body is this text. */
    public static UUID sendWithBody(String topic, String key, String type, String body) {
        UUID id = UUID.randomUUID();
        var event = envelope(id, type, key, topic, Instant.now())
                .withExtension("audience", "SITE")
                .withExtension("sequence", "1")
                .withExtension("correlationid", UUID.randomUUID().toString())
                .withData("application/json", body.getBytes(StandardCharsets.UTF_8))
                .build();
        sendRecord(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event));
        return id;
    }

    public static void sendRecord(ProducerRecord<String, byte[]> record) {
        sendRecords(List.of(record));
    }

    /** The record of an event as it would be sent. */
    public static ProducerRecord<String, byte[]> record(DomainEvent event, long sequence) {
        return toRecord(new Message(event, sequence));
    }

    private static ProducerRecord<String, byte[]> toRecord(Message message) {
        DomainEvent event = message.event();
        CloudEventBuilder envelope = envelope(
                        message.id(),
                        EventTypes.nameOf(event.getClass()),
                        event.key(),
                        event.topic(),
                        message.recordedAt())
                .withExtension("audience", event.audience().name())
                .withExtension("sequence", Long.toString(message.sequence()))
                .withExtension("correlationid", message.correlationId().toString());
        event.programme().ifPresent(id -> envelope.withExtension("programmeid", id.toString()));
        event.site().ifPresent(id -> envelope.withExtension("siteid", id.toString()));
        if (message.causationId() != null) {
            envelope.withExtension("causationid", message.causationId().toString());
        }
        if (!event.tombstone()) {
            envelope.withData("application/json", json(event));
        }
        return KafkaMessageFactory.<String>createWriter(event.topic(), event.key())
                .writeBinary(envelope.build());
    }

    private static CloudEventBuilder envelope(UUID id, String type, String key, String topic, Instant recordedAt) {
        return CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                // cop.casebook.v1 is published by /casebook-service
                .withSource(URI.create("/" + topic.split("\\.")[1] + "-service"))
                .withSubject(key)
                .withTime(recordedAt.atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:cop:event:" + type));
    }

    private static byte[] json(DomainEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** In this order, as far as Kafka keeps it: within a key. */
    public static void sendRecords(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all", "max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
