package org.cop.kit.inbox;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;
import org.cop.kit.envelope.MalformedEvent;
import org.jboss.logging.Logger;

/**
 * What becomes of a record that arrives. Read and new: the projection runs, once, in one transaction. Consumed before, or of a type that
 * this service does not know: ignored and counted; of an unknown type on a compacted topic, what is known of its key does not count any
 * more. Malformed, or refused by the database for what it says: to the dead letters at once. A projection that fails otherwise: tried three
 * times more, then to the dead letters, so that the rest flows on. The database unavailable: tried until it is back, for then no record
 * could be applied and none is to blame. The service stopping: delivered again after the next start.
 *
 * <p>The dead letters are the channel's failure strategy: an exception that leaves {@link #handle} sends the record there. Whatever is
 * thrown, it is that record alone, counted and logged; only a shutdown is one of the whole poll.
 */
@ApplicationScoped
public class EventHandler {
    private static final Logger LOG = Logger.getLogger(EventHandler.class);

    private final Inbox inbox;
    private final InboxMetrics metrics;
    private final EventRetries retries;
    private final CompactedTopics compacted;

    EventHandler(Inbox inbox, InboxMetrics metrics, EventRetries retries, CompactedTopics compacted) {
        this.inbox = inbox;
        this.metrics = metrics;
        this.retries = retries;
        this.compacted = compacted;
    }

    /**
     * Applies what one poll has brought: everything new in one transaction, in its order, which costs each a fraction of a commit. If that
     * fails, for whatever reason, nothing of it has happened, and the records are taken one by one: so the one to blame goes to the dead
     * letters alone.
     *
     * @param kind the events this consumer is for; others on the same topic are ignored
     * @param projection runs in a transaction together with the note that the event was consumed
     * @return when Kafka is to know that all of them have had their turn
     */
    public <E extends DomainEvent> CompletionStage<Void> handle(
            KafkaRecordBatch<String, byte[]> batch, Class<E> kind, Consumer<ConsumedEvent<E>> projection) {
        return handle(
                batch,
                kind,
                events -> inbox.onceEach(
                        events,
                        event -> event.trace()
                                .wrap(() -> projection.accept(event.consumed()))
                                .run()),
                projection);
    }

    /**
     * As {@link #handle(KafkaRecordBatch, Class, Consumer)}, for a projection that takes many events in few statements. It publishes no
     * events of its own: they would not follow from one of these.
     *
     * @param projection takes what is new of it in the order in which it came: all or, after a failure, one by one
     */
    public <E extends DomainEvent> CompletionStage<Void> handleTogether(
            KafkaRecordBatch<String, byte[]> batch, Class<E> kind, Consumer<List<ConsumedEvent<E>>> projection) {
        return handle(
                batch,
                kind,
                events -> inbox.onceTogether(
                        events,
                        fresh -> projection.accept(
                                fresh.stream().map(EventInBatch::consumed).toList())),
                consumed -> projection.accept(List.of(consumed)));
    }

    /**
     * @param together applies what is new of these events and says what that was
     * @param alone applies one
     */
    private <E extends DomainEvent> CompletionStage<Void> handle(
            KafkaRecordBatch<String, byte[]> batch,
            Class<E> kind,
            UnaryOperator<List<EventInBatch<E>>> together,
            Consumer<ConsumedEvent<E>> alone) {
        List<KafkaRecord<String, byte[]>> records = batch.getRecords();
        // One alone has nothing to gain, and a failed attempt would be one too many.
        if (retries.isStopping() || records.size() == 1 || !applyTogether(records, kind, together)) {
            for (KafkaRecord<String, byte[]> each : records) {
                try {
                    traceOf(each)
                            .wrap(() -> handle(consumed(each), kind, alone))
                            .run();
                } catch (ShuttingDown e) {
                    return batch.nack(e);
                } catch (RuntimeException e) {
                    // In its turn: with the last record of a partition those before it count as done.
                    each.nack(e).toCompletableFuture().join();
                }
            }
        }
        return batch.ack();
    }

