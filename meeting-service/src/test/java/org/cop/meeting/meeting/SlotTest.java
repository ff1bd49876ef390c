package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.cop.kit.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T14:00, 2026-03-28T14:00:00Z",
        "2026-03-29T14:00, 2026-03-29T13:00:00Z",
        "2026-10-24T14:00, 2026-10-24T13:00:00Z",
        "2026-10-25T14:00, 2026-10-25T14:00:00Z",
    })
    void theHourOnTheWallStaysWhenTheClocksChange(String local, String instant) {
        assertThat(slot(local).startsAt()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T01:00", "2026-03-29T01:59"})
    void anHourThatTheClocksLeaveOutIsRefused(String local) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> slot(local))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("no-such-time"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T00:59, 2026-03-29T00:59:00Z", "2026-03-29T02:00, 2026-03-29T01:00:00Z"})
    void theMinutesOnEitherSideOfItAreFine(String local, String instant) {
        assertThat(slot(local).startsAt()).isEqualTo(instant);
    }

    @Test
    void theFirstOfAnHourThatComesTwiceIsMeant() {
        assertThat(slot("2026-10-25T01:30").startsAt()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void aMeetingAcrossTheChangeLastsAsLongAsItLasts() {
        assertThat(slot("2026-03-29T00:30").endsAt()).isEqualTo("2026-03-29T02:30:00Z");
        assertThat(slot("2026-03-29T00:30").length()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theDayIsTheOneOnTheWall() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Slot slot = Slot.of(LocalDateTime.parse("2026-06-10T09:00"), Duration.ofHours(2), auckland, "startsAt");
        assertThat(slot.day()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(slot.startsAt()).isEqualTo("2026-06-09T21:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-10T09:00:01", "2026-06-10T09:00:00.5"})
    void meetingsBeginOnAFullMinute(String local) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> slot(local))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("startsAt"));
    }

    private static Slot slot(String local) {
        return Slot.of(LocalDateTime.parse(local), Duration.ofHours(2), LONDON, "startsAt");
    }
}
