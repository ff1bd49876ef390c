package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.meeting.TestSite;
import org.cop.meeting.ToldFacts;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class MeetingApiTest {
    private TestSite site;

    @BeforeEach
    void openASite() {
        site = TestSite.open();
    }

    // --- planning

    @Test
    void aPlannedMeetingIsThereWithItsTimeInTheZoneOfTheProgramme() {
        ValidatableResponse created = site.post(
                        "meetings",
                        "{\"startsAt\": \"2012-04-11T14:00\", \"durationMinutes\": 90, \"place\": \" Room 1 \"}")
                .statusCode(201)
                .header("ETag", "\"0\"");

        String id = created.extract().path("id");
        created.header("Location", endsWith(site.path("meetings/" + id)));
        site.get("meetings/" + id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("startsAt", equalTo("2012-04-11T14:00:00"))
                .body("endsAt", equalTo("2012-04-11T15:30:00"))
                .body("zone", equalTo("Europe/London"))
                .body("durationMinutes", is(90))
                .body("place", equalTo("Room 1"))
                .body("state", equalTo("SCHEDULED"))
                .body("number", nullValue());
        CloudEvent fact = ToldFacts.about(id, 1).getFirst();
        assertThat(fact.getType()).isEqualTo("meeting.scheduled");
        assertThat(fact.getExtension("siteid")).isEqualTo(site.id.toString());
        assertThat(fact.getExtension("programmeid")).isEqualTo(site.programmeId.toString());
        assertThat(ToldFacts.body(fact).getString("startsAt")).isEqualTo("2012-04-11T13:00:00Z");
        assertThat(ToldFacts.body(fact).getString("endsAt")).isEqualTo("2012-04-11T14:30:00Z");
        assertThat(ToldFacts.body(fact).getString("on")).isEqualTo("2012-04-11");
    }

    @Test
    void aMeetingLastsTwoHoursIfNobodySaysOtherwise() {
        UUID meeting = site.meeting("2026-03-29T14:00");
        site.get("meetings/" + meeting).body("durationMinutes", is(120)).body("place", nullValue());
    }

    @Test
    void anHourThatTheClocksLeaveOutIsRefused() {
        site.post("meetings", "{\"startsAt\": \"2026-03-29T01:30\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("startsAt"))
                .body("errors[0].code", equalTo("no-such-time"));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        UUID meeting = site.meeting("2026-10-25T01:30");
        assertThat(ToldFacts.body(ToldFacts.about(meeting, 1).getFirst()).getString("startsAt"))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"startsAt\": \"2012-03-14\"}",
                "{\"startsAt\": \"2012-03-14T14:00Z\"}",
                "{\"startsAt\": \"2012-03-14T14:00:30\"}",
                "{\"startsAt\": \"2012-03-14T14:00\", \"durationMinutes\": 10}",
                "{\"startsAt\": \"2012-03-14T14:00\", \"durationMinutes\": 721}",
                "{\"startsAt\": \"2012-03-14T14:00\", \"place\": \"a\\u0000b\"}",
                "{\"startsAt\": \"2012-03-14T14:00\", \"colour\": \"red\"}"
            })
    void whatIsNoPlanIsRefused(String body) {
        site.post("meetings", body).statusCode(400);
    }

    @Test
    void aSiteMeetsOnceAtATimeUnlessTheOtherMeetingIsCancelled() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        problem(site.post("meetings", "{\"startsAt\": \"2012-03-14T14:00\"}"), "already-scheduled")
                .body("errors[0].field", equalTo("startsAt"));
        TestSite.open().meeting("2012-03-14T14:00");

        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);
        site.meeting("2012-03-14T14:00");
    }

    @Test
    void theSamePlanWithTheSameIdempotencyKeyIsOneMeeting() {
        String body = "{\"startsAt\": \"2012-03-14T14:00\"}";
        String first = as(site.facilitator)
                .header("Idempotency-Key", "plan-" + site.id)
                .body(body)
                .post(site.path("meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(site.facilitator)
                .header("Idempotency-Key", "plan-" + site.id)
                .body(body)
                .post(site.path("meetings"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(site.path("meetings/" + first)))
                .body("id", equalTo(first));
        site.get("meetings").body("id", contains(first));
    }

    // --- series

    @Test
    void aSeriesKeepsWeekdayAndHourAcrossTheChangeOfTheClocks() {
        List<String> ids = site.post("meeting-series", "{\"firstStartsAt\": \"2026-02-11T14:00\", \"count\": 3}")
                .statusCode(201)
                .body("startsAt", contains("2026-02-11T14:00:00", "2026-03-11T14:00:00", "2026-04-08T14:00:00"))
                .body("seriesId", everyItem(notNullValue()))
                .extract()
                .path("id");

        assertThat(ids.stream()
                        .map(id -> ToldFacts.body(ToldFacts.about(id, 1).getFirst())
                                .getString("startsAt")))
                .containsExactly("2026-02-11T14:00:00Z", "2026-03-11T14:00:00Z", "2026-04-08T13:00:00Z");
    }

    @Test
    void aSeriesIsPlannedAsAWholeOrNotAtAll() {
        site.meeting("2026-04-08T14:00");
        problem(
                        site.post("meeting-series", "{\"firstStartsAt\": \"2026-02-11T14:00\", \"count\": 3}"),
                        "already-scheduled")
                .body("errors[0].field", equalTo("firstStartsAt"));
        site.get("meetings").body("", hasSize(1));
    }

    @Test
    void aSeriesThatMeetsAnHourThatDoesNotExistIsRefused() {
        site.post("meeting-series", "{\"firstStartsAt\": \"2026-01-25T01:30\", \"count\": 2}")
                .statusCode(201);
        site.post("meeting-series", "{\"firstStartsAt\": \"2025-11-30T01:15\", \"count\": 6}")
                .statusCode(400)
                .body("errors[0].field", equalTo("firstStartsAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"count\": 1", ", \"count\": 25"})
    void aSeriesHasTwoToTwentyFourMeetings(String count) {
        site.post("meeting-series", "{\"firstStartsAt\": \"2026-02-11T14:00\"" + count + "}")
                .statusCode(400);
    }

    // --- reading

    @Test
    void meetingsAreListedByTheirBeginningPageByPage() {
        List<UUID> planned = new ArrayList<>();
        for (String day : List.of("2012-05-09", "2012-03-14", "2012-06-13", "2012-04-11", "2012-07-11")) {
            planned.add(site.meeting(day + "T14:00"));
        }
        List<String> inOrder = List.of(1, 3, 0, 2, 4).stream()
                .map(i -> planned.get(i).toString())
                .toList();

        List<String> read = new ArrayList<>();
        String next = site.path("meetings?limit=2");
        while (next != null) {
            var page = as(site.facilitator).get(next).then().statusCode(200).extract();
            read.addAll(page.<List<String>>path("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(read).isEqualTo(inOrder);
    }

    @Test
    void theListMayBeginOnADay() {
        site.meeting("2012-03-14T14:00");
        site.meeting("2012-04-11T00:00");
        site.get("meetings?from=2012-04-11").body("startsAt", contains("2012-04-11T00:00:00"));
        site.get("meetings?from=2012-04-12").body("", hasSize(0));
        site.get("meetings?from=soon").statusCode(400);
    }

    // --- moving and cancelling

    @Test
    void aMovedMeetingTellsItsNewTimeOnce() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        move(meeting, "\"0\"", "{\"startsAt\": \"2012-03-28T14:00\", \"durationMinutes\": 60, \"place\": \"Room 2\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startsAt", equalTo("2012-03-28T14:00:00"))
                .body("place", equalTo("Room 2"));
        move(meeting, "\"1\"", "{\"startsAt\": \"2012-03-28T14:00\", \"durationMinutes\": 60, \"place\": \"Room 3\"}")
                .statusCode(200)
                .body("place", equalTo("Room 3"));
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);

        List<CloudEvent> facts = ToldFacts.about(meeting, 3);
        assertThat(ToldFacts.types(facts))
                .containsExactly("meeting.scheduled", "meeting.rescheduled", "meeting.cancelled");
        assertThat(ToldFacts.body(facts.get(1)).getString("startsAt")).isEqualTo("2012-03-28T13:00:00Z");
        assertThat(ToldFacts.body(facts.get(1)).getString("endsAt")).isEqualTo("2012-03-28T14:00:00Z");
        assertThat(ToldFacts.body(facts.get(1)).getString("on")).isEqualTo("2012-03-28");
    }

    @Test
    void ofTwoWhoMoveAMeetingTheSecondIsTold() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        move(meeting, "\"0\"", "{\"startsAt\": \"2012-03-21T14:00\"}").statusCode(200);
        move(meeting, "\"0\"", "{\"startsAt\": \"2012-03-28T14:00\"}").statusCode(412);
        site.put("meetings/" + meeting + "/time", "{\"startsAt\": \"2012-03-28T14:00\"}")
                .statusCode(428);
        site.get("meetings/" + meeting).body("startsAt", equalTo("2012-03-21T14:00:00"));
    }

    @Test
    void aMeetingIsNotMovedOntoAnother() {
        site.meeting("2012-03-14T14:00");
        UUID meeting = site.meeting("2012-03-21T14:00");
        problem(move(meeting, "\"0\"", "{\"startsAt\": \"2012-03-14T14:00\"}"), "already-scheduled");
    }

    @Test
    void aCancelledMeetingSaysWhyToThePeopleOfTheSiteAndToNobodyElse() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"The heating is broken\"}")
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("The heating is broken"));
        CloudEvent fact = ToldFacts.about(meeting, 2).getLast();
        assertThat(ToldFacts.body(fact).<Object>get())
                .isEqualTo(Map.of(
                        "meetingId", meeting.toString(),
                        "programmeId", site.programmeId.toString(),
                        "siteId", site.id.toString(),
                        "on", "2012-03-14"));
        problem(site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Again\"}"), "meeting-cancelled");
        problem(move(meeting, "*", "{\"startsAt\": \"2012-03-21T14:00\"}"), "meeting-cancelled");
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \" \"}")
                .statusCode(400);
    }

    // --- holding

    @Test
    void aHeldMeetingTellsHowManyCameAndFromWhichSectors() {
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
        var held = ToldFacts.body(ToldFacts.about(meeting, 3).getLast());
        assertThat(held.getInt("number")).isEqualTo(1);
        assertThat(held.getInt("attended")).isEqualTo(3);
        assertThat(held.<String>getList("sectorsPresent")).containsExactly("VOLUNTARY", "NHS");
        assertThat(held.getString("on")).isEqualTo("2012-03-14");
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
    void toHoldAMeetingTwiceTellsItOnce() {
        UUID member = site.members(1).getFirst();
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.held(meeting, member);
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(200).body("state", equalTo("HELD"));
        problem(site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}"), "meeting-held");
        problem(move(meeting, "*", "{\"startsAt\": \"2012-03-21T14:00\"}"), "meeting-held");

        // A fact that was certainly told after all of these.
        site.record(meeting, register(Map.of(), ", \"reason\": \"x\"")).statusCode(409);
        assertThat(ToldFacts.types(ToldFacts.about(meeting, 3)))
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
        var again = ToldFacts.about(june, 4);
        assertThat(ToldFacts.types(again))
                .containsExactly("meeting.scheduled", "attendance.recorded", "meeting.held", "meeting.held");
        assertThat(ToldFacts.body(again.get(2)).getInt("number")).isEqualTo(2);
        assertThat(ToldFacts.body(again.get(3)).getInt("number")).isEqualTo(3);
        assertThat(ToldFacts.body(again.get(3)).getInt("attended")).isEqualTo(1);
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

    // --- where it is not

    @Test
    void theMeetingOfAnotherSiteIsNotFound() {
        TestSite other = TestSite.openIn(site.programmeId);
        UUID meeting = other.meeting("2012-03-14T14:00");
        site.get("meetings/" + meeting).statusCode(404);
        site.get("meetings/" + Ids.next()).statusCode(404);
        site.get("meetings/" + meeting + "/register").statusCode(404);
        site.get("meetings/" + meeting + "/register/corrections").statusCode(404);
        site.get("meetings/" + meeting + "/actions").statusCode(404);
        move(meeting, "*", "{\"startsAt\": \"2012-03-21T14:00\"}").statusCode(404);
        site.record(meeting, "{\"entries\": []}").statusCode(404);
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(404);
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"x\"}")
                .statusCode(404);
        site.post("meetings/" + meeting + "/actions", "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}")
                .statusCode(404);
    }

    @Test
    void aClosedSiteCanBeReadButNotChanged() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.closes();

        String one = "meetings/" + meeting;
        problem(site.post("meetings", "{\"startsAt\": \"2012-05-09T14:00\"}"), "site-closed");
        problem(site.post("meeting-series", "{\"firstStartsAt\": \"2012-05-09T14:00\", \"count\": 2}"), "site-closed");
        problem(move(meeting, "\"0\"", "{\"startsAt\": \"2012-03-21T14:00\"}"), "site-closed");
        problem(site.post(one + "/cancellation", "{\"reason\": \"x\"}"), "site-closed");
        problem(site.post(one + "/holding", "{}"), "site-closed");
        problem(site.record(meeting, "{\"entries\": []}"), "site-closed");
        problem(site.post(one + "/actions", "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}"), "site-closed");
        problem(
                site.post(
                        "actions/" + Ids.next() + "/feedback",
                        "{\"meetingId\": \"" + meeting + "\", \"tried\": true, \"helpful\": \"YES\"}"),
                "site-closed");
        site.get("meetings").statusCode(200).body("id", contains(meeting.toString()));
        site.get(one + "/register").statusCode(200);
        site.get("actions").statusCode(200);
    }

    @Test
    void hoursAreThoseOfTheProgrammesZone() {
        TestSite york = TestSite.openInZone("America/New_York");
        UUID meeting = york.meeting("2012-06-13T23:30");
        york.get("meetings/" + meeting)
                .body("startsAt", equalTo("2012-06-13T23:30:00"))
                .body("zone", equalTo("America/New_York"));
        var fact = ToldFacts.body(ToldFacts.about(meeting, 1).getFirst());
        assertThat(fact.getString("startsAt")).isEqualTo("2012-06-14T03:30:00Z");
        assertThat(fact.getString("on")).isEqualTo("2012-06-13");
    }

    private ValidatableResponse move(UUID meeting, String ifMatch, String body) {
        return as(site.facilitator)
                .header("If-Match", ifMatch)
                .body(body)
                .put(site.path("meetings/" + meeting + "/time"))
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, String code) {
        return answer.statusCode(409).body("code", equalTo(code));
    }
}
