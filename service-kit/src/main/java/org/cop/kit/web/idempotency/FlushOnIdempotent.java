package org.cop.kit.web.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Idempotent} request commits after its resource method, not at the end of the service method. What the service returns must be
 * what will be committed all the same (the version that becomes the ETag, a unique key that says no), so it is flushed where it would have
 * been committed. Without an idempotency key this does nothing.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class FlushOnIdempotent {
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;

    FlushOnIdempotent(TransactionSynchronizationRegistry transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    @AroundInvoke
    @Nullable
    Object flush(InvocationContext useCase) throws Exception {
        var returned = useCase.proceed();
        if (transaction.getResource(FlushOnIdempotent.class) != null && !transaction.getRollbackOnly()) {
            entities.flush();
        }
        return returned;
    }
}
