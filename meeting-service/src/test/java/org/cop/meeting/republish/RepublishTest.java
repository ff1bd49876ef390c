package org.cop.meeting.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.register;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.meeting.TestSite;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.Republishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads only what was published again knows what whoever has read everything knows. */
@QuarkusTest
@ServiceTest
class RepublishTest {
    private TestSite site;

    @BeforeEach
    void openSite() {
        site = TestSite.open();
    }

    @Test
    void plannedMeetingsPublishedAgainStandForAnEmptyReaderAsForAnother() {
        var planned = site.meeting("2031-03-12T14:00");
        var moved = site.meeting("2031-04-09T14:00");
        site.move(moved, "*", "{\"startsAt\": \"2031-04-10T15:00\", \"durationMinutes\": 90, \"place\": \"\"}")
                .statusCode(200);
        var cancelled = site.meeting("2031-05-14T14:00");
        site.post("meetings/" + cancelled + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);

        var again = requireTheSame(planned, moved, cancelled);

        assertThat(again).extracting(CloudEvent::getType).containsOnly("meeting.scheduled", "meeting.cancelled");
        assertThat(again).hasSize(3);
    }

    @Test
    void heldMeetingsPublishedAgainStandForAnEmptyReaderAsForAnother() {
        var members = site.members(Sector.NHS, Sector.VOLUNTARY, Sector.LOCAL_AUTHORITY);
        var held = site.meeting("2012-04-11T14:00");
        site.held(held, members.get(0), members.get(1));
        var corrected = site.meeting("2012-05-09T14:00");
        site.held(corrected, members.get(0), members.get(1));
        site.record(
                        corrected,
                        register(
                                Map.of(members.get(0), "ATTENDED", members.get(2), "APOLOGY"),
                                ", \"reason\": \"The other group's sheet\""))
                .statusCode(200);
        var withoutRegister = site.meeting("2012-06-13T14:00");
        site.post("meetings/" + withoutRegister + "/holding", "{\"registerKept\": false}")
                .statusCode(200);
        var registered = site.meeting("2012-07-11T14:00");
        site.record(registered, register("ATTENDED", members.get(0))).statusCode(200);
        var nobodyCame = site.meeting("2012-08-08T14:00");
        site.record(nobodyCame, register("APOLOGY", members.get(0))).statusCode(200);
        site.post("meetings/" + nobodyCame + "/cancellation", "{\"reason\": \"Flood\"}")
                .statusCode(200);
        var enteredLate = site.meeting("2012-03-14T14:00");
        site.held(enteredLate, members.get(2));

        requireTheSame(held, corrected, withoutRegister, registered, nobodyCame, enteredLate);
    }

    @Test
    void actionsPublishedAgainStandForAnEmptyReaderAsForAnother() {
        var member = site.members(1).getFirst();
        var first = site.meeting("2012-03-14T14:00");
        site.held(first, member);
        var second = site.meeting("2012-04-11T14:00");
        site.held(second, member);
        var open = action(first, ", \"dueOn\": \"2012-04-11\"");
        var closed = action(first, "");
        feedBack(closed, second, "TOO_EARLY", "2012-05-02");
        feedBack(closed, second, "YES", "2012-04-11"); // said before and noted later

        var again = requireTheSame(open, closed);

        assertThat(again)
                .filteredOn(event -> closed.toString().equals(event.getSubject()))
                .extracting(CloudEvent::getType)
                .containsExactly("action.agreed", "action.fed-back", "action.fed-back");
    }

    /** @return what was published again */
    private List<CloudEvent> requireTheSame(UUID... keys) {
        List<UUID> aggregates = List.of(keys);
        var again = Republishing.published(() -> MeetingReader.about(aggregates));
        var before = MeetingReader.about(aggregates).stream()
                .filter(event -> again.stream().noneMatch(one -> one.getId().equals(event.getId())))
                .toList();
        assertThat(before).hasSizeGreaterThanOrEqualTo(aggregates.size());
        assertThat(MeetingReader.read(again)).isEqualTo(MeetingReader.read(before));
        return again;
    }

    private UUID action(UUID meeting, String rest) {
        String id = site.post(
                        "meetings/" + meeting + "/actions",
                        "{\"objective\": \"Ask first\", \"ownerRoles\": [\"Housing officer\"]" + rest + "}")
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private void feedBack(UUID action, UUID meeting, String helpful, String on) {
        site.post(
                        "actions/" + action + "/feedback",
                        "{\"meetingId\": \"%s\", \"tried\": true, \"helpful\": \"%s\", \"on\": \"%s\"}"
                                .formatted(meeting, helpful, on))
                .statusCode(200);
    }
}
