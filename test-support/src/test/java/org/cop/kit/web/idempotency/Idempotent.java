package org.cop.kit.web.idempotency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the kit's, which these tests do not have. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    boolean ownTransactions() default false;
}
