package org.cop.kit.inbox;

import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.Envelope;
import org.cop.kit.envelope.MalformedEvent;
import org.cop.kit.sql.SqlStates;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record that arrives. Read and new: the projection runs, once, in one transaction. Seen before, or of a type this
 * service does not know: left alone and counted. Malformed, or refused by the database for what it says: to the dead letters at once. A
 * projection that fails otherwise: tried three times more, then to the dead letters, so that the rest flows on. The database away: tried
 * until it is back, for then no record could be worked in and none is to blame. The service stopping: left for the next start.
 *
 * <p>The dead letters are the channel's failure strategy: an exception that leaves {@link #handle} sends the record there.
 */
@ApplicationScoped
public class EventHandler {
    private static final Logger LOG = Logger.getLogger(EventHandler.class);
    /** Before anything is taken away that a record needs. */
    private static final int FIRST = 1;

    // The retries are outside the transaction, which is Inbox's: inside, they would retry in an aborted one. Everything
    // behind the
    // record waits for them, so that they are over in a third of a second.
    private static final Guard A_FEW_TIMES = Guard.create()
            .withRetry()
            .maxRetries(3)
            .delay(20, ChronoUnit.MILLIS)
            .jitter(10, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .factor(3)
            .done()
            .whenException(EventHandler::mayPassSoon)
            .done()
            .build();
    private final Guard untilTheDatabaseIsBack = Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.MILLIS)
            .delay(200, ChronoUnit.MILLIS)
            .jitter(100, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(Duration.ofSeconds(10).toMillis(), ChronoUnit.MILLIS)
            .done()
            .whenException(e -> SqlStates.of(e).isTemporary() && !isStopping())
            .done()
            .build();

    private final Inbox inbox;
    private final InboxMetrics metrics;
    private final List<CompactedTopicHandler> compacted;
    private volatile boolean stopping;

    EventHandler(Inbox inbox, InboxMetrics metrics, @All List<CompactedTopicHandler> compacted) {
        this.inbox = inbox;
        this.metrics = metrics;
        this.compacted = compacted;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopping = true;
    }

    private static boolean mayPassSoon(Throwable failure) {
        SqlStates kind = SqlStates.of(failure);
        return !kind.isTemporary() && !kind.isPermanent();
    }

    private boolean isStopping() {
        return stopping;
    }

    /**
     * Works in what one poll has brought: everything new in one transaction, in its order, which costs each a fraction of a commit. If
     * that fails, for whatever reason, nothing of it has happened, and the records are taken one by one: so the one to blame goes to the
     * dead letters alone.
     *
     * @param kind the facts this consumer is for; others on the same topic are skipped
     * @param projection runs in a transaction together with the note that the fact was seen
     * @return when Kafka is to know that all of them have had their turn
     */
    public <E extends DomainEvent> CompletionStage<Void> handle(
            KafkaRecordBatch<String, byte[]> batch, Class<E> kind, Consumer<Received<E>> projection) {
        return handle(
                batch,
                kind,
                facts -> inbox.onceEach(
                        facts,
                        fact -> fact.trace()
                                .wrap(() -> projection.accept(fact.received()))
                                .run()),
                projection);
    }

    /**
     * As {@link #handle(KafkaRecordBatch, Class, Consumer)}, for a projection that takes many facts in few statements. It tells no facts of
     * its own: they would not follow from one of these.
     *
     * @param projection takes what is new of it in the order in which it came: all or, after a failure, one by one
     */
    public <E extends DomainEvent> CompletionStage<Void> handleTogether(
            KafkaRecordBatch<String, byte[]> batch, Class<E> kind, Consumer<List<Received<E>>> projection) {
        return handle(
                batch,
                kind,
                facts -> inbox.onceTogether(
                        facts,
                        fresh -> projection.accept(
                                fresh.stream().map(Fact::received).toList())),
                received -> projection.accept(List.of(received)));
    }

    /**
     * @param together works in what is new of these facts and says what that was
     * @param alone works in one
     */
    private <E extends DomainEvent> CompletionStage<Void> handle(
            KafkaRecordBatch<String, byte[]> batch,
            Class<E> kind,
            UnaryOperator<List<Fact<E>>> together,
            Consumer<Received<E>> alone) {
        List<KafkaRecord<String, byte[]>> records = batch.getRecords();
        // One alone has nothing to gain, and a failed attempt would be one too many.
        if (stopping || records.size() == 1 || !workInTogether(records, kind, together)) {
            for (KafkaRecord<String, byte[]> each : records) {
                try {
                    traceOf(each)
                            .wrap(() -> handle(consumed(each), kind, alone))
                            .run();
                } catch (MalformedEvent | ProjectionFailed e) {
                    // In its turn: with the last record of a partition those before it count as done.
                    each.nack(e).toCompletableFuture().join();
                } catch (RuntimeException e) {
                    return batch.nack(e); // nobody is to blame; the failure strategy says what becomes of them
                }
            }
        }
        return batch.ack();
    }

    private <E extends DomainEvent> boolean workInTogether(
            List<KafkaRecord<String, byte[]>> records, Class<E> kind, UnaryOperator<List<Fact<E>>> together) {
        try {
            List<Fact<E>> facts = new ArrayList<>(records.size());
            for (KafkaRecord<String, byte[]> each : records) {
                Envelope envelope = Envelope.read(consumed(each));
                envelope.event()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .ifPresent(
                                event -> facts.add(new Fact<>(envelope, Received.of(envelope, event), traceOf(each))));
            }
            List<Fact<E>> applied = together.apply(facts);
            String topic = records.getFirst().getTopic();
            applied.forEach(fact -> metrics.applied(topic, fact.envelope().recordedAt()));
            metrics.duplicates(topic, facts.size() - applied.size());
            metrics.skipped(topic, records.size() - facts.size());
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d records cannot be worked in together", records.size());
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the metadata is that of the very record
    private static ConsumerRecord<String, byte[]> consumed(KafkaRecord<String, byte[]> record) {
        IncomingKafkaRecordMetadata<String, byte[]> metadata =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }

    /** What is logged and told on account of a record belongs to its trace. */
    private static Context traceOf(KafkaRecord<String, byte[]> record) {
        return record.getMetadata(TracingMetadata.class)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
    }

    /**
     * Works a record in.
     *
     * @param kind the facts this consumer is for; others on the same topic are skipped
     * @param projection runs in a transaction together with the note that the fact was seen
     */
    public <E extends DomainEvent> void handle(
            ConsumerRecord<String, byte[]> in, Class<E> kind, Consumer<Received<E>> projection) {
        if (stopping) {
            throw new LeftForTheNextStart();
        }
        if (isTombstone(in) && compacted(in.topic(), in.key(), CompactedTopicHandler::deleted)) {
            metrics.applied(in.topic(), Instant.ofEpochMilli(in.timestamp()));
            return;
        }
        try {
            Envelope envelope = Envelope.read(in);
            envelope.event()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .ifPresentOrElse(
                            event -> workIn(in, envelope, event, projection), () -> metrics.skipped(in.topic(), 1));
        } catch (MalformedEvent e) {
            LOG.warnf("%s-%d@%d is malformed: %s", in.topic(), in.partition(), in.offset(), e.getMessage());
            deadLetter(in);
            throw e;
        }
    }

    private <E extends DomainEvent> void workIn(
            ConsumerRecord<String, byte[]> in, Envelope envelope, E event, Consumer<Received<E>> projection) {
        Received<E> received = Received.of(envelope, event);
        Callable<Boolean> attempt = () -> inbox.once(envelope, () -> projection.accept(received));
        try {
            boolean isNew = untilTheDatabaseIsBack.call(() -> A_FEW_TIMES.call(attempt, Boolean.class), Boolean.class);
            if (isNew) {
                metrics.applied(in.topic(), envelope.recordedAt());
            } else {
                metrics.duplicates(in.topic(), 1);
            }
        } catch (Exception e) {
            if (stopping) { // which takes the database from us in the middle of it
                throw new LeftForTheNextStart();
            }
            LOG.errorf(
                    e,
                    "%s %s (%s-%d@%d) goes to the dead letters",
                    envelope.type(),
                    envelope.id(),
                    in.topic(),
                    in.partition(),
                    in.offset());
            deadLetter(in);
            throw new ProjectionFailed(envelope.type(), e);
        }
    }

    private void deadLetter(ConsumerRecord<String, byte[]> in) {
        metrics.deadLetter(in.topic());
        compacted(in.topic(), in.key(), CompactedTopicHandler::failed);
    }

    /** One without a CloudEvent around it: of those that have one the event's type says what is deleted. */
    private static boolean isTombstone(ConsumerRecord<String, byte[]> in) {
        return in.value() == null && in.headers().lastHeader("ce_id") == null;
    }

    /** @return whether anybody cares for that topic */
    private boolean compacted(String topic, @Nullable String key, BiConsumer<CompactedTopicHandler, String> work) {
        if (key == null) {
            return false;
        }
        var handlers = compacted.stream()
                .filter(handler -> handler.topic().equals(topic))
                .toList();
        for (CompactedTopicHandler handler : handlers) {
            untilTheDatabaseIsBack.get(
                    () -> {
                        work.accept(handler, key);
                        return true;
                    },
                    Boolean.class);
        }
        return !handlers.isEmpty();
    }
}
