package org.cop.casebook.upstream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
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
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, MembershipEvent.class, sites::apply);
    }
}
