package org.cop.meeting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.Sector;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CAT = new UUID(0, 3);

    @Test
    void toLeaveSomebodyOutAndToCallThemNotRecordedIsTheSame() {
        var silent = Attendance.of(List.of(new Entry(ANN, AttendanceStatus.ATTENDED)));
        var explicit = Attendance.of(
                List.of(new Entry(BEN, AttendanceStatus.NOT_RECORDED), new Entry(ANN, AttendanceStatus.ATTENDED)));

        assertThat(silent).isEqualTo(explicit);
        assertThat(silent.of(BEN)).isEqualTo(AttendanceStatus.NOT_RECORDED);
    }

    @Test
    void onlyWhoAttendedIsCountedAndSpeaksForASector() {
        var attendance = Attendance.of(
                Map.of(ANN, AttendanceStatus.ATTENDED, BEN, AttendanceStatus.APOLOGY, CAT, AttendanceStatus.ATTENDED));

        assertThat(attendance.attended()).isEqualTo(2);
        assertThat(attendance.sectorsPresent(Map.of(ANN, Sector.NHS, BEN, Sector.VOLUNTARY, CAT, Sector.NHS)))
                .containsExactly(Sector.NHS);
    }

    @Test
    void theSameMemberTwiceIsAMistakeEvenWithTheSameStatus() {
        var line = new Entry(ANN, AttendanceStatus.ATTENDED);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Attendance.of(List.of(line, line)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("entries[1].memberId"));
    }

    @Test
    void anUnknownMemberInARegister_isNamedByTheLine() {
        var lines = List.of(
                new Entry(ANN, AttendanceStatus.ATTENDED),
                new Entry(BEN, AttendanceStatus.APOLOGY),
                new Entry(CAT, AttendanceStatus.NOT_RECORDED));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Attendance.requireKnown(lines, Set.of(ANN, BEN)))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo("unknown-member");
                    assertThat(broken.field()).isEqualTo("entries[2].memberId");
                });
    }

    @Test
    void changesNameWhatWasAndWhatBecame() {
        var before = Attendance.of(Map.of(ANN, AttendanceStatus.ATTENDED, BEN, AttendanceStatus.ABSENT));
        var after = Attendance.of(Map.of(BEN, AttendanceStatus.EXCUSED, CAT, AttendanceStatus.ATTENDED));

        assertThat(before.changesTo(after))
                .containsExactlyInAnyOrder(
                        new RegisterCorrection.Change(ANN, AttendanceStatus.ATTENDED, AttendanceStatus.NOT_RECORDED),
                        new RegisterCorrection.Change(BEN, AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED),
                        new RegisterCorrection.Change(CAT, AttendanceStatus.NOT_RECORDED, AttendanceStatus.ATTENDED));
        assertThat(before.changesTo(before)).isEmpty();
    }
}
