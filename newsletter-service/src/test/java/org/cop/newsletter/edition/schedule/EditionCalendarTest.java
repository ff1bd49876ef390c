package org.cop.newsletter.edition.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionCalendarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "at {0} the month that closed last is {1}")
    @CsvSource({
        "2026-03-31T22:59:59.999Z, 2026-02",
        "2026-03-31T23:00:00Z, 2026-03",
        "2026-10-31T23:59:59.999Z, 2026-09",
        "2026-11-01T00:00:00Z, 2026-10",
        "2027-01-01T00:00:00Z, 2026-12",
        "2028-02-29T23:59:59Z, 2028-01",
        "2028-03-01T00:00:00Z, 2028-02"
    })
    void aMonthClosesAtMidnightInTheProgrammesZone(Instant now, YearMonth closed) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        assertThat(calendar(5, 9, 3).lastClosed(clock.instant())).isEqualTo(closed);
        assertThat(calendar(5, 9, 3).close(closed)).isBeforeOrEqualTo(now);
        assertThat(calendar(5, 9, 3).close(closed.plusMonths(1))).isAfter(now);
    }

    @ParameterizedTest(name = "day {1} at {2} o''clock after {0} is {3}")
    @CsvSource({
        "2026-02, 5, 9, 2026-03-05T09:00:00Z",
        // Summer time begins on 29 March 2026, but no day beyond 28 can be chosen; October's end is winter again.
        "2026-03, 5, 9, 2026-04-05T08:00:00Z",
        "2026-10, 5, 9, 2026-11-05T09:00:00Z",
        "2026-12, 28, 23, 2027-01-28T23:00:00Z",
        "2027-02, 28, 1, 2027-03-28T01:00:00Z",
        "2029-09, 28, 1, 2029-10-28T00:00:00Z"
    })
    void theHourOfSendingIsMeantInTheProgrammesZone(YearMonth month, int day, int hour, Instant sent) {
        assertThat(calendar(day, hour, 3).sendAt(month)).isEqualTo(sent);
    }

    @Test
    void anHourThatTheClocksSkipIsTheNextOneAndOfTwoTheFirstCounts() {
        // 28 March 2027, 01:00 to 02:00 does not exist; 28 October 2029, 01:00 to 02:00 exists twice.
        assertThat(calendar(28, 1, 0)
                        .sendAt(YearMonth.of(2027, 2))
                        .atZone(LONDON)
                        .getHour())
                .isEqualTo(2);
        assertThat(calendar(28, 1, 0)
                        .sendAt(YearMonth.of(2029, 9))
                        .atZone(LONDON)
                        .getOffset())
                .isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void theEditorialDaysBeginWhenTheMonthHasClosedAndNoEarlier() {
        assertThat(calendar(5, 9, 3).assembleAt(YearMonth.of(2026, 2))).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(calendar(5, 9, 10).assembleAt(YearMonth.of(2026, 2))).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(calendar(1, 0, 0).assembleAt(YearMonth.of(2026, 2))).isEqualTo("2026-03-01T00:00:00Z");
    }

    private static EditionCalendar calendar(int sendDay, int sendHour, int editorialDays) {
        return new EditionCalendar(LONDON, sendDay, sendHour, editorialDays);
    }
}
