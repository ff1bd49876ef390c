package org.cop.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event there is, read off the sealed hierarchy: nothing to register, nothing to forget. */
public final class EventTypes {
    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = new TreeMap<>();

    static {
        records(DomainEvent.class).forEach(type -> {
            if (BY_NAME.put(nameOf(type), type) != null) {
                throw new IllegalStateException("Two events are called " + nameOf(type));
            }
        });
    }

    private EventTypes() {}

    /** All types by their name on the wire, in alphabetical order. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return Map.copyOf(BY_NAME);
    }

    public static Optional<Class<? extends DomainEvent>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    public static String nameOf(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getSimpleName() + " has no @EventType");
        }
        return type.value();
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> sealedType) {
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .<Class<? extends DomainEvent>>map(c -> c.asSubclass(DomainEvent.class))
                .flatMap(c -> c.isSealed() ? records(c) : Stream.<Class<? extends DomainEvent>>of(c));
    }
}
