package org.cop.kit.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The JSON bodies of events: ISO dates, absent instead of null. Readers are tolerant: a field that a newer producer added is ignored, so
 * that a producer may be deployed before its consumers.
 */
public final class EventJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A constant that a newer producer added is left out of a list, and null elsewhere: malformed only where it
            // is required.
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** Looked up once for each type of event: annotations are parsed anew at every look. */
    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .toList();
        }
    };

    private EventJson() {}

    public static byte[] write(DomainEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    /** @throws MalformedEvent if the body is not that event */
    public static <E extends DomainEvent> E read(Class<E> type, byte[] body) {
        try {
            E event = JSON.readValue(body, type);
            if (event == null) {
                throw new MalformedEvent("The body is null");
            }
            requireComplete(event);
            return event;
        } catch (JsonMappingException e) {
            // The path names the field; the exception's own message would quote the content.
            throw new MalformedEvent("The body does not fit "
                    + type.getSimpleName()
                    + " at "
                    + e.getPath().stream()
                            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                            .collect(Collectors.joining(".")));
        } catch (IOException e) {
            throw new MalformedEvent("The body is not JSON");
        }
    }

    /** A field that is missing reads as null, wherever it may not be. */
    private static void requireComplete(DomainEvent event) {
        try {
            for (RecordComponent component : REQUIRED.get(event.getClass())) {
                if (component.getAccessor().invoke(event) == null) {
                    throw new MalformedEvent(event.getClass().getSimpleName() + " has no " + component.getName());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot be looked into", e);
        }
    }

    /** @throws MalformedEvent if the type is none that has no body, or the key is not the id of an aggregate */
    static DomainEvent tombstone(Class<? extends DomainEvent> type, String key) {
        try {
            DomainEvent event = type.getDeclaredConstructor(UUID.class).newInstance(UUID.fromString(key));
            if (event.tombstone()) {
                return event;
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedEvent("The key is not a UUID");
        } catch (ReflectiveOperationException notOfAKeyAlone) {
            // said below
        }
        throw new MalformedEvent("The record of " + type.getSimpleName() + " has no body");
    }
}
