package org.cop.kit.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * How a value reaches the driver. One switch instead of JDBI's own search among its argument factories, which starts anew with each
 * statement; and a {@code toString} without the value, for JDBI quotes arguments in its messages.
 */
sealed interface SqlValue extends Argument {
    static SqlValue of(@Nullable Object value) {
        return new Single(value);
    }

    static <T> SqlValue array(Class<T> type, Collection<? extends @Nullable T> elements) {
        return new Elements(type, elements);
    }

    record Single(@Nullable Object value) implements SqlValue {
        @Override
        public void apply(int position, PreparedStatement statement, @Nullable StatementContext context)
                throws SQLException {
            switch (value) {
                case null -> statement.setNull(position, Types.NULL);
                case String text -> statement.setString(position, text);
                case Enum<?> constant -> statement.setString(position, constant.name());
                case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
                case YearMonth month -> statement.setObject(position, month.atDay(1));
                case byte[] bytes -> statement.setBytes(position, bytes);
                case Boolean yesOrNo -> statement.setBoolean(position, yesOrNo);
                case Integer number -> statement.setInt(position, number);
                case Long number -> statement.setLong(position, number);
                case Short number -> statement.setShort(position, number);
                case Double number -> statement.setDouble(position, number);
                case UUID _, BigDecimal _, LocalDate _, LocalTime _, LocalDateTime _, OffsetDateTime _ ->
                    statement.setObject(position, value);
                default -> throw new IllegalArgumentException("No column takes a " + value.getClass());
            }
        }

        @Override
        public String toString() {
            return value == null ? "null" : value.getClass().getSimpleName();
        }
    }

    /** @param type what the elements are */
    record Elements(Class<?> type, Collection<?> elements) implements SqlValue {
        private static final Map<Class<?>, String> NAMES = Map.of(
                String.class, "text",
                UUID.class, "uuid",
                Long.class, "bigint",
                Integer.class, "integer",
                Short.class, "smallint",
                Boolean.class, "boolean",
                LocalDate.class, "date",
                YearMonth.class, "date",
                Instant.class, "timestamptz");

        @Override
        public void apply(int position, PreparedStatement statement, @Nullable StatementContext context)
                throws SQLException {
            Array array = statement.getConnection().createArrayOf(name(), forDriver());
            statement.setArray(position, array);
            array.free();
        }

        private String name() {
            String name = type.isEnum() ? "text" : NAMES.get(type);
            if (name == null) {
                throw new IllegalArgumentException("No array holds a " + type);
            }
            return name;
        }

        private @Nullable Object[] forDriver() {
            var values = new @Nullable Object[elements.size()];
            int i = 0;
            for (Object element : elements) {
                values[i++] = switch (element) {
                    case Enum<?> constant -> constant.name();
                    case YearMonth month -> month.atDay(1);
                    case null, default -> element;
                };
            }
            return values;
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "[" + elements.size() + "]";
        }
    }
}
