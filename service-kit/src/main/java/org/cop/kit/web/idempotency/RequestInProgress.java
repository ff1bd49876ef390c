package org.cop.kit.web.idempotency;

/** A request with the same key is being worked at. */
public class RequestInProgress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RequestInProgress() {
        super("A request with this key is in progress", null, false, false);
    }
}
