package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.kit.place.Site;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2012, 3, 14);
    private static final Site SITE = new Site(Ids.next(), Ids.next(), LONDON, false);
    private static final UUID ANN = Ids.next();

    private final Meeting meeting = new Meeting(Ids.next(), SITE, slot("2012-03-14T14:00"), "Room 1", null);

    @Test
    void aMovedMeetingPublishesItsNewTime() {
        assertThat(meeting.move(slot("2012-03-15T10:00"), "Room 2")).hasValueSatisfying(moved -> {
            assertThat(moved.on()).isEqualTo("2012-03-15");
            assertThat(moved.startsAt()).isEqualTo("2012-03-15T10:00:00Z");
        });
    }

    @Test
    void anotherPlaceIsNoEvent() {
        assertThat(meeting.move(slot("2012-03-14T14:00"), "Room 2")).isEmpty();
        assertThat(meeting.place()).isEqualTo("Room 2");
    }

    @Test
    void aMeetingWithARegisterStaysWhereItWas() {
        record(AttendanceStatus.APOLOGY);
        refused("register-recorded", () -> meeting.move(slot("2012-03-15T10:00"), null));
    }

    @Test
    void aMeetingThatNobodyCameToMayBeCancelledWithItsRegister() {
        record(AttendanceStatus.APOLOGY);
        assertThat(meeting.cancel("Snow").on()).isEqualTo(DAY);
    }

    @Test
    void aMeetingThatSomebodyCameToIsNotCancelled() {
        record(AttendanceStatus.ATTENDED);
        refused("somebody-attended", () -> meeting.cancel("Snow"));
    }

    @Test
    void aCancelledMeetingIsNeitherHeldNorMovedNorCancelledAgain() {
        meeting.cancel("Snow");
        refused("meeting-cancelled", () -> meeting.hold(1, DAY));
        refused("meeting-cancelled", () -> meeting.move(slot("2012-03-15T10:00"), null));
        refused("meeting-cancelled", () -> meeting.cancel("Ice"));
        refused("meeting-cancelled", () -> meeting.requireTakenPlace(DAY));
    }

    @Test
    void aHeldMeetingIsNeitherMovedNorCancelled() {
        record(AttendanceStatus.ATTENDED);
        meeting.hold(1, DAY);
        refused("meeting-held", () -> meeting.move(slot("2012-03-15T10:00"), null));
        refused("meeting-held", () -> meeting.cancel("Snow"));
    }

    @Test
    void aMeetingIsHeldOnlyWithARegisterInWhichSomebodyAttended() {
        refused("register-missing", () -> meeting.hold(1, DAY));
        record(AttendanceStatus.ABSENT);
        refused("nobody-attended", () -> meeting.hold(1, DAY));
        record(AttendanceStatus.ATTENDED);
        assertThat(meeting.hold(1, DAY))
                .isEqualTo(new MeetingHeld(
                        meeting.id(), SITE.programmeId(), SITE.id(), DAY, 1, 1, new TreeSet<>(List.of(Sector.NHS))));
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        refused("meeting-not-yet", () -> meeting.requireTakenPlace(DAY.minusDays(1)));
        record(AttendanceStatus.ATTENDED);
        refused("meeting-not-yet", () -> meeting.hold(1, DAY.minusDays(1)));
    }

    @Test
    void theFirstRegisterIsNoCorrectionAndTheSecondIs() {
        assertThat(record(AttendanceStatus.ATTENDED))
                .singleElement()
                .satisfies(event ->
                        assertThat(((AttendanceRecorded) event).correction()).isFalse());
        assertThat(record(AttendanceStatus.ABSENT))
                .singleElement()
                .satisfies(event ->
                        assertThat(((AttendanceRecorded) event).correction()).isTrue());
    }

    @Test
    void aCorrectedRegisterOfAHeldMeetingPublishesItsFigures() {
        record(AttendanceStatus.ATTENDED);
        meeting.hold(7, DAY);
        List<MeetingEvent> events = record(AttendanceStatus.ATTENDED);
        assertThat(events).hasSize(2);
        assertThat(((MeetingHeld) events.getLast()).number()).isEqualTo(7);
    }

    @Test
    void aHeldMeetingKeepsAtLeastOneAttendee() {
        record(AttendanceStatus.ATTENDED);
        meeting.hold(1, DAY);
        refused("nobody-attended", () -> record(AttendanceStatus.ABSENT));
    }

    @Test
    void aMeetingHeldWithoutARegisterCountsNobody() {
        refused("meeting-not-yet", () -> meeting.holdWithoutRegister(3, DAY.minusDays(1)));
        assertThat(meeting.registerKept()).isNull();

        assertThat(meeting.holdWithoutRegister(3, DAY))
                .isEqualTo(new MeetingHeld(meeting.id(), SITE.programmeId(), SITE.id(), DAY, 3, null, new TreeSet<>()));

        assertThat(meeting.registerKept()).isFalse();
        refused("meeting-held", () -> meeting.holdWithoutRegister(3, DAY));
        refused("meeting-held", () -> meeting.cancel("Snow"));
    }

    @Test
    void aRegisterFoundLaterIsRecordedAndNoCorrection() {
        meeting.holdWithoutRegister(3, DAY);
        refused("nobody-attended", () -> record(AttendanceStatus.ABSENT));

        List<MeetingEvent> events = record(AttendanceStatus.ATTENDED);

        assertThat(((AttendanceRecorded) events.getFirst()).correction()).isFalse();
        assertThat(((MeetingHeld) events.getLast()).attended()).isEqualTo(1);
        assertThat(meeting.registerKept()).isTrue();
    }

    @Test
    void aMeetingWithARegisterIsNotHeldWithoutIt() {
        record(AttendanceStatus.ABSENT);
        refused("register-recorded", () -> meeting.holdWithoutRegister(1, DAY));
    }

    private List<MeetingEvent> record(AttendanceStatus status) {
        boolean came = status == AttendanceStatus.ATTENDED;
        return meeting.registerRecorded(
                came ? 1 : 0,
                List.of(new Entry(ANN, status)),
                new TreeSet<>(came ? List.of(Sector.NHS) : List.of()),
                Instant.parse("2012-03-14T18:00:00Z"));
    }

    private static Slot slot(String local) {
        return Slot.of(LocalDateTime.parse(local), Duration.ofHours(2), LONDON, "startsAt");
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(action)
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }
}
