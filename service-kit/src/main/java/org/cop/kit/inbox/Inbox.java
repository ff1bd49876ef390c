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
import org.cop.kit.outbox.CausationContext;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers which events were applied, in the transaction that applies them: each takes effect once, however often it comes. */
@ApplicationScoped
class Inbox {
    private final Sql sql;
    private final CausationContext causation;
    private final EntityManager entities;
    private final String consumer;

    Inbox(
            Sql sql,
            CausationContext causation,
            EntityManager entities,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.sql = sql;
        this.causation = causation;
        this.entities = entities;
        this.consumer = consumer;
    }

    /**
     * Runs the projection unless the event was applied before.
     *
     * @return whether it ran
     */
    @Transactional
    boolean once(Envelope envelope, Runnable projection) {
        if (!firstTime(envelope.id())) {
            return false;
        }
        causation.follow(envelope.correlationId(), envelope.id());
        projection.run();
        return true;
    }

    /**
     * Does what follows from a record that holds no event unless it was done before.
     *
     * @param recordId always the same for the same record
     * @return whether it was done
     */
    @Transactional
    boolean once(UUID recordId, Runnable work) {
        boolean isNew = firstTime(recordId);
        if (isNew) {
            work.run();
        }
        return isNew;
    }

    /**
     * Runs the projections of those that were not applied before, in their order: of all of them or, if one fails, of none. Each
     * sees what those before it have written, and has a persistence context to itself, as if it were alone.
     *
     * @return those that ran
     */
    @Transactional
    <E extends DomainEvent> List<EventInBatch<E>> onceEach(
            List<EventInBatch<E>> events, Consumer<EventInBatch<E>> projection) {
        List<EventInBatch<E>> fresh = fresh(events);
        for (EventInBatch<E> event : fresh) {
            causation.follow(event.envelope().correlationId(), event.envelope().id());
            projection.accept(event);
            entities.flush();
            entities.clear();
        }
        return fresh;
    }

    /**
     * Runs the projection of all that were not applied before: of all of them or, if it fails, of none.
     *
     * @return those that it ran for
     */
    @Transactional
    <E extends DomainEvent> List<EventInBatch<E>> onceTogether(
            List<EventInBatch<E>> events, Consumer<List<EventInBatch<E>>> projection) {
        List<EventInBatch<E>> fresh = fresh(events);
        projection.accept(fresh);
        return fresh;
    }

    private <E extends DomainEvent> List<EventInBatch<E>> fresh(List<EventInBatch<E>> events) {
        Set<UUID> isNew =
                firstTime(events.stream().map(event -> event.envelope().id()).toList());
        // The second of two in one batch is a repetition as well.
        return events.stream()
                .filter(event -> isNew.remove(event.envelope().id()))
                .toList();
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
