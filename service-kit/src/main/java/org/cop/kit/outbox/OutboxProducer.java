package org.cop.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.kit.envelope.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to Kafka's own producer: in their order, and none counts as sent before the broker has it for good. A reactive channel would
 * take each of them over several threads; here hundreds go at once, and one thread waits for all of them.
 */
@ApplicationScoped
class OutboxProducer {
    /** For a topic that Kafka does not know, as long as the first event of it waits, and all others with it. */
    private static final Duration CONNECTION = Duration.ofSeconds(2);

    private static final Duration REQUEST = Duration.ofSeconds(8);
    private static final Duration DELIVERY = Duration.ofSeconds(20);
    /** Longer than the producer itself keeps trying, shorter than a transaction may last. */
    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> kafka;

    OutboxProducer(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.settings.put(ProducerConfig.LINGER_MS_CONFIG, 0); // a batch is whole when it comes
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, CONNECTION.toMillis());
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged of each key those before its first failure, in the order of the batch
     * @param complete whether every event of the batch was acknowledged
     */
    record Outcome(List<OutboxRow> acknowledged, List<Failure> failures, boolean complete) {}

    /** @param ofTopic whether no event of the topic would be taken; otherwise none of the key, in its order */
    record Failure(String topic, String key, boolean ofTopic, Throwable cause) {}

    /** Returns when Kafka has acknowledged what it takes of them. What follows a failed event of the same key counts as not sent. */
    Outcome send(List<OutboxRow> batch) {
        return new Sending(batch).outcome();
    }

    private final class Sending {
        private record Sent(OutboxRow row, Future<RecordMetadata> acknowledgement) {}

        private final long end = System.nanoTime() + TIMEOUT.toNanos();
        private final List<OutboxRow> batch;
        private final Map<String, Failure> failures = new LinkedHashMap<>();
        private final Set<String> failedTopics = new HashSet<>();
        private final Set<String> failedKeys = new HashSet<>();

        Sending(List<OutboxRow> batch) {
            this.batch = batch;
        }

        Outcome outcome() {
            List<Sent> sent = new ArrayList<>(batch.size());
            for (OutboxRow row : batch) {
                // A topic that is not to be had makes its first event wait; many of them may not keep the shards
                // locked.
                if (!failedTopics.contains(row.event().topic())
                        && !failedKeys.contains(key(row))
                        && (failures.isEmpty() || isEarly())) {
                    Future<RecordMetadata> acknowledgement = producer().send(record(row));
                    sent.add(new Sent(row, acknowledgement));
                    if (acknowledgement.isDone()) {
                        isAcknowledged(row, acknowledgement);
                    }
                }
            }
            List<OutboxRow> acknowledged = new ArrayList<>(sent.size());
            for (Sent one : sent) {
                if (isAcknowledged(one.row(), one.acknowledgement())) {
                    acknowledged.add(one.row());
                }
            }
            return new Outcome(acknowledged, List.copyOf(failures.values()), acknowledged.size() == batch.size());
        }

        private boolean isEarly() {
            return end - System.nanoTime() > TIMEOUT.minus(CONNECTION).toNanos();
        }

        private boolean isAcknowledged(OutboxRow row, Future<RecordMetadata> acknowledgement) {
            if (failedKeys.contains(key(row))) {
                return false;
            }
            try {
                acknowledgement.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                return true;
            } catch (ExecutionException e) {
                failed(row, e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                failed(row, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Kafka acknowledges", e);
            }
            return false;
        }

        private void failed(OutboxRow row, Throwable cause) {
            String topic = row.event().topic();
            boolean ofTopic = !(cause instanceof RecordTooLargeException
                    || cause instanceof InvalidRecordException
                    || cause instanceof SerializationException);
            failedKeys.add(key(row));
            if (ofTopic) {
                failedTopics.add(topic);
            }
            failures.putIfAbsent(
                    ofTopic ? topic : key(row), new Failure(topic, row.event().key(), ofTopic, cause));
        }

        private static String key(OutboxRow row) {
            return row.event().topic() + " " + row.event().key();
        }
    }

    /** Not made at start: that fails where the broker's name is not known yet, and a service starts without Kafka. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (kafka == null) {
            kafka = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return kafka;
    }

    private static ProducerRecord<String, byte[]> record(OutboxRow row) {
        Headers headers = Envelope.headers(row.event());
        if (row.traceparent() != null) {
            headers.add(TraceParent.HEADER, row.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        // A tombstone has no body.
        return new ProducerRecord<>(
                row.event().topic(), null, row.event().key(), row.event().body(), headers);
    }

    synchronized void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        if (kafka != null) {
            kafka.close(Duration.ofSeconds(2));
        }
    }
}
