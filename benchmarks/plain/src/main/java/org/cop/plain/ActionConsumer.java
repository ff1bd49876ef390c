package org.cop.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies each event as it comes; one that comes twice makes two activities. */
@ApplicationScoped
class ActionConsumer {
    @Incoming("agreed-actions")
    @Transactional
    void apply(ActionAgreed event) {
        new Activity(event, Clock.systemUTC().instant()).persist();
    }
}
