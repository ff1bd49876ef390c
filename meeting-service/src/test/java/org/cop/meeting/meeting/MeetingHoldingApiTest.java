package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.problem;
import static org.cop.meeting.TestSite.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Sector;
import org.cop.meeting.PublishedEvents;
import org.cop.meeting.TestSite;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MeetingHoldingApiTest {
    private TestSite site;

    @BeforeEach
    void openASite() {
        site = TestSite.open();
    }

    @Test
    void aHeldMeetingPublishesItsCountAndSectors() {
        List<UUID> members = site.members(Sector.VOLUNTARY, Sector.NHS, Sector.NHS, Sector.CRIMINAL_JUSTICE);
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.record(
                        meeting,
                        register(
                                Map.of(
                                        members.get(0), "ATTENDED",
                                        members.get(1), "ATTENDED",
                                        members.get(2), "ATTENDED",
                                        members.get(3), "APOLOGY"),
                                ""))
                .statusCode(200);

        site.post("meetings/" + meeting + "/holding", "{}")
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("number", is(1))
                .body("attended", is(3))
                .body("sectorsPresent", contains("VOLUNTARY", "NHS"));
        var held = PublishedEvents.body(PublishedEvents.about(meeting, 3).getLast());
        assertThat(held.getInt("number")).isEqualTo(1);
        assertThat(held.getInt("attended")).isEqualTo(3);
        assertThat(held.<String>getList("sectorsPresent")).containsExactly("VOLUNTARY", "NHS");
        assertThat(held.getString("on")).isEqualTo("2012-03-14");
    }

    @Test
    void expertsPlaceAndReasonAreForTheSiteAndItsAdministratorsAlone() {
        List<UUID> members = site.members(Sector.EXPERT_BY_EXPERIENCE, Sector.NHS);
        UUID held = site.meeting("2012-03-14T14:00");
        site.held(held, members.toArray(UUID[]::new));
        String cancelled = site.post(
                        "meetings", "{\"startsAt\": \"2012-04-11T14:00\", \"place\": \"Room 1, ring for Kim\"}")
                .extract()
                .path("id");
        site.post("meetings/" + cancelled + "/cancellation", "{\"reason\": \"Kim is in hospital\"}")
                .statusCode(200);

        for (Grant within : List.of(
                Grants.facilitator(site.programmeId, site.id),
                Grants.member(site.programmeId, site.id),
                Grants.admin(site.programmeId))) {
            String reader = Grants.give("within-" + within.role() + site.id, within);
            as(reader)
                    .get(site.path("meetings/" + held))
                    .then()
                    .body("sectorsPresent", contains("NHS", "EXPERT_BY_EXPERIENCE"));
            as(reader)
                    .get(site.path("meetings/" + cancelled))
                    .then()
                    .body("place", equalTo("Room 1, ring for Kim"))
                    .body("cancellationReason", equalTo("Kim is in hospital"));
            as(reader)
                    .get(site.path("roster"))
                    .then()
                    .body("sector", containsInAnyOrder("NHS", "EXPERT_BY_EXPERIENCE"));
        }
        String broker = Grants.give("beyond-" + site.id, Grants.knowledgeBroker(site.programmeId));
        as(broker).get(site.path("meetings/" + held)).then().body("sectorsPresent", contains("VOLUNTARY", "NHS"));
        as(broker)
                .get(site.path("meetings"))
                .then()
                .body("id", contains(held.toString(), cancelled))
                .body("place", everyItem(nullValue()))
                .body("cancellationReason", everyItem(nullValue()));
        as(broker).get(site.path("roster")).then().body("sector", everyItem(nullValue()));
    }

    @Test
    void aMeetingIsNotHeldWithoutARegisterInWhichSomebodyAttended() {
        UUID member = site.members(1).getFirst();
        UUID meeting = site.meeting("2012-03-14T14:00");
        problem(site.post("meetings/" + meeting + "/holding", "{}"), "register-missing");
        site.record(meeting, register("APOLOGY", member)).statusCode(200);
        problem(site.post("meetings/" + meeting + "/holding", "{}"), "nobody-attended");
    }

    @Test
    void aHoldingWithoutAnyBodyIsRefusedAndTheMeetingStaysPlanned() throws Exception {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.record(meeting, register("ATTENDED", site.members(1).getFirst())).statusCode(200);
        String holding = site.path("meetings/" + meeting + "/holding");

        as(site.facilitator).post(holding).then().statusCode(400).body("code", equalTo("body-missing"));
        try (var client = HttpClient.newHttpClient()) { // sends no Content-Type by itself
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + holding))
                            .header("Authorization", "Bearer " + site.facilitator)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("unsupported-media-type", "Bodies are sent as application/json");
        }
        site.get("meetings/" + meeting).body("state", equalTo("SCHEDULED"));
    }

    @Test
    void aMeetingWithoutARegisterIsHeldAndLaterNumbersStand() {
        UUID member = site.members(1).getFirst();
        UUID march = site.meeting("2012-03-14T14:00");
        UUID april = site.meeting("2012-04-11T14:00");
        site.post("meetings/" + march + "/holding", "{\"registerKept\": false}")
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("number", is(1))
                .body("registerKept", is(false))
                .body("attended", nullValue());
        site.held(april, member);
        site.get("meetings").body("number", contains(1, 2)).body("registerKept", contains(false, true));

        var events = PublishedEvents.about(march, 2);
        assertThat(PublishedEvents.types(events)).containsExactly("meeting.scheduled", "meeting.held");
        assertThat(PublishedEvents.body(events.getLast()).<Object>get("attended"))
                .isNull();

        site.record(march, register("ATTENDED", member)).statusCode(200).body("attended", is(1));
        assertThat(PublishedEvents.types(PublishedEvents.about(march, 4)))
                .containsExactly("meeting.scheduled", "meeting.held", "attendance.recorded", "meeting.held");
        site.get("meetings").body("registerKept", contains(true, true));
    }

    @Test
    void aMeetingHeldTwiceIsOneEvent() {
        UUID member = site.members(1).getFirst();
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.held(meeting, member);
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(200).body("state", equalTo("HELD"));
        problem(site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}"), "meeting-held");
        problem(site.moveTo(meeting, "*", "2012-03-21T14:00"), "meeting-held");

        // An event that was certainly published after all of these.
        site.record(meeting, register(Map.of(), ", \"reason\": \"x\"")).statusCode(409);
        assertThat(PublishedEvents.types(PublishedEvents.about(meeting, 3)))
                .containsExactly("meeting.scheduled", "attendance.recorded", "meeting.held");
    }

    @Test
    void aMeetingThatIsStillToComeHasNoRegisterAndIsNotHeld() {
        UUID member = site.members(1).getFirst();
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        UUID meeting = site.meeting(tomorrow + "T00:00");
        problem(site.record(meeting, register("APOLOGY", member)), "meeting-not-yet");
        problem(site.post("meetings/" + meeting + "/holding", "{}"), "meeting-not-yet");
    }

    @Test
    void meetingsAreNumberedByDateWhateverTheOrderTheyAreEnteredIn() {
        UUID member = site.members(1).getFirst();
        UUID april = site.meeting("2012-04-11T14:00");
        site.held(april, member);
        UUID june = site.meeting("2012-06-13T14:00");
        site.held(june, member);
        site.meeting("2012-05-09T14:00");
        UUID march = site.meeting("2012-03-14T14:00");
        site.held(march, member);

        site.get("meetings").body("number", contains(is(1), is(2), nullValue(), is(3)));
        var again = PublishedEvents.about(june, 4);
        assertThat(PublishedEvents.types(again))
                .containsExactly("meeting.scheduled", "attendance.recorded", "meeting.held", "meeting.held");
        assertThat(PublishedEvents.body(again.get(2)).getInt("number")).isEqualTo(2);
        assertThat(PublishedEvents.body(again.get(3)).getInt("number")).isEqualTo(3);
        assertThat(PublishedEvents.body(again.get(3)).getInt("attended")).isEqualTo(1);
    }

    @Test
    void meetingsThatAreHeldAtTheSameMomentGetDifferentNumbers() throws Exception {
        UUID member = site.members(1).getFirst();
        List<UUID> meetings = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            UUID meeting = site.meeting("2013-0" + month + "-10T14:00");
            site.record(meeting, register("ATTENDED", member)).statusCode(200);
            meetings.add(meeting);
        }
        List<Callable<Integer>> holdings = meetings.stream()
                .<Callable<Integer>>map(meeting -> () -> as(site.facilitator)
                        .body("{}")
                        .post(site.path("meetings/" + meeting + "/holding"))
                        .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(holdings)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        site.get("meetings").body("number", contains(1, 2, 3, 4, 5, 6));
    }
}
