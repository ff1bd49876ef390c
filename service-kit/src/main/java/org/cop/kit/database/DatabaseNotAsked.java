package org.cop.kit.database;

/** The database is known to be away, and the call was refused without asking it. */
class DatabaseNotAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseNotAsked() {
        super("The database is away", null, false, false);
    }
}
