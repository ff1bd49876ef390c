package org.cop.meeting.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Meetings at the same hour on the same weekday of each month: who begins on a second Wednesday meets on second Wednesdays. Where the first
 * is a fifth, it is the last of its month, and so are those that follow.
 */
final class MonthlySeries {
    private MonthlySeries() {}

    static List<LocalDateTime> from(LocalDateTime first, int count) {
        TemporalAdjuster sameWeekday = sameWeekdayOfTheMonth(first.toLocalDate());
        YearMonth month = YearMonth.from(first);
        return IntStream.range(0, count)
                .mapToObj(i -> month.plusMonths(i).atDay(1).with(sameWeekday).atTime(first.toLocalTime()))
                .toList();
    }

    private static TemporalAdjuster sameWeekdayOfTheMonth(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / 7 + 1;
        return week < 5
                ? TemporalAdjusters.dayOfWeekInMonth(week, day.getDayOfWeek())
                : TemporalAdjusters.lastInMonth(day.getDayOfWeek());
    }
}
