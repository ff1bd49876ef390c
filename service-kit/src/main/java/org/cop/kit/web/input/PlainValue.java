package org.cop.kit.web.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.cop.kit.text.CalendarYears;

/** The values that an address or a JSON text may hold, read strictly. */
final class PlainValue {
    private PlainValue() {}

    /**
     * Whether the text is a value of that type; true for types not known here.
     *
     * @throws java.time.DateTimeException if it is no date or time
     * @throws IllegalArgumentException if it is no value of another type
     */
    static boolean fits(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
        }
        return switch (type.getName()) {
            case "java.util.UUID" ->
                text.length() == 36 && UUID.fromString(text).version() >= 0;
            case "int", "java.lang.Integer" -> between(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long", "java.lang.Long" -> between(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case "boolean", "java.lang.Boolean" -> text.equals("true") || text.equals("false");
            case "java.time.LocalDate" -> CalendarYears.hold(LocalDate.parse(text));
            case "java.time.LocalDateTime" -> CalendarYears.hold(LocalDateTime.parse(text));
            case "java.time.YearMonth" -> CalendarYears.hold(YearMonth.parse(text));
            case "java.time.Year" -> CalendarYears.hold(Year.parse(text));
            case "java.time.Instant" -> CalendarYears.hold(Instant.parse(text));
            default -> true;
        };
    }

    private static boolean between(String text, long least, long most) {
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }
}
