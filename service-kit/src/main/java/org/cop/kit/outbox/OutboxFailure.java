package org.cop.kit.outbox;

import java.sql.SQLException;

/** The outbox could not be read or written; the transaction it belongs to must not commit. */
class OutboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFailure(SQLException cause) {
        super("The outbox could not be read or written", cause);
    }
}
