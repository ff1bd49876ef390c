package org.cop.kit.sql;

/** The database is known to be unavailable, and the call was refused without asking it. */
public class DatabaseCircuitOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseCircuitOpen() {
        super("The database is unavailable", null, false, false);
    }
}
