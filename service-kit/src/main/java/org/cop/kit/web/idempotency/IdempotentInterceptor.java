package org.cop.kit.web.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.Duration;
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
    /** As long as a caller is kept waiting who sends again what is being worked at; it holds no connection meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final IdempotentWork idempotent;
    private final Fingerprint fingerprint;
    private final SecurityIdentity identity;

    IdempotentInterceptor(IdempotentWork idempotent, Fingerprint fingerprint, SecurityIdentity identity) {
        this.idempotent = idempotent;
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
        return once(IdempotencyKey.of(account, sent, asked), work);
    }

    @Nullable
    private Object once(IdempotencyKey key, InvocationContext work) throws Exception {
        boolean ownTransactions = hasOwnTransactions(work.getMethod());
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return ownTransactions
                        ? idempotent.inOwnTransactions(key, work)
                        : idempotent.inOneTransaction(key, work);
            } catch (IdempotentWork.NotStored refused) {
                return refused.returned();
            } catch (RequestInProgress other) {
                if (System.nanoTime() > end) {
                    throw other;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static boolean hasOwnTransactions(Method method) {
        var onMethod = method.getAnnotation(Idempotent.class);
        var marked = onMethod == null ? method.getDeclaringClass().getAnnotation(Idempotent.class) : onMethod;
        return marked != null && marked.ownTransactions();
    }
}
