package org.cop.kit.web.idempotency;

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
 * <p>The key and the answer are written in the transaction of the request itself: either both are there or neither, and a second request
 * that comes while the first is at work waits for it. What failed is not remembered and may be tried again. The same key with another body
 * is 422 {@code idempotency-key-reused}. Keys are a caller's own; those of callers without an account count together with the body.
 *
 * <p>For methods that return a view, a list of views, a {@code RestResponse} of either, or nothing. The method answers JSON.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
