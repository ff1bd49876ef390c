package org.cop.kit.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.AttendanceStatus;
import org.cop.events.DomainEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.junit.jupiter.api.Test;

/** An older reader meets constants that a newer producer added. */
class EventJsonTest {
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void aGrantOfAnUnknownRoleIsLeftOutAndTheOthersAreRead() {
        var changed = read(AccessChanged.class, """
                {"accountId": "a", "grants": [{"programmeId": "%1$s", "role": "EVALUATOR"}, {"programmeId": "%1$s", "role": "EDITOR"}]}
                """);

        assertThat(changed.grants()).containsExactly(new Grant(ID, null, Role.EDITOR));
    }

    @Test
    void anUnknownStatusInARegisterIsNotRecorded() {
        var recorded = read(AttendanceRecorded.class, """
                {"meetingId": "%1$s", "programmeId": "%1$s", "siteId": "%1$s", "on": "2012-03-01", "correction": false,
                 "entries": [{"memberId": "%1$s", "status": "REMOTE"}, {"memberId": "%1$s", "status": "ATTENDED"}]}
                """);

        assertThat(recorded.entries())
                .extracting(entry -> entry.status())
                .containsExactly(AttendanceStatus.NOT_RECORDED, AttendanceStatus.ATTENDED);
    }

    @Test
    void anUnknownConstantInAListIsLeftOut() {
        var held = read(MeetingHeld.class, """
                {"meetingId": "%1$s", "programmeId": "%1$s", "siteId": "%1$s", "on": "2012-03-01", "number": 1, "attended": 2,
                 "sectorsPresent": ["NHS", "MARITIME"]}
                """);

        assertThat(held.sectorsPresent()).containsExactly(Sector.NHS);
    }

    @Test
    void anUnknownConstantThatIsRequiredIsMalformed() {
        assertThatThrownBy(() -> read(MemberJoined.class, """
                        {"memberId": "%1$s", "programmeId": "%1$s", "siteId": "%1$s", "sector": "MARITIME", "facilitator": false,
                         "on": "2012-03-01"}
                        """))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("sector");
    }

    private static <E extends DomainEvent> E read(Class<E> type, String json) {
        return EventJson.read(type, json.formatted(ID).getBytes(StandardCharsets.UTF_8));
    }
}
