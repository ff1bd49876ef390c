package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One step of the relay, and one transaction: lock shards, send what is next in them, remove what Kafka has acknowledged. If anything
 * fails nothing is removed, and the whole batch is sent again later, in the same order; consumers know what they have seen.
 */
@ApplicationScoped
class OutboxBatch {
    static final int SIZE = 500;

    private final OutboxRows rows;
    private final OutboxProducer producer;
    private final OutboxMetrics metrics;

    OutboxBatch(OutboxRows rows, OutboxProducer producer, OutboxMetrics metrics) {
        this.rows = rows;
        this.producer = producer;
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
        producer.send(batch);
        metrics.sent(batch);
        rows.delete(batch);
        return batch.size() == SIZE;
    }
}
