package org.cop.kit.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two ways in which {@link Idempotent} work is done. Both throw {@link IdempotentReplay} if it was done before. */
@ApplicationScoped
class IdempotentWork {
    private final IdempotencyKeys keys;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;

    IdempotentWork(IdempotencyKeys keys, TransactionSynchronizationRegistry transaction, ObjectMapper json) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
    }

    /** Key, work and answer in one transaction: all of it happens or nothing. */
    @Transactional(rollbackOn = Exception.class)
    @Nullable
    Object inOneTransaction(IdempotencyKey key, InvocationContext work) throws Exception {
        transaction.putResource(FlushOnIdempotent.class, true);
        keys.take(key);
        var returned = work.proceed();
        var answer = StoredResponse.of(work.getMethod(), returned, json);
        if (!answer.succeeded()) {
            throw new NotStored(returned);
        }
        keys.store(key, answer);
        return returned;
    }

    /** The key is claimed before, and the answer recorded after the work, which has its own transactions: no connection is held meanwhile. */
    @Nullable
    Object inOwnTransactions(IdempotencyKey key, InvocationContext work) throws Exception {
        Instant claimedUntil = keys.claim(key);
        boolean recorded = false;
        try {
            var returned = work.proceed();
            var answer = StoredResponse.of(work.getMethod(), returned, json);
            if (answer.succeeded()) {
                keys.record(key, answer);
                recorded = true;
            }
            return returned;
        } finally {
            if (!recorded) {
                keys.release(key, claimedUntil);
            }
        }
    }

    /** An answer that says no: what was done for it is rolled back, the answer itself goes out. */
    static class NotStored extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Object returned;

        NotStored(@Nullable Object returned) {
            super("Refused", null, false, false);
            this.returned = returned;
        }

        @Nullable
        Object returned() {
            return returned;
        }
    }
}
