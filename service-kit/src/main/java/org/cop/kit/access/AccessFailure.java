package org.cop.kit.access;

import java.sql.SQLException;

/** The grants could not be read or written. Whoever asked is not let in. */
class AccessFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessFailure(SQLException cause) {
        super(cause);
    }
}
