package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MonthlySeriesTest {

    @Test
    void aSeriesFromASecondWednesdayStaysOnSecondWednesdays() {
        assertThat(MonthlySeries.from(LocalDateTime.parse("2012-03-14T14:00"), 12))
                .map(LocalDateTime::toString)
                .containsExactly(
                        "2012-03-14T14:00",
                        "2012-04-11T14:00",
                        "2012-05-09T14:00",
                        "2012-06-13T14:00",
                        "2012-07-11T14:00",
                        "2012-08-08T14:00",
                        "2012-09-12T14:00",
                        "2012-10-10T14:00",
                        "2012-11-14T14:00",
                        "2012-12-12T14:00",
                        "2013-01-09T14:00",
                        "2013-02-13T14:00");
    }

    @Test
    void aFifthThursdayFallsBackToTheLastOfEachMonth() {
        assertThat(MonthlySeries.from(LocalDateTime.parse("2026-01-29T09:30"), 4))
                .map(LocalDateTime::toString)
                .containsExactly("2026-01-29T09:30", "2026-02-26T09:30", "2026-03-26T09:30", "2026-04-30T09:30");
    }

    @Test
    void aFourthFridayStaysTheFourthEvenWhereThereIsAFifth() {
        assertThat(MonthlySeries.from(LocalDateTime.parse("2026-04-24T10:00"), 2))
                .map(LocalDateTime::toString)
                .containsExactly("2026-04-24T10:00", "2026-05-22T10:00");
    }

    @Test
    void theFirstAndTheSeventhAreFirstsAndTheEighthIsASecond() {
        assertThat(MonthlySeries.from(LocalDateTime.parse("2026-05-01T10:00"), 2)
                        .getLast())
                .isEqualTo("2026-06-05T10:00");
        assertThat(MonthlySeries.from(LocalDateTime.parse("2026-05-07T10:00"), 2)
                        .getLast())
                .isEqualTo("2026-06-04T10:00");
        assertThat(MonthlySeries.from(LocalDateTime.parse("2026-05-08T10:00"), 2)
                        .getLast())
                .isEqualTo("2026-06-12T10:00");
    }
}
