package org.cop.kit.web.problem;

/** Somebody else has changed the thing since the caller read it. Becomes 412 {@code stale}: read it again, then decide. */
public class StaleObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleObject() {
        super("It has been changed since you read it");
    }
}
