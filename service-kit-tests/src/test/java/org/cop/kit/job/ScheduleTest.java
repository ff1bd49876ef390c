package org.cop.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void anIntervalCountsFromTheLastTime() {
        assertThat(Schedule.every(Duration.ofHours(1)).next(Instant.parse("2012-03-01T10:15:00Z")))
                .isEqualTo("2012-03-01T11:15:00Z");
    }

    @Test
    void anHourOfTheDayFollowsTheZoneIntoSummerTime() {
        var atSeven = Schedule.cron("0 7 * * *", LONDON);

        assertThat(atSeven.next(Instant.parse("2012-03-24T07:00:00Z"))).isEqualTo("2012-03-25T06:00:00Z");
        assertThat(atSeven.next(Instant.parse("2012-10-27T06:00:00Z"))).isEqualTo("2012-10-28T07:00:00Z");
    }

    @Test
    void manyMissedTimesAreFollowedByOneNextTime() {
        assertThat(Schedule.cron("*/5 * * * *", LONDON).next(Instant.parse("2012-03-01T10:17:03Z")))
                .isEqualTo("2012-03-01T10:20:00Z");
    }
}
