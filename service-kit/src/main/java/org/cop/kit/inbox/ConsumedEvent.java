package org.cop.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;

/**
 * An event as a projection gets it.
 *
 * @param sequence the number of the event among those of its aggregate; a projection that holds a higher one leaves its state alone
 * @param recordedAt when it was published
 */
public record ConsumedEvent<E extends DomainEvent>(UUID id, E event, long sequence, Instant recordedAt) {
    static <E extends DomainEvent> ConsumedEvent<E> of(Envelope envelope, E event) {
        return new ConsumedEvent<>(envelope.id(), event, envelope.sequence(), envelope.recordedAt());
    }
}