    private <E extends DomainEvent> boolean applyTogether(
            List<KafkaRecord<String, byte[]>> records, Class<E> kind, UnaryOperator<List<EventInBatch<E>>> together) {
        try {
            List<EventInBatch<E>> events = new ArrayList<>(records.size());
            for (KafkaRecord<String, byte[]> each : records) {
                Envelope envelope = Envelope.read(consumed(each));
                if (isUnknownOnCompactedTopic(consumed(each), envelope)) {
                    return false;
                }
                envelope.event()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .ifPresent(event -> events.add(
                                new EventInBatch<>(envelope, ConsumedEvent.of(envelope, event), traceOf(each))));
            }
            // Of a poll with nothing for this consumer the database need not know.
            List<EventInBatch<E>> applied = events.isEmpty() ? events : together.apply(events);
            String topic = records.getFirst().getTopic();
            applied.forEach(event -> metrics.applied(topic, event.envelope().recordedAt()));
            metrics.duplicates(topic, events.size() - applied.size());
            metrics.ignored(topic, records.size() - events.size());
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d records cannot be applied together", records.size());
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the metadata is that of the very record
    private static ConsumerRecord<String, byte[]> consumed(KafkaRecord<String, byte[]> record) {
        IncomingKafkaRecordMetadata<String, byte[]> metadata =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }

    /** What is logged and published on account of a record belongs to its trace. */
    private static Context traceOf(KafkaRecord<String, byte[]> record) {
        return record.getMetadata(TracingMetadata.class)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
    }

    /**
     * Applies a record.
     *
     * @param kind the events this consumer is for; others on the same topic are ignored
     * @param projection runs in a transaction together with the note that the event was consumed
     */
    public <E extends DomainEvent> void handle(
            ConsumerRecord<String, byte[]> in, Class<E> kind, Consumer<ConsumedEvent<E>> projection) {
        if (retries.isStopping()) {
            throw new ShuttingDown();
        }
        String type = "a record";
        try {
            if (compacted.deleted(in)) {
                metrics.applied(in.topic(), Instant.ofEpochMilli(in.timestamp()));
                return;
            }
            Envelope envelope = Envelope.read(in);
            type = envelope.type() + " " + envelope.id();
            apply(in, envelope, kind, projection);
        } catch (MalformedEvent e) {
            LOG.warnf("%s-%d@%d is malformed: %s", in.topic(), in.partition(), in.offset(), e.getMessage());
            deadLetter(in);
            throw e;
        } catch (Exception e) {
            if (retries.isStopping()) { // which takes the database from us in the middle of it
                throw new ShuttingDown();
            }
            LOG.errorf(e, "%s (%s-%d@%d) goes to the dead letters", type, in.topic(), in.partition(), in.offset());
            deadLetter(in);
            throw new ProjectionFailed(type, e);
        }
    }

    private <E extends DomainEvent> void apply(
            ConsumerRecord<String, byte[]> in, Envelope envelope, Class<E> kind, Consumer<ConsumedEvent<E>> projection)
            throws Exception {
        var event = envelope.event().filter(kind::isInstance).map(kind::cast);
        if (event.isEmpty()) {
            if (isUnknownOnCompactedTopic(in, envelope)) {
                compacted.failed(in);
            }
            metrics.ignored(in.topic(), 1);
            return;
        }
        ConsumedEvent<E> consumed = ConsumedEvent.of(envelope, event.get());
        if (retries.call(() -> inbox.once(envelope, () -> projection.accept(consumed)), Boolean.class)) {
            metrics.applied(in.topic(), envelope.recordedAt());
        } else {
            metrics.duplicates(in.topic(), 1);
        }
    }

    /** What is known of the key is out of date, and this version cannot know how. */
    private boolean isUnknownOnCompactedTopic(ConsumerRecord<String, byte[]> in, Envelope envelope) {
        return envelope.event().isEmpty() && compacted.contain(in.topic());
    }

    private void deadLetter(ConsumerRecord<String, byte[]> in) {
        metrics.deadLetter(in.topic());
        try {
            compacted.failed(in);
        } catch (Exception e) {
            if (retries.isStopping()) {
                throw new ShuttingDown();
            }
            LOG.errorf(e, "What followed from %s-%d@%d stands", in.topic(), in.partition(), in.offset());
        }
    }
}
