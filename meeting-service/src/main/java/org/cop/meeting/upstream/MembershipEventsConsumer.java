package org.cop.meeting.upstream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.MembershipEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cop.membership.v1}: programmes, sites and members. */
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
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MembershipEvent.class, membership::apply);
    }
}
