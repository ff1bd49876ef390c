package org.cop.kit.web.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.UUID;

/** The values that an address or a JSON text may hold, read strictly. */
final class PlainValue {
    private static final Instant FIRST = instantOf(1);
    private static final Instant BEYOND = instantOf(10_000);

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
            case "java.time.LocalDate" -> inCalendar(LocalDate.parse(text));
            case "java.time.LocalDateTime" -> inCalendar(LocalDateTime.parse(text));
            case "java.time.YearMonth" -> inCalendar(YearMonth.parse(text));
            case "java.time.Year" -> inCalendar(Year.parse(text));
            case "java.time.Instant" -> inCalendar(Instant.parse(text));
            default -> true;
        };
    }

    private static boolean between(String text, long least, long most) {
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }

    /** Java has years up to 999999999, a calendar and PostgreSQL have not. */
    static boolean inCalendar(Temporal time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(BEYOND);
        }
        if (!time.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }

    private static Instant instantOf(int year) {
        return Year.of(year).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
