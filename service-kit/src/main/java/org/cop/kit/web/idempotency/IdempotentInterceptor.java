package org.cop.kit.web.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Around the transaction and the validation of whatever the method is marked with. Security checks come earlier still: Quarkus makes them
 * before it calls the method, so that an answer is repeated only to somebody who may still ask.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotentInterceptor {
    private final IdempotencyKeys keys;
    private final Fingerprint fingerprint;
    private final SecurityIdentity identity;

    IdempotentInterceptor(IdempotencyKeys keys, Fingerprint fingerprint, SecurityIdentity identity) {
        this.keys = keys;
        this.fingerprint = fingerprint;
        this.identity = identity;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext work) throws Exception {
        var request = CurrentRequestManager.get();
        var sent = IdempotencyKey.sent(request.getHttpHeaders().getRequestHeader(IdempotencyKey.HEADER));
        if (sent == null) {
            return work.proceed();
        }
        var account = identity.isAnonymous() ? null : identity.getPrincipal().getName();
        var asked =
                fingerprint.of(request.getMethod(), request.getUriInfo().getRequestUri(), request.getRequestEntity());
        try {
            return keys.once(IdempotencyKey.of(account, sent, asked), work);
        } catch (IdempotencyKeys.NotStored refused) {
            return refused.returned();
        }
    }
}
