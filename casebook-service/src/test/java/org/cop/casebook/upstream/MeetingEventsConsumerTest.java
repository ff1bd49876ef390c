package org.cop.casebook.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.casebook.Fixture.awaitOne;
import static org.cop.casebook.Fixture.query;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingRescheduled;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.events.Sector;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MeetingEventsConsumerTest {
    private static final LocalDate DAY = LocalDate.of(2012, 3, 14);
    private static final Instant START = Instant.parse("2012-03-14T14:00:00Z");

    private final UUID programme = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();
    private final UUID meeting = UUID.randomUUID();

    @Test
    void theDayOfAMeetingIsThatOfTheLastEvent() {
        EventSender.send(scheduled(DAY), 1);
        await().until(() -> knownAs(DAY, "SCHEDULED"));
        EventSender.send(
                new MeetingRescheduled(meeting, programme, site, START, START.plusSeconds(7200), DAY.plusDays(7)), 2);
        await().until(() -> knownAs(DAY.plusDays(7), "SCHEDULED"));
        EventSender.send(
                new MeetingHeld(
                        meeting, programme, site, DAY.plusDays(7), 1, 8, new TreeSet<>(List.of(Sector.VOLUNTARY))),
                4);
        await().until(() -> knownAs(DAY.plusDays(7), "HELD"));
    }

    @Test
    void aLateEventDoesNotBringBackACancelledMeeting() {
        EventSender.send(new MeetingCancelled(meeting, programme, site, DAY), 3);
        EventSender.send(scheduled(DAY), 1);
        awaitApplied();

        assertThat(knownAs(DAY, "CANCELLED")).isTrue();
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var id = UUID.randomUUID();
        EventSender.send(id, scheduled(DAY), 1);
        EventSender.send(new MeetingCancelled(meeting, programme, site, DAY), 2);
        EventSender.send(id, scheduled(DAY), 1);
        awaitApplied();

        assertThat(knownAs(DAY, "CANCELLED")).isTrue();
    }

    @Test
    void attendanceAndActionsAreIgnored() {
        EventSender.send(scheduled(DAY), 1);
        EventSender.send(
                new AttendanceRecorded(
                        meeting,
                        programme,
                        site,
                        DAY,
                        List.of(new MeetingEvent.Entry(UUID.randomUUID(), AttendanceStatus.ATTENDED)),
                        false),
                2);
        EventSender.send(new ActionAgreed(UUID.randomUUID(), programme, site, meeting, null, DAY), 1);
        awaitApplied();

        assertThat(knownAs(DAY, "SCHEDULED")).isTrue();
    }

    @Test
    void anUnreadableEventGoesToTheDeadLettersAlone() {
        var deadLetters = MeetingEvent.TOPIC + ".dlq.casebook-service";
        var before = EventReader.records(deadLetters).size();
        EventSender.sendWithoutEnvelope(
                MeetingEvent.TOPIC, meeting.toString(), "not an event".getBytes(StandardCharsets.UTF_8));
        EventSender.sendWithBody(MeetingEvent.TOPIC, meeting.toString(), "meeting.scheduled", "{}");
        EventSender.send(scheduled(DAY), 1);

        await().until(() -> knownAs(DAY, "SCHEDULED"));
        await().until(() -> EventReader.records(deadLetters).size() == before + 2);
    }

    private MeetingScheduled scheduled(LocalDate day) {
        return new MeetingScheduled(meeting, programme, site, START, START.plusSeconds(7200), day);
    }

    private boolean knownAs(LocalDate day, String state) {
        return query("select count(*) from known_meeting where id = '" + meeting + "' and site_id = '" + site
                        + "' and day = '" + day + "' and state = '" + state + "'")
                == 1;
    }

    /** A later event under the same key has arrived, so the earlier ones have too. */
    private void awaitApplied() {
        var last = EventSender.send(scheduled(DAY.minusDays(1)), 1);
        awaitOne("select count(*) from inbox where event_id = '" + last + "'");
    }
}
