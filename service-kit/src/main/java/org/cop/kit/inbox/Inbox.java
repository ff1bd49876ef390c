package org.cop.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;
import org.cop.kit.outbox.FactChain;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers which facts were worked in, in the transaction that works them in: each takes effect once, however often it comes. */
@ApplicationScoped
class Inbox {
    private final Sql sql;
    private final FactChain chain;
    private final EntityManager entities;
    private final String consumer;

    Inbox(
            Sql sql,
            FactChain chain,
            EntityManager entities,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.sql = sql;
        this.chain = chain;
        this.entities = entities;
        this.consumer = consumer;
    }

    /**
     * Runs the projection unless the fact was worked in before.
     *
     * @return whether it ran
     */
    @Transactional
    boolean once(Envelope envelope, Runnable projection) {
        if (!firstTime(envelope.id())) {
            return false;
        }
        chain.follow(envelope.correlationId(), envelope.id());
        projection.run();
        return true;
    }

    /**
     * Runs the projections of those that were not worked in before, in their order: of all of them or, if one fails, of none. Each
     * sees what those before it have written, and has a persistence context to itself, as if it were alone.
     *
     * @return those that ran
     */
    @Transactional
    <E extends DomainEvent> List<Fact<E>> onceEach(List<Fact<E>> facts, Consumer<Fact<E>> projection) {
        List<Fact<E>> fresh = fresh(facts);
        for (Fact<E> fact : fresh) {
            chain.follow(fact.envelope().correlationId(), fact.envelope().id());
            projection.accept(fact);
            entities.flush();
            entities.clear();
        }
        return fresh;
    }

    /**
     * Runs the projection of all that were not worked in before: of all of them or, if it fails, of none.
     *
     * @return those that it ran for
     */
    @Transactional
    <E extends DomainEvent> List<Fact<E>> onceTogether(List<Fact<E>> facts, Consumer<List<Fact<E>>> projection) {
        List<Fact<E>> fresh = fresh(facts);
        projection.accept(fresh);
        return fresh;
    }

    private <E extends DomainEvent> List<Fact<E>> fresh(List<Fact<E>> facts) {
        Set<UUID> isNew =
                firstTime(facts.stream().map(fact -> fact.envelope().id()).toList());
        // The second of two in one batch is a repetition as well.
        return facts.stream().filter(fact -> isNew.remove(fact.envelope().id())).toList();
    }

    private Set<UUID> firstTime(Collection<UUID> eventIds) {
        return new HashSet<>(sql.statement("""
                        insert into inbox (consumer, event_id) select :consumer, event_id from unnest(:ids) as event_id
                        on conflict do nothing returning event_id
                        """)
                .bind("consumer", consumer)
                .bindArray("ids", UUID.class, eventIds)
                .list(row -> row.uuid("event_id")));
    }

    private boolean firstTime(UUID eventId) {
        return sql.statement("insert into inbox (consumer, event_id) values (:consumer, :id) on conflict do nothing")
                        .bind("consumer", consumer)
                        .bind("id", eventId)
                        .execute()
                == 1;
    }
}
