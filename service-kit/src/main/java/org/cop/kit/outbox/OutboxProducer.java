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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.kit.envelope.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Hands facts to Kafka's own producer: in their order, and none counts as sent before the broker has it for good. A reactive channel would
 * take each of them over several threads; here hundreds go at once, and one thread waits for all of them.
 */
@ApplicationScoped
class OutboxProducer {
    private static final Duration CONNECTION = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(8);
    private static final Duration DELIVERY = Duration.ofSeconds(20);
    /** Longer than the producer itself keeps trying, shorter than a transaction may last. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

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
     * Returns when Kafka has acknowledged all of them.
     *
     * @throws NotSent if it did not, for at least one; others may have arrived
     */
    void send(List<OutboxRow> batch) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(batch.size());
            for (OutboxRow row : batch) {
                Future<RecordMetadata> acknowledgement = producer().send(record(row));
                if (acknowledgement.isDone()) {
                    acknowledgement.get(); // refused at once, as all that follow would be after as long a wait
                }
                acknowledgements.add(acknowledgement);
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            throw new NotSent(e.getCause());
        } catch (TimeoutException e) {
            throw new NotSent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(e);
        }
    }

    static class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(@Nullable Throwable cause) {
            super("Kafka has not acknowledged all facts", cause);
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
