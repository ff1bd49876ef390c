package org.cop.kit.sql;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows: bind the values of a row, then {@link #add()} it. Rows are sent in portions, and the rest by {@link
 * #close()}; it holds a connection until then, so it belongs into a transaction and a try.
 */
public final class SqlBatch implements AutoCloseable {
    private static final int PORTION = 500;

    private final Handle handle;
    private final PreparedBatch batch;

    SqlBatch(Jdbi jdbi, String sql) {
        try {
            handle = jdbi.open();
            batch = handle.prepareBatch(sql);
        } catch (JdbiException e) {
            throw SqlFailure.of(e);
        }
    }

    /** @param value as for {@link SqlStatement#bind} */
    public SqlBatch bind(String name, @Nullable Object value) {
        batch.bind(name, SqlValue.of(value));
        return this;
    }

    /** The row is complete. */
    public void add() {
        batch.add();
        if (batch.size() == PORTION) {
            send();
        }
    }

    private void send() {
        try {
            batch.execute();
        } catch (JdbiException e) {
            throw SqlFailure.of(e);
        }
    }

    @Override
    public void close() {
        try (handle;
                batch) {
            if (batch.size() > 0) {
                send();
            }
        } catch (JdbiException e) {
            throw SqlFailure.of(e);
        }
    }
}
