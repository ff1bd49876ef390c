package org.cop.kit.text;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** The years 1 to 9999: Java has years up to 999999999, a calendar and PostgreSQL have not. */
public final class CalendarYears {
    private static final Instant FIRST = instantOf(1);
    private static final Instant BEYOND = instantOf(10_000);

    private CalendarYears() {}

    /** True for a time without a year, too. */
    public static boolean hold(Temporal time) {
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
