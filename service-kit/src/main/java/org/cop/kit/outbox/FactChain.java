package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.cop.kit.Ids;
import org.jspecify.annotations.Nullable;

/** Which facts follow from which: all that one transaction tells shares a correlation id, and names the fact it reacts to, if any. */
@ApplicationScoped
public class FactChain {
    /** @param causationId null where a person's request started the chain */
    record Link(UUID correlationId, @Nullable UUID causationId) {}

    private final TransactionSynchronizationRegistry transaction;

    FactChain(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** What the current transaction tells from here on follows from that fact. */
    public void follow(UUID correlationId, UUID causationId) {
        transaction.putResource(FactChain.class, new Link(correlationId, causationId));
    }

    Link current() {
        if (transaction.getResource(FactChain.class) instanceof Link link) {
            return link;
        }
        var started = new Link(Ids.next(), null);
        transaction.putResource(FactChain.class, started);
        return started;
    }
}
