package org.cop.newsletter.sql;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for what is no aggregate: projections, the ledger, and statements over many rows at once. In the current transaction where
 * there is one. The persistence context does not see it, so a table is written either here or through its entity.
 */
@ApplicationScoped
public class Sql {
    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws SQLException;
    }

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** @return how many rows it changed */
    public int update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, 0, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    public boolean exists(String sql, @Nullable Object... values) {
        return first(sql, row -> Boolean.TRUE, values).isPresent();
    }

    /** Reads any number of rows a few at a time, so that memory does not grow with them. */
    @Transactional(MANDATORY)
    public void stream(String sql, Taker taker, @Nullable Object... values) {
        each(sql, 1_000, taker, values);
    }

    private void each(String sql, int fetchSize, Taker taker, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            statement.setFetchSize(fetchSize);
            try (var result = statement.executeQuery()) {
                var row = new Row(result);
                while (result.next()) {
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * One statement for many rows, which takes each column of them as an array: much less work than a statement for each row.
     *
     * @param types of the columns, as the database names them
     */
    public void updateAll(String sql, String[] types, List<@Nullable Object[]> rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.length; column++) {
                int i = column;
                Object[] values = rows.stream().map(row -> row[i]).toArray();
                statement.setArray(column + 1, connection.createArrayOf(types[column], values));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The same statement with many values, in few round trips. */
    public Batch batch(String sql) {
        return new Batch(sql);
    }

    /** Collects values and sends them in portions; {@link #close()} sends the rest. */
    public final class Batch implements AutoCloseable {
        private static final int PORTION = 500;

        private final Connection connection;
        private final PreparedStatement statement;
        private int waiting;

        private Batch(String sql) {
            try {
                connection = database.getConnection();
                statement = connection.prepareStatement(sql);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }

        public void add(@Nullable Object... values) {
            try {
                bind(connection, statement, values);
                statement.addBatch();
                waiting++;
                if (waiting == PORTION) {
                    send();
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }

        private void send() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() {
            try (connection;
                    statement) {
                if (waiting > 0) {
                    send();
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(connection, statement, values);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(connection, statement, i + 1, values[i]);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int i, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(i, Types.NULL);
            case Instant instant -> statement.setObject(i, instant.atOffset(ZoneOffset.UTC));
            case YearMonth month -> statement.setObject(i, month.atDay(1));
            case Enum<?> constant -> statement.setString(i, constant.name());
            case Set<?> constants -> statement.setArray(i, connection.createArrayOf("text", names(constants)));
            case byte[] bytes -> statement.setBytes(i, bytes);
            case String[] texts -> statement.setArray(i, connection.createArrayOf("text", texts));
            case UUID[] ids -> statement.setArray(i, connection.createArrayOf("uuid", ids));
            case Long[] numbers -> statement.setArray(i, connection.createArrayOf("bigint", numbers));
            default -> statement.setObject(i, value);
        }
    }

    private static String[] names(Set<?> constants) {
        return constants.stream().map(constant -> ((Enum<?>) constant).name()).toArray(String[]::new);
    }
}
