package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.cop.kit.Ids;
import org.jspecify.annotations.Nullable;

/** Which events follow from which: all that one transaction publishes shares a correlation id, and names the event it reacts to, if any. */
@ApplicationScoped
public class CausationContext {
    /** @param causationId null where a person's request started the chain */
    record Link(UUID correlationId, @Nullable UUID causationId) {}

    private final TransactionSynchronizationRegistry transaction;

    CausationContext(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** What the current transaction publishes from here on follows from that event. */
    public void follow(UUID correlationId, UUID causationId) {
        transaction.putResource(CausationContext.class, new Link(correlationId, causationId));
    }

    Link current() {
        if (transaction.getResource(CausationContext.class) instanceof Link link) {
            return link;
        }
        var started = new Link(Ids.next(), null);
        transaction.putResource(CausationContext.class, started);
        return started;
    }
}
