package org.cop.meeting.upstream;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.MembershipEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears on {@code cop.membership.v1} of programmes, sites and members. */
@ApplicationScoped
class MembershipEventsConsumer {
    private final EventHandler events;
    private final MembershipProjection membership;

    MembershipEventsConsumer(EventHandler events, MembershipProjection membership) {
        this.events = events;
        this.membership = membership;
    }

    @Incoming("membership")
    @Blocking
    void on(ConsumerRecord<String, byte[]> in) {
        events.handle(in, MembershipEvent.class, membership::apply);
    }
}
