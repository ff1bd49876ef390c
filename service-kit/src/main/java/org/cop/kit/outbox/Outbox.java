package org.cop.kit.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cop.events.DomainEvent;
import org.cop.events.EventTypes;
import org.cop.kit.Ids;
import org.cop.kit.envelope.EventJson;
import org.cop.kit.sql.Sql;

/**
 * Where a service puts the events it publishes. They are written in the transaction that made them true, and sent after it, if it commits:
 * no event is published that did not happen, and none that happened is lost.
 */
@ApplicationScoped
public class Outbox {
    // A number is above all of earlier epochs (V0.6). One statement: the sequence row is locked first, and the outbox
    // id is drawn under that lock.
    private static final String INSERT = """
            with next as (
                insert into aggregate_sequence (topic, key, value) values (:topic, :key, event_epoch_floor() + 1)
                on conflict (topic, key) do update set value = greatest(aggregate_sequence.value, event_epoch_floor()) + 1
                returning topic, key, value)
            insert into outbox (topic, key, sequence, event_id, shard, type, audience, programme_id, site_id,
                                correlation_id, causation_id, traceparent, recorded_at, body)
            select topic, key, value, :event, :shard, :type, :audience, :programme, :site,
                   :correlation, :causation, :traceparent, :now, :body from next
            """;

    private final Sql sql;
    private final CausationContext causation;
    private final TraceParent traceParent;
    private final Event<Committed> committed;
    private final Clock clock;

    /** Events wait in these shards; said to the relay right after the commit. */
    record Committed(int shardBits) {}

    Outbox(Sql sql, CausationContext causation, TraceParent traceParent, Event<Committed> committed, Clock clock) {
        this.sql = sql;
        this.causation = causation;
        this.traceParent = traceParent;
        this.committed = committed;
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public void publish(DomainEvent event) {
        publishAll(List.of(event));
    }

    /** Publishes several events in one round trip. Events about one aggregate keep the order of the list. */
    @Transactional(MANDATORY)
    public void publishAll(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // Two transactions that publish about the same aggregates lock them in the same order, so they wait instead of
        // deadlocking.
        var ordered =
                events.stream().sorted(Comparator.comparing(DomainEvent::key)).toList();
        CausationContext.Link link = causation.current();
        String trace = traceParent.current();
        Instant now = clock.instant();
        int shards = 0;
        try (var insert = sql.batch(INSERT)) {
            for (DomainEvent event : ordered) {
                int shard = Shards.of(event.key());
                shards |= 1 << shard;
                insert.bind("topic", event.topic())
                        .bind("key", event.key())
                        .bind("event", Ids.next())
                        .bind("shard", shard)
                        .bind("type", EventTypes.nameOf(event.getClass()))
                        .bind("audience", event.audience())
                        .bind("programme", event.programme().orElse(null))
                        .bind("site", event.site().orElse(null))
                        .bind("correlation", link.correlationId())
                        .bind("causation", link.causationId())
                        .bind("traceparent", trace)
                        .bind("now", now)
                        .bind("body", event.tombstone() ? null : EventJson.write(event))
                        .add();
            }
        }
        committed.fire(new Committed(shards));
    }
}
