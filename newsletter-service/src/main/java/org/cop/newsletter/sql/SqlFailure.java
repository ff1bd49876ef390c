package org.cop.newsletter.sql;

import java.sql.SQLException;

/** A statement failed; the transaction it belongs to must not commit. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }
}
