package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
    @ParameterizedTest
    @CsvSource({
        // Summer time began on Sunday 29 March 2026, and ended on Sunday 25 October.
        "2026-03-30T07:59:59Z, 2026-03-23T09:00:00Z, 2026-03-05T09:00:00Z",
        "2026-03-30T08:00:00Z, 2026-03-30T08:00:00Z, 2026-03-05T09:00:00Z",
        "2026-10-26T08:59:59Z, 2026-10-19T08:00:00Z, 2026-10-05T08:00:00Z",
        "2026-10-26T09:00:00Z, 2026-10-26T09:00:00Z, 2026-10-05T08:00:00Z",
        "2027-01-01T00:00:00Z, 2026-12-28T09:00:00Z, 2026-12-05T09:00:00Z",
        "2027-03-05T09:00:00Z, 2027-03-01T09:00:00Z, 2027-03-05T09:00:00Z"
    })
    void digestsAreDueOnMondaysAndOnTheDayOfTheMonthAtTheirHour(Instant now, Instant weekly, Instant monthly) {
        ZonedDateTime here = now.atZone(ZoneId.of("Europe/London"));
        assertThat(DigestSchedule.lastMonday(here, 9)).isEqualTo(weekly);
        assertThat(DigestSchedule.lastDay(here, 5, 9)).isEqualTo(monthly);
    }
}
