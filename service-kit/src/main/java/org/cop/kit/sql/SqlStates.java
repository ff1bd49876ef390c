package org.cop.kit.sql;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** Of which kind a failure is, judged by the SQLSTATE that lies in it, however deep: a commit wraps it several times. */
public enum SqlStates {
    /** The database or the way to it: it does not answer, is starting, stopping or full. Nothing works until it is back. */
    UNAVAILABLE,
    /** All connections of this instance's pool are in use; the database is well. */
    POOL_EXHAUSTED,
    /** Others were in the way: a deadlock, a lock that was not to be had in time, a cancelled statement. The same again may succeed. */
    TRANSIENT,
    /** A unique key is taken; or was, for whoever took it may roll back. */
    NOT_UNIQUE,
    /** A number, date or text that no column can hold. The same again fails again. */
    UNFIT_VALUE,
    /** Refused for what was asked: illegal data, a missing value, a check. The same again fails again. */
    PERMANENT,
    /** Any other failure of a statement. */
    OTHER,
    /** Not a failure of the database. */
    NONE;

    public static SqlStates of(Throwable failure) {
        SqlStates kind = NONE;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            SqlStates its = ofThis(t);
            if (its != NONE && its != OTHER) {
                return its;
            }
            if (its == OTHER) {
                kind = OTHER;
            }
        }
        return kind;
    }

    /** Whether the same would fail again, whenever it is tried. */
    public boolean isPermanent() {
        return this == UNFIT_VALUE || this == PERMANENT;
    }

    /** Whether it failed for the time being and not for what was asked. */
    public boolean isTemporary() {
        return this == UNAVAILABLE || this == POOL_EXHAUSTED || this == TRANSIENT;
    }

    private static SqlStates ofThis(Throwable failure) {
        return switch (failure) {
            case DatabaseCircuitOpen _, ConnectException _, SocketTimeoutException _ -> UNAVAILABLE;
            case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
            case SQLException sql when isPoolExhausted(sql) -> POOL_EXHAUSTED;
            case SQLTransientConnectionException _ -> UNAVAILABLE;
            case SQLException sql when isLoginTimeout(sql) -> UNAVAILABLE;
            case SQLException _ -> OTHER;
            default -> NONE;
        };
    }

    /** Agroal has no SQLSTATE for it. What it says while a new connection is being made is about the database, not the pool. */
    private static boolean isPoolExhausted(SQLException e) {
        return "Sorry, acquisition timeout!".equals(e.getMessage());
    }

    private static boolean isLoginTimeout(SQLException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static SqlStates ofState(String state) {
        return switch (state) {
            case "25006" -> UNAVAILABLE; // read-only: a standby during a failover
            case "40001", "40P01", "55P03", "57014" -> TRANSIENT; // serialization, deadlock, lock timeout, cancelled
            case "23505" -> NOT_UNIQUE;
            case "22003", "22008", "22021" -> UNFIT_VALUE; // number, date, text
            case "23502", "23514" -> PERMANENT; // not null, check
            default -> ofClass(state.substring(0, Math.min(2, state.length())), state);
        };
    }

    private static SqlStates ofClass(String sqlClass, String state) {
        return switch (sqlClass) {
            case "08", "53" -> UNAVAILABLE; // connection exception, insufficient resources
            case "57" -> state.startsWith("57P") ? UNAVAILABLE : OTHER; // shutting down, starting up
            case "22" -> PERMANENT; // illegal data
            default -> OTHER; // a missing parent, for one, may be there a moment later
        };
    }
}
