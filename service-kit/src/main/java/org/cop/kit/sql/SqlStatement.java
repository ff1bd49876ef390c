package org.cop.kit.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values that are bound to it. It runs with {@link #execute()} or one of the methods that read rows; until then it
 * holds nothing.
 *
 * <p>Every method that runs it throws {@link SqlFailure} if the database refuses it or does not answer. A parameter that is not bound, and
 * a value for a parameter that is not there, are programming errors and throw as well.
 */
public final class SqlStatement {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Jdbi jdbi;
    private final String sql;
    private final Map<String, SqlValue> values = new LinkedHashMap<>();

    SqlStatement(Jdbi jdbi, String sql) {
        this.jdbi = jdbi;
        this.sql = sql;
    }

    /**
     * @param value a text, number, boolean, UUID, date, {@code Instant} (timestamptz), {@code YearMonth} (its first day), enum (its name),
     *     {@code byte[]}, or null
     */
    public SqlStatement bind(String name, @Nullable Object value) {
        values.put(name, SqlValue.of(value));
        return this;
    }

    /**
     * Binds an array, for {@code = any (:name)} or {@code unnest(:name)}.
     *
     * @param type what its elements are: any that {@link #bind} takes but {@code byte[]}
     */
    public <T> SqlStatement bindArray(String name, Class<T> type, Collection<? extends @Nullable T> elements) {
        values.put(name, SqlValue.array(type, elements));
        return this;
    }

    /** Binds an array of one column of many rows, for {@code unnest(:name)}. */
    public <R, T> SqlStatement bindColumn(
            String name, Class<T> type, Collection<R> rows, Function<? super R, ? extends @Nullable T> column) {
        List<@Nullable T> elements = new ArrayList<>(rows.size());
        for (R row : rows) {
            elements.add(column.apply(row));
        }
        return bindArray(name, type, elements);
    }

    /** @return how many rows it wrote */
    public int execute() {
        try (var handle = jdbi.open();
                var update = handle.createUpdate(sql)) {
            values.forEach(update::bind);
            return update.execute();
        } catch (JdbiException e) {
            throw SqlFailure.of(e);
        }
    }

    /** Also of {@code insert ... returning}, like the other methods that read rows. */
    public <T> List<T> list(Function<Row, T> reader) {
        List<T> rows = new ArrayList<>();
        read(0, row -> rows.add(reader.apply(row)));
        return rows;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Function<Row, T> reader) {
        return list(reader).stream().findFirst();
    }

    /**
     * The row of a statement that always has one, such as a count.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    public <T> T one(Function<Row, T> reader) {
        List<T> rows = list(reader);
        if (rows.size() != 1) {
            throw new IllegalStateException("One row was expected, there are " + rows.size());
        }
        return rows.getFirst();
    }

    /** Whether it finds any row. */
    public boolean exists() {
        return !list(row -> true).isEmpty();
    }

    /**
     * Reads any number of rows a few at a time, so that memory does not grow with them.
     *
     * @throws IllegalStateException outside a transaction, where the database would send all of them at once
     */
    public void forEach(Consumer<Row> reader) {
        read(ROWS_AT_A_TIME, reader);
    }

    private void read(int fetchSize, Consumer<Row> reader) {
        try (var handle = jdbi.open();
                var query = handle.createQuery(sql)) {
            values.forEach(query::bind);
            if (fetchSize > 0) {
                requireTransaction(handle);
                query.setFetchSize(fetchSize);
            }
            scan(query, reader);
        } catch (JdbiException e) {
            throw SqlFailure.of(e);
        }
    }

    private static void scan(Query query, Consumer<Row> reader) {
        query.scanResultSet((results, context) -> {
            try (context;
                    var result = results.get()) {
                var row = new Row(result);
                while (result.next()) {
                    reader.accept(row);
                }
            }
            return true;
        });
    }

    private static void requireTransaction(Handle handle) {
        try {
            if (handle.getConnection().getAutoCommit()) {
                throw new IllegalStateException("Rows are streamed within a transaction only");
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
