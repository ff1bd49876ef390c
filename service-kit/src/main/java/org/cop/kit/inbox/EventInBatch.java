package org.cop.kit.inbox;

import io.opentelemetry.context.Context;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;

/**
 * An event of a poll, as projections get it, with what stood around it.
 *
 * @param trace what is logged and published on its account belongs to it
 */
record EventInBatch<E extends DomainEvent>(Envelope envelope, ConsumedEvent<E> consumed, Context trace) {}
