package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One step of the relay, and one transaction: lock shards, send what is next in them, remove what Kafka has acknowledged. Of each key that
 * is what stands before its first failure, so that order is kept; the topic of a failure is held back for a while, and the others go on.
 * What is sent twice, because an earlier event of its key failed, consumers have seen.
 */
@ApplicationScoped
class OutboxBatch {
    static final int SIZE = 500;

    private final OutboxRows rows;
    private final OutboxProducer producer;
    private final HeldBack heldBack;
    private final OutboxMetrics metrics;

    OutboxBatch(OutboxRows rows, OutboxProducer producer, HeldBack heldBack, OutboxMetrics metrics) {
        this.rows = rows;
        this.producer = producer;
        this.heldBack = heldBack;
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
        List<OutboxRow> batch = rows.next(locked, heldBack.topics(), heldBack.keys(), SIZE);
        if (batch.isEmpty()) {
            return false;
        }
        var outcome = producer.send(batch);
        heldBack.sent(outcome.acknowledged());
        outcome.failures().forEach(heldBack::failed);
        if (!outcome.acknowledged().isEmpty()) {
            rows.delete(outcome.acknowledged());
        }
        metrics.sent(outcome.acknowledged(), outcome.complete());
        return batch.size() == SIZE && !outcome.acknowledged().isEmpty();
    }
}
