package org.cop.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;

/**
 * A fact as it was heard.
 *
 * @param sequence which fact about its aggregate it is; a projection that holds a higher one has seen newer and leaves its state alone
 * @param recordedAt when it was told
 */
public record Received<E extends DomainEvent>(UUID id, E event, long sequence, Instant recordedAt) {
    static <E extends DomainEvent> Received<E> of(Envelope envelope, E event) {
        return new Received<>(envelope.id(), event, envelope.sequence(), envelope.recordedAt());
    }
}
