package org.cop.kit.database;

import java.sql.SQLException;

/** Tells whether the database refused what was asked of it for what it is, and would refuse it again. */
public final class DatabaseRefuses {
    private DatabaseRefuses() {}

    public static boolean causes(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && lasting(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A missing parent or a double may be gone a moment later, when somebody else has committed; these are not. */
    private static boolean lasting(String state) {
        return state.startsWith("22") // illegal data
                || state.equals("23502") // not null
                || state.equals("23514"); // check
    }
}
