package org.cop.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.problem;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.meeting.PublishedEvents;
import org.cop.meeting.TestSite;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class MeetingPlanningApiTest {
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
        CloudEvent event = PublishedEvents.about(id, 1).getFirst();
        assertThat(event.getType()).isEqualTo("meeting.scheduled");
        assertThat(event.getExtension("siteid")).isEqualTo(site.id.toString());
        assertThat(event.getExtension("programmeid")).isEqualTo(site.programmeId.toString());
        assertThat(PublishedEvents.body(event).getString("startsAt")).isEqualTo("2012-04-11T13:00:00Z");
        assertThat(PublishedEvents.body(event).getString("endsAt")).isEqualTo("2012-04-11T14:30:00Z");
        assertThat(PublishedEvents.body(event).getString("on")).isEqualTo("2012-04-11");
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
    void theFirstOfAnHourThatComesTwiceIsMeant() {
        UUID meeting = site.meeting("2026-10-25T01:30");
        assertThat(PublishedEvents.body(PublishedEvents.about(meeting, 1).getFirst())
                        .getString("startsAt"))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    // --- where it is not

    @Test
    void hoursAreThoseOfTheProgrammesZone() {
        TestSite york = TestSite.openInZone("America/New_York");
        UUID meeting = york.meeting("2012-06-13T23:30");
        york.get("meetings/" + meeting)
                .body("startsAt", equalTo("2012-06-13T23:30:00"))
                .body("zone", equalTo("America/New_York"));
        var event = PublishedEvents.body(PublishedEvents.about(meeting, 1).getFirst());
        assertThat(event.getString("startsAt")).isEqualTo("2012-06-14T03:30:00Z");
        assertThat(event.getString("on")).isEqualTo("2012-06-13");
    }

    // --- planning

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
    void aBodyThatIsNoPlanIsRefused(String body) {
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
                        .map(id -> PublishedEvents.body(
                                        PublishedEvents.about(id, 1).getFirst())
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

    // --- moving and cancelling

    @Test
    void aMovedMeetingPublishesItsNewTimeOnce() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.move(
                        meeting,
                        "\"0\"",
                        "{\"startsAt\": \"2012-03-28T14:00\", \"durationMinutes\": 60, \"place\": \"Room 2\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startsAt", equalTo("2012-03-28T14:00:00"))
                .body("place", equalTo("Room 2"));
        site.move(
                        meeting,
                        "\"1\"",
                        "{\"startsAt\": \"2012-03-28T14:00\", \"durationMinutes\": 60, \"place\": \"Room 3\"}")
                .statusCode(200)
                .body("place", equalTo("Room 3"));
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);

        List<CloudEvent> events = PublishedEvents.about(meeting, 3);
        assertThat(PublishedEvents.types(events))
                .containsExactly("meeting.scheduled", "meeting.rescheduled", "meeting.cancelled");
        assertThat(PublishedEvents.body(events.get(1)).getString("startsAt")).isEqualTo("2012-03-28T13:00:00Z");
        assertThat(PublishedEvents.body(events.get(1)).getString("endsAt")).isEqualTo("2012-03-28T14:00:00Z");
        assertThat(PublishedEvents.body(events.get(1)).getString("on")).isEqualTo("2012-03-28");
    }

    @Test
    void aMovedMeeting_isWhereAndAsLongAsTheRequestSays() {
        UUID meeting = plannedInRoom1();

        site.move(
                        meeting,
                        "*",
                        "{\"startsAt\": \"2012-03-21T14:00\", \"durationMinutes\": 60, \"place\": \" Room 2 \"}")
                .statusCode(200)
                .body("place", equalTo("Room 2"))
                .body("durationMinutes", is(60));
        site.moveTo(meeting, "*", "2012-03-21T14:00")
                .statusCode(200)
                .body("place", nullValue())
                .body("durationMinutes", is(120));
    }

    @ParameterizedTest
    @CsvSource({"durationMinutes, '\"place\": \"Room 1\"'", "place, '\"durationMinutes\": 90'"})
    void aMoveThatKeepsQuietOfLengthOrPlace_losesNeither(String missing, String said) {
        UUID meeting = plannedInRoom1();

        site.move(meeting, "*", "{\"startsAt\": \"2012-03-21T14:00\", " + said + "}")
                .statusCode(400)
                .body("errors[0].field", equalTo(missing));
        site.get("meetings/" + meeting)
                .body("startsAt", equalTo("2012-03-14T14:00:00"))
                .body("place", equalTo("Room 1"))
                .body("durationMinutes", is(90));
    }

    private UUID plannedInRoom1() {
        return UUID.fromString(site.post(
                        "meetings",
                        "{\"startsAt\": \"2012-03-14T14:00\", \"durationMinutes\": 90, \"place\": \"Room 1\"}")
                .extract()
                .path("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"place\": \"Room 2\"}",
                "{\"startsAt\": \"2012-03-21T14:00\", \"durationMinutes\": 721, \"place\": \"\"}",
                "{\"startsAt\": \"2012-03-21T14:00\", \"durationMinutes\": 90, \"place\": \"a\\u0000b\"}",
                "{\"startsAt\": \"2012-03-21T14:00\", \"durationMinutes\": 90, \"place\": 7}"
            })
    void aBodyThatIsNoPlanMovesNoMeeting(String body) {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.move(meeting, "*", body).statusCode(400);
        site.moveTo(meeting, "*", "2012-03-21T14:00", "x".repeat(201)).statusCode(400);
        site.get("meetings/" + meeting).header("ETag", "\"0\"").body("startsAt", equalTo("2012-03-14T14:00:00"));
    }

    @Test
    void aPlaceThatNobodyCanSeeIsNone() {
        var invisible = "\u200b\u3164";
        String id = site.post("meetings", "{\"startsAt\": \"2031-03-12T14:00\", \"place\": \"" + invisible + "\"}")
                .statusCode(201)
                .body("place", nullValue())
                .extract()
                .path("id");
        var meeting = UUID.fromString(id);
        site.moveTo(meeting, "*", "2031-03-12T14:00", "Town Hall").body("place", equalTo("Town Hall"));
        site.moveTo(meeting, "*", "2031-03-12T14:00", invisible).statusCode(200).body("place", nullValue());
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"" + invisible + "\"}")
                .statusCode(400);
    }

    @Test
    void theSecondOfTwoWhoMoveAMeetingIsRefused() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.moveTo(meeting, "\"0\"", "2012-03-21T14:00").statusCode(200);
        site.moveTo(meeting, "\"0\"", "2012-03-28T14:00").statusCode(412);
        site.put(
                        "meetings/" + meeting + "/time",
                        "{\"startsAt\": \"2012-03-28T14:00\", \"durationMinutes\": 120, \"place\": \"\"}")
                .statusCode(428);
        site.get("meetings/" + meeting).body("startsAt", equalTo("2012-03-21T14:00:00"));
    }

    @Test
    void aMeetingIsNotMovedOntoAnother() {
        site.meeting("2012-03-14T14:00");
        UUID meeting = site.meeting("2012-03-21T14:00");
        problem(site.moveTo(meeting, "\"0\"", "2012-03-14T14:00"), "already-scheduled");
    }

    @Test
    void aCancelledMeetingSaysWhyToThePeopleOfTheSiteAndToNobodyElse() {
        UUID meeting = site.meeting("2012-03-14T14:00");
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"The heating is broken\"}")
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("The heating is broken"));
        CloudEvent event = PublishedEvents.about(meeting, 2).getLast();
        assertThat(PublishedEvents.body(event).<Object>get())
                .isEqualTo(Map.of(
                        "meetingId", meeting.toString(),
                        "programmeId", site.programmeId.toString(),
                        "siteId", site.id.toString(),
                        "on", "2012-03-14"));
        problem(site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Again\"}"), "meeting-cancelled");
        problem(site.moveTo(meeting, "*", "2012-03-21T14:00"), "meeting-cancelled");
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \" \"}")
                .statusCode(400);
    }
}
