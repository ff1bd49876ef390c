package org.cop.kit.web.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST: who is not sure whether a request arrived sends it again with the same {@code Idempotency-Key} (1 to 200 visible ASCII
 * characters, a fresh one for each thing that is to happen) and gets the answer of the first time, marked {@code Idempotent-Replay: true};
 * nothing happens twice. Without the header nothing is remembered.
 *
 * <p>Ordinary work is one local transaction, and key and answer are written in it: either all of it is there or nothing. Work that calls
 * another server, or opens transactions of its own, must be marked {@link #ownTransactions()}; else it would hold a connection while it
 * waits, and as many such requests as the pool has connections would stop the service (an architecture rule looks for them).
 *
 * <p>A second request that comes while the first is at work waits for it, without a connection, and is refused with 409 {@code
 * request-in-progress} after two seconds. What failed is not remembered and may be tried again. The same key with another body is 422
 * {@code idempotency-key-reused}. Keys are a caller's own; those of callers without an account count together with the body.
 *
 * <p>For methods that return a view, a list of views, a {@code RestResponse} of either, or nothing. The method answers JSON.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /**
     * The key is claimed and committed before the work, and the answer recorded after it, each in a transaction of its own. Of an instance
     * that ends in between the claim remains for two minutes; then a repetition does the work again, which therefore must be repeatable.
     */
    @Nonbinding
    boolean ownTransactions() default false;
}
