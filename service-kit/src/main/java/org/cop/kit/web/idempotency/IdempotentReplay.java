package org.cop.kit.web.idempotency;

import jakarta.ws.rs.core.Response;

/** The request was answered before: leads out of the resource method's place to the answer of the first time. */
public class IdempotentReplay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredResponse stored;

    IdempotentReplay(StoredResponse stored) {
        super("Answered before", null, false, false);
        this.stored = stored;
    }

    Response answer() {
        return stored.again();
    }
}
