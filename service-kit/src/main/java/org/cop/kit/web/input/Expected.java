package org.cop.kit.web.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What belongs in a field, in the words of the interface: never the name of a class. */
final class Expected {
    private Expected() {}

    static @Nullable String of(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return "One of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "A list";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "An object";
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "A text";
            case "boolean", "java.lang.Boolean" -> "true or false";
            case "int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short" -> "A whole number";
            case "double", "float", "java.lang.Double", "java.math.BigDecimal" -> "A number";
            default -> example(type);
        };
    }

    private static @Nullable String example(Class<?> type) {
        if (type == UUID.class) {
            return "An id";
        }
        if (type == LocalDate.class) {
            return "A date like 2012-03-14";
        }
        if (type == LocalDateTime.class) {
            return "A local time like 2012-03-14T14:00";
        }
        if (type == YearMonth.class) {
            return "A month like 2012-03";
        }
        if (type == Instant.class) {
            return "A time like 2012-03-14T14:00:00Z";
        }
        return null;
    }
}
