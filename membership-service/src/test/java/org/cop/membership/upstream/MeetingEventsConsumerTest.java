package org.cop.membership.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.AttendanceStatus.APOLOGY;
import static org.cop.events.AttendanceStatus.ATTENDED;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.events.AttendanceStatus;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.Entry;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MembershipEvent;
import org.cop.kit.sql.Sql;
import org.cop.membership.Fixture.Member;
import org.cop.membership.Fixture.Programme;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class MeetingEventsConsumerTest {
    private final UUID march = UUID.randomUUID();
    private final UUID april = UUID.randomUUID();

    @Inject
    MeterRegistry metrics;

    @Inject
    Sql sql;

    private Programme programme;
    private UUID site;
    private Member member;

    @BeforeEach
    void aMember() {
        programme = programme();
        site = programme.site();
        member = programme.member(site);
    }

    @Test
    void twoAttendances_confirmAMemberAndArePublishedOnce() {
        EventSender.send(register(march, ATTENDED, member.id()), 1);
        awaitStanding("UNDER_TWO", 1);
        EventSender.send(register(april, ATTENDED, member.id()), 1);
        awaitStanding("CONFIRMED", 2);
        EventSender.send(register(UUID.randomUUID(), ATTENDED, member.id()), 1);
        awaitStanding("CONFIRMED", 3);

        var events = publishedStandings();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst()).contains("CONFIRMED", "\"attended\":2");
    }

    @Test
    void aRedeliveredRegisterCountsOnce() {
        var id = UUID.randomUUID();
        EventSender.send(id, register(march, ATTENDED, member.id()), 1);
        EventSender.send(id, register(march, ATTENDED, member.id()), 1);
        EventSender.send(register(march, ATTENDED, member.id()), 2);
        EventSender.send(register(april, ATTENDED, member.id()), 1);
        awaitStanding("CONFIRMED", 2);
    }

    @Test
    void aCorrectionTakesTheConfirmationBack() {
        EventSender.send(register(march, ATTENDED, member.id()), 1);
        EventSender.send(register(april, ATTENDED, member.id()), 1);
        awaitStanding("CONFIRMED", 2);

        EventSender.send(register(march, APOLOGY, member.id()), 2);

        awaitStanding("UNDER_TWO", 1);
        assertThat(publishedStandings()).hasSize(2).last().asString().contains("UNDER_TWO");
    }

    @Test
    void aMeetingThatIsCancelled_isIgnoredWithoutARowOfTheInbox() {
        double before = count("ignored");

        UUID cancelled =
                EventSender.send(new MeetingCancelled(march, programme.id(), site, LocalDate.of(2012, 3, 14)), 1);

        await().until(() -> count("ignored") == before + 1);
        assertThat(sql.statement("select 1 from inbox where event_id = :id")
                        .bind("id", cancelled)
                        .exists())
                .isFalse();
    }

    @Test
    void aRegisterThatComesAfterItsCorrectionChangesNothing() {
        double before = consumed();

        EventSender.send(register(march, APOLOGY, member.id()), 3);
        EventSender.send(register(march, ATTENDED, member.id()), 2);
        EventSender.send(register(april, ATTENDED, member.id()), 1);

        await().until(() -> consumed() == before + 3);
        awaitStanding("UNDER_TWO", 1);
    }

    @Test
    void aMemberRemovedFromTheRegister_isNoLongerCounted() {
        var other = programme.member(site);
        EventSender.send(register(march, ATTENDED, member.id(), other.id()), 1);
        awaitStanding("UNDER_TWO", 1);

        EventSender.send(register(march, ATTENDED, other.id()), 2);

        awaitStanding("UNDER_TWO", 0);
    }

    @Test
    void facilitatorsAreFacilitatorsWhateverTheyAttend() {
        var facilitator = programme.facilitator(site);
        Stream.of(march, april, UUID.randomUUID())
                .forEach(meeting -> EventSender.send(register(meeting, ATTENDED, facilitator.id(), member.id()), 1));
        awaitStanding("CONFIRMED", 3);

        programme
                .api()
                .get("/api/v1/sites/{site}/members/{id}", site, facilitator.id())
                .then()
                .body("standing", equalTo("FACILITATOR"))
                .body("attended", equalTo(3));
    }

    @Test
    void standingOutlivesTheDeparture() {
        programme
                .api()
                .body(Map.of("reason", "A new job"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, member.id())
                .then()
                .statusCode(200);
        EventSender.send(register(march, ATTENDED, member.id()), 1);
        EventSender.send(register(april, ATTENDED, member.id()), 1);
        awaitStanding("CONFIRMED", 2);
    }

    @Test
    void aMalformedEvent_isADeadLetterAndTheRestIsApplied() {
        var broken = EventSender.sendWithBody(
                MeetingEvent.TOPIC,
                march.toString(),
                "attendance.recorded",
                "{\"meetingId\":\"" + march + "\",\"entries\":7}");
        EventSender.send(register(march, ATTENDED, member.id(), UUID.randomUUID()), 2);

        awaitStanding("UNDER_TWO", 1);
        await().untilAsserted(() -> assertThat(EventReader.records("cop.meeting.v1.dlq.membership-service"))
                .anySatisfy(record -> assertThat(
                                record.headers().lastHeader("ce_id").value())
                        .asString()
                        .isEqualTo(broken.toString())));
    }

    private double consumed() {
        return count("applied");
    }

    private double count(String outcome) {
        return metrics.find("cop.inbox." + outcome).tag("topic", MeetingEvent.TOPIC).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private AttendanceRecorded register(UUID meeting, AttendanceStatus status, UUID... members) {
        List<Entry> entries =
                Arrays.stream(members).map(id -> new Entry(id, status)).toList();
        return new AttendanceRecorded(meeting, programme.id(), site, LocalDate.of(2012, 3, 14), entries, false);
    }

    private void awaitStanding(String standing, int attended) {
        await().untilAsserted(() -> programme
                .api()
                .get("/api/v1/sites/{site}/members/{id}", site, member.id())
                .then()
                .body("attended", equalTo(attended))
                .body("standing", equalTo(standing)));
    }

    private List<String> publishedStandings() {
        return EventReader.about(MembershipEvent.TOPIC, member.id()).stream()
                .filter(event -> event.getType().equals("member.standing-changed"))
                .map(EventReader::body)
                .toList();
    }
}
