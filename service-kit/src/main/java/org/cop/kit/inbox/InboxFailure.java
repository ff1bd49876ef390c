package org.cop.kit.inbox;

import java.sql.SQLException;

/** The inbox could not be written; the fact will come again. */
class InboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxFailure(SQLException cause) {
        super("The inbox could not be written", cause);
    }
}
