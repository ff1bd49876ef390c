package org.cop.kit.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement failed; the transaction that it belongs to does not commit. {@link SqlStates} says of which kind the failure is. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super("A statement failed with SQLSTATE " + cause.getSQLState(), cause);
    }

    /** What the database or the way to it is to blame for; anything else, such as a parameter that is not bound, stays what it is. */
    static RuntimeException of(JdbiException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return new SqlFailure(sql);
            }
        }
        return failure;
    }
}
