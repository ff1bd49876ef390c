package org.cop.kit.inbox;

import io.opentelemetry.context.Context;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;

/**
 * A fact that arrived, as projections see it, with what stood around it.
 *
 * @param trace what is logged and told on its account belongs to it
 */
record Fact<E extends DomainEvent>(Envelope envelope, Received<E> received, Context trace) {}
