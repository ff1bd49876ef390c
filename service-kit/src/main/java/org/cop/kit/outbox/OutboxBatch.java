package org.cop.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.common.header.Headers;
import org.cop.kit.envelope.Envelope;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * One step of the relay, and one transaction: lock shards, send what is next in them, remove what Kafka has acknowledged. If anything
 * fails nothing is removed, and the whole batch is sent again later, in the same order; consumers know what they have seen.
 */
@ApplicationScoped
class OutboxBatch {
    static final int SIZE = 500;

    /** Longer than the producer itself keeps trying, shorter than a transaction may last. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final OutboxRows rows;
    private final MutinyEmitter<byte[]> kafka;
    private final OutboxMetrics metrics;

    OutboxBatch(
            OutboxRows rows,
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * SIZE)
                    MutinyEmitter<byte[]> kafka,
            OutboxMetrics metrics) {
        this.rows = rows;
        this.kafka = kafka;
        this.metrics = metrics;
    }

    /**
     * Relays from those shards, waiting for whoever holds them.
     *
     * @return whether there is more to send
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean relay(int shardBits) {
        return relay(shardBits, bits -> {
            rows.lock(bits);
            return bits;
        });
    }

    /**
     * Relays from those of the shards that nobody else is relaying.
     *
     * @return whether there is more to send
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean relayFree(int shardBits) {
        return relay(shardBits, rows::tryLock);
    }

    private boolean relay(int shardBits, IntUnaryOperator lock) {
        int locked = lock.applyAsInt(shardBits);
        if (locked == 0) {
            return false;
        }
        List<OutboxRow> batch = rows.next(locked, SIZE);
        if (batch.isEmpty()) {
            return false;
        }
        // Mutiny hands the current transaction on to the threads that acknowledge, which would then still be in it at
        // its commit.
        QuarkusTransaction.suspendingExisting().run(() -> send(batch));
        metrics.sent(batch);
        rows.delete(batch);
        return batch.size() == SIZE;
    }

    /** Handed over one after the other, so the producer keeps their order; awaited together, so a batch costs one wait. */
    private void send(List<OutboxRow> batch) {
        Uni.join()
                .all(batch.stream().map(row -> kafka.sendMessage(message(row))).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    private static Message<byte[]> message(OutboxRow row) {
        Headers headers = Envelope.headers(row.event());
        if (row.traceparent() != null) {
            headers.add(TraceParent.HEADER, row.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.event().topic())
                .withKey(row.event().key())
                .withHeaders(headers)
                .build();
        // A tombstone has no body; the connector writes a record's null value for it.
        return Message.of(row.event().body(), Metadata.of(metadata));
    }
}
