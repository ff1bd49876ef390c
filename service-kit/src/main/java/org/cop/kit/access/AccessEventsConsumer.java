package org.cop.kit.access;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.AccessRepublished;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.inbox.EventHandler;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Consumes from {@code cop.access.v1} what accounts may do where. Public like its method, for in a service's tests the code that Quarkus generates
 * to call it is loaded apart from this library.
 */
@ApplicationScoped
public class AccessEventsConsumer {
    private static final Logger LOG = Logger.getLogger(AccessEventsConsumer.class);

    private final EventHandler events;
    private final AccessGrants grants;

    AccessEventsConsumer(EventHandler events, AccessGrants grants) {
        this.events = events;
        this.grants = grants;
    }

    @Incoming("access")
    @Blocking
    public CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return events.handle(batch, AccessEvent.class, this::apply);
    }

    void apply(ConsumedEvent<AccessEvent> received) {
        switch (received.event()) {
            case AccessChanged changed -> grants.replace(changed.accountId(), changed.grants(), received.sequence());
            case AccessRepublished republished -> {
                int removed = grants.removeOlderThan(Epoch.floor(republished.epoch()));
                if (removed > 0) {
                    LOG.warnf("%d grants that nobody stands for after a restore are gone", removed);
                }
            }
        }
    }
}
