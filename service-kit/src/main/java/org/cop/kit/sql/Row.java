package org.cop.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query stands at, valid until its reader returns. A column that may be null is read by a method that says so; any other
 * throws {@link NullPointerException} there.
 */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return required(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(column, result::getString);
    }

    public UUID uuid(String column) {
        return required(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) {
        return read(column, name -> result.getObject(name, UUID.class));
    }

    public LocalDate date(String column) {
        return required(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, name -> result.getObject(name, LocalDate.class));
    }

    /** Of a column that holds the month's first day. */
    public YearMonth month(String column) {
        return YearMonth.from(date(column));
    }

    public @Nullable YearMonth monthOrNull(String column) {
        LocalDate first = dateOrNull(column);
        return first == null ? null : YearMonth.from(first);
    }

    public Instant instant(String column) {
        return required(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime time = read(column, name -> result.getObject(name, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    /** 0 for null. */
    public int integer(String column) {
        return required(column, read(column, result::getInt));
    }

    public @Nullable Integer integerOrNull(String column) {
        return read(column, name -> {
            int number = result.getInt(name);
            return result.wasNull() ? null : number;
        });
    }

    /** 0 for null. */
    public long bigint(String column) {
        return required(column, read(column, result::getLong));
    }

    /** False for null. */
    public boolean bool(String column) {
        return required(column, read(column, result::getBoolean));
    }

    public byte[] bytes(String column) {
        return required(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return read(column, result::getBytes);
    }

    /** Of a column that holds the constant's name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    @FunctionalInterface
    private interface Getter<T> {
        @Nullable
        T get(String column) throws SQLException;
    }

    private static <T> @Nullable T read(String column, Getter<T> getter) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static <T> T required(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
