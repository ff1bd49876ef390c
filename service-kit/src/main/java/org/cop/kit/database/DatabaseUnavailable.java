package org.cop.kit.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** Tells whether something failed because the database is away or overloaded for now, and not because of what was asked of it. */
public final class DatabaseUnavailable {
    private DatabaseUnavailable() {}

    public static boolean causes(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException
                    || t instanceof ConnectException
                    || t instanceof SocketTimeoutException
                    || t instanceof DatabaseNotAsked
                    || (t instanceof SQLException sql && passing(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // Agroal has no SQL state for a pool that gave no connection in time, and two ways to say it.
            return e.getMessage() != null
                    && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.startsWith("08") // connection exception
                || state.startsWith("53") // insufficient resources
                || state.startsWith("57P") // shutting down, starting up
                || state.equals("57014") // a statement took too long and was cancelled
                || state.equals("55P03") // a lock was not to be had in time
                || state.equals("25006") // read-only: a standby during a failover
                || state.equals("40001") // serialization failure
                || state.equals("40P01"); // deadlock
    }
}
