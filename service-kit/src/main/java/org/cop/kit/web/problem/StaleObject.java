package org.cop.kit.web.problem;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;

/** Somebody else has changed the thing since the caller read it. Becomes 412 {@code stale}: read it again, then decide. */
public class StaleObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleObject() {
        super("It has been changed since you read it");
    }

    /** Whether somebody else was quicker, which the persistence context notices at the flush. */
    static boolean causes(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException || t instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }
}
