package org.cop.kit.envelope;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.cop.events.DomainEvent;
import org.cop.events.EventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What goes around an event on the wire: CloudEvents 1.0 in binary mode, so that a foreign reader needs no more than the CloudEvents SDK.
 *
 * @param type its name on the wire; see {@link EventTypes}
 * @param event empty when this service does not know the type yet
 * @param sequence which event of its aggregate it is: the epoch in the upper 31 bits, a number in the lower 32 that rises with each event
 * @param recordedAt when it was committed
 * @param correlationId the id that all events share which one request set off
 * @param causationId the event that this one followed from, if it followed from one
 */
public record Envelope(
        UUID id,
        String type,
        Optional<DomainEvent> event,
        long sequence,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId) {

    /** The attributes of an event about to be sent, with its body, which nobody changes and nobody compares. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Outgoing(
            UUID id,
            String source,
            String type,
            String topic,
            String key,
            String audience,
            @Nullable UUID programmeId,
            @Nullable UUID siteId,
            long sequence,
            UUID correlationId,
            @Nullable UUID causationId,
            Instant recordedAt,
            byte @Nullable [] body) {}

    /** The Kafka headers of an event. */
    public static Headers headers(Outgoing out) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(out.id().toString())
                .withSource(URI.create("/" + out.source()))
                .withType(out.type())
                .withSubject(out.key())
                .withTime(OffsetDateTime.ofInstant(out.recordedAt(), ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:cop:event:" + out.type()))
                .withExtension("audience", out.audience())
                .withExtension("sequence", Long.toString(out.sequence()))
                .withExtension("correlationid", out.correlationId().toString());
        withId(event, "programmeid", out.programmeId());
        withId(event, "siteid", out.siteId());
        withId(event, "causationid", out.causationId());
        if (out.body() != null) {
            event.withDataContentType("application/json").withData(out.body());
        }
        return KafkaMessageFactory.createWriter(out.topic(), out.key())
                .writeBinary(event.build())
                .headers();
    }

    private static void withId(CloudEventBuilder event, String name, @Nullable UUID value) {
        if (value != null) {
            event.withExtension(name, value.toString());
        }
    }

    /** @throws MalformedEvent if the record is no CloudEvent, misses an attribute of ours, or its body does not fit its type */
    public static Envelope read(ConsumerRecord<String, byte[]> in) {
        CloudEvent event = cloudEvent(in);
        UUID id = uuid("id", event.getId());
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new MalformedEvent("No time");
        }
        return new Envelope(
                id,
                event.getType(),
                EventTypes.named(event.getType()).map(type -> body(type, in)),
                sequence(event),
                time.toInstant(),
                extension(event, "correlationid").orElse(id),
                extension(event, "causationid").orElse(null));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> in) {
        try {
            return KafkaMessageFactory.createReader(in.headers(), in.value()).toEvent();
        } catch (CloudEventRWException | IllegalStateException e) {
            throw new MalformedEvent("The record is not a CloudEvent");
        }
    }

    private static DomainEvent body(Class<? extends DomainEvent> type, ConsumerRecord<String, byte[]> in) {
        DomainEvent event = in.value() == null ? EventJson.tombstone(type, in.key()) : EventJson.read(type, in.value());
        if (in.key() == null || !in.key().equals(event.key())) {
            throw new MalformedEvent("The key is not the aggregate's id");
        }
        return event;
    }

    private static long sequence(CloudEvent event) {
        Object value = event.getExtension("sequence");
        try {
            long sequence = Long.parseLong(String.valueOf(value));
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a missing one
        }
        throw new MalformedEvent("No sequence");
    }

    private static Optional<UUID> extension(CloudEvent event, String name) {
        return Optional.ofNullable(event.getExtension(name)).map(value -> uuid(name, value.toString()));
    }

    private static UUID uuid(String what, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent("The " + what + " is not a UUID");
        }
    }
}
