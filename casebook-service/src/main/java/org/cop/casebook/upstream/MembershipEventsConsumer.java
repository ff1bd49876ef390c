package org.cop.casebook.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.MembershipEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears on {@code cop.membership.v1} of programmes and sites. */
@ApplicationScoped
class MembershipEventsConsumer {
    private final EventHandler events;
    private final KnownSites sites;

    MembershipEventsConsumer(EventHandler events, KnownSites sites) {
        this.events = events;
        this.sites = sites;
    }

    @Incoming("membership")
    @Blocking
    void on(ConsumerRecord<String, byte[]> in) {
        events.handle(in, MembershipEvent.class, sites::apply);
    }
}
