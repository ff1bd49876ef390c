package org.cop.newsletter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a query stands at. A column that may be empty is read by a method that says so. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(result.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return Objects.requireNonNull(idOrNull(column), column);
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public @Nullable YearMonth monthOrNull(String column) throws SQLException {
        LocalDate first = dateOrNull(column);
        return first == null ? null : YearMonth.from(first);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(result.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public long bigNumber(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean yes(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(result.getBytes(column), column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }
}
