package org.cop.meeting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.problem;
import static org.cop.meeting.TestSite.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.meeting.PublishedEvents;
import org.cop.meeting.TestSite;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegisterApiTest {
    private TestSite site;
    private UUID meeting;

    @BeforeEach
    void aSiteMeets() {
        site = TestSite.open();
        meeting = site.meeting("2012-03-14T14:00");
    }

    // --- recording

    @Test
    void thirteenPeopleAreRecordedInOneRequest() {
        List<UUID> members = site.members(13);
        Map<UUID, String> statuses = new HashMap<>();
        for (int i = 0; i < 11; i++) {
            statuses.put(members.get(i), i < 8 ? "ATTENDED" : "APOLOGY");
        }
        statuses.put(members.get(11), "EXCUSED");

        site.record(meeting, register(statuses, ""))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("recordedAt", notNullValue())
                .body("attended", is(8))
                .body("correctionCount", is(0))
                .body("entries", hasSize(13))
                .body("entries.find { it.memberId == '" + members.get(11) + "' }.status", equalTo("EXCUSED"))
                .body("entries.find { it.memberId == '" + members.get(12) + "' }.status", equalTo("NOT_RECORDED"));
        site.get("meetings/" + meeting).body("attended", is(8)).body("state", equalTo("SCHEDULED"));

        CloudEvent event = PublishedEvents.about(meeting, 2).getLast();
        assertThat(event.getType()).isEqualTo("attendance.recorded");
        assertThat(event.getExtension("audience")).isEqualTo("SITE");
        JsonPath body = PublishedEvents.body(event);
        assertThat(body.getString("on")).isEqualTo("2012-03-14");
        assertThat(body.getBoolean("correction")).isFalse();
        assertThat(body.getList("entries")).hasSize(13);
        assertThat(body.<String>getList("entries.findAll { it.status == 'ABSENT' }"))
                .isEmpty();
    }

    @Test
    void beforeItIsRecordedTheRegisterIsAFormWithEverybodyOnIt() {
        List<UUID> members = site.members(2);
        site.get("meetings/" + meeting + "/register")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("recordedAt", nullValue())
                .body("attended", is(0))
                .body(
                        "entries.memberId",
                        containsInAnyOrder(
                                members.get(0).toString(), members.get(1).toString()))
                .body("entries.status", everyItem(equalTo("NOT_RECORDED")));
    }

    @Test
    void anEmptyFirstRegisterChangesNothing() {
        UUID member = site.members(1).getFirst();
        site.record(meeting, "{\"entries\": []}").statusCode(200).header("ETag", "\"0\"");
        site.record(meeting, register("NOT_RECORDED", member)).statusCode(200).body("recordedAt", nullValue());
        site.record(meeting, register("ATTENDED", member)).statusCode(200);

        assertThat(PublishedEvents.types(PublishedEvents.about(meeting, 2)))
                .containsExactly("meeting.scheduled", "attendance.recorded");
    }

    @Test
    void aRegisterRecordedTwiceChangesNothing() {
        List<UUID> members = site.members(2);
        String register = register("ATTENDED", members.get(0));
        site.record(meeting, register).statusCode(200).header("ETag", "\"1\"");
        site.record(meeting, register).statusCode(200).header("ETag", "\"1\"").body("correctionCount", is(0));
        // Not even to somebody who has not seen the answer of the first time.
        as(site.facilitator)
                .header("If-Match", "\"0\"")
                .body(register(Map.of(members.get(0), "ATTENDED", members.get(1), "NOT_RECORDED"), ""))
                .put(site.path("meetings/" + meeting + "/register"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(200);

        assertThat(PublishedEvents.types(PublishedEvents.about(meeting, 3)))
                .containsExactly("meeting.scheduled", "attendance.recorded", "meeting.held");
    }

    // --- who may be in it

    @Test
    void aStrangerIsRefusedByTheLineAndNothingIsRecorded() {
        UUID member = site.members(1).getFirst();
        UUID elsewhere = TestSite.open().members(1).getFirst();
        site.record(
                        meeting,
                        "{\"entries\": [{\"memberId\": \"" + member + "\", \"status\": \"ATTENDED\"},"
                                + " {\"memberId\": \"" + elsewhere + "\", \"status\": \"ABSENT\"}]}")
                .statusCode(409)
                .body("code", equalTo("unknown-member"))
                .body("errors[0].field", equalTo("entries[1].memberId"));
        site.record(meeting, register("NOT_RECORDED", Ids.next())).statusCode(409);
        site.get("meetings/" + meeting + "/register").body("recordedAt", nullValue());
    }

    @Test
    void theSameMemberTwiceIsRefused() {
        UUID member = site.members(1).getFirst();
        String line = "{\"memberId\": \"" + member + "\", \"status\": \"ATTENDED\"}";
        site.record(meeting, "{\"entries\": [" + line + ", " + line + "]}")
                .statusCode(400)
                .body("errors[0].field", equalTo("entries[1].memberId"))
                .body("errors[0].code", equalTo("named-twice"));
    }

    @Test
    void aMemberBelongsToTheRegistersFromTheDayOfJoiningToTheDayOfLeaving() {
        LocalDate day = LocalDate.of(2012, 3, 14);
        UUID joinedThatDay = site.memberFrom(day);
        UUID joinedLater = site.memberFrom(day.plusDays(1));
        UUID leftThatDay = site.memberFrom(day.minusDays(9));
        UUID leftBefore = site.memberFrom(day.minusDays(9));
        site.leaves(leftThatDay, day);
        site.leaves(leftBefore, day.minusDays(1));

        site.get("meetings/" + meeting + "/register")
                .body("entries.memberId", containsInAnyOrder(joinedThatDay.toString(), leftThatDay.toString()));
        site.record(meeting, register("ATTENDED", joinedThatDay, leftThatDay)).statusCode(200);
        for (UUID other : List.of(joinedLater, leftBefore)) {
            site.record(meeting, register("ATTENDED", other)).statusCode(409).body("code", equalTo("unknown-member"));
        }
    }

    @Test
    void aMemberInTheRegisterStaysWhenAnEarlierLeavingArrives() {
        List<UUID> members = site.members(2);
        site.record(meeting, register("ATTENDED", members.get(0))).statusCode(200);
        site.leaves(members.get(0), LocalDate.of(2012, 3, 10));

        site.get("meetings/" + meeting + "/register").body("attended", is(1)).body("entries", hasSize(2));
        site.record(meeting, register(Map.of(members.get(0), "ATTENDED", members.get(1), "ATTENDED"), because("Late")))
                .statusCode(200)
                .body("attended", is(2));
    }

    @Test
    void aBodyThatIsNoRegisterIsRefused() {
        UUID member = site.members(1).getFirst();
        Stream.of(
                        "{}",
                        "{\"entries\": null}",
                        "{\"entries\": [null]}",
                        "{\"entries\": [{}]}",
                        "{\"entries\": [{\"memberId\": \"" + member + "\", \"status\": \"LATE\"}]}",
                        "{\"entries\": [{\"memberId\": \"x\", \"status\": \"ABSENT\"}]}",
                        "{\"entries\": [], \"reason\": \"" + "x".repeat(301) + "\"}")
                .forEach(body -> site.record(meeting, body).statusCode(400));
    }

    @Test
    void aCancelledMeetingHasNoRegister() {
        UUID member = site.members(1).getFirst();
        site.post("meetings/" + meeting + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);
        problem(site.record(meeting, register("ABSENT", member)), "meeting-cancelled");
    }

    // --- putting it right

    @Test
    void aCorrectionNeedsAReasonAndIsKeptWithWhoAndWhen() {
        List<UUID> members = site.members(2);
        site.record(meeting, register(Map.of(members.get(0), "ATTENDED", members.get(1), "ABSENT"), ""))
                .statusCode(200);
        String corrected =
                register(Map.of(members.get(0), "ATTENDED", members.get(1), "APOLOGY"), because(" She had sent word "));

        problem(site.record(meeting, register("ATTENDED", members.get(0))), "correction-needs-reason")
                .body("errors[0].field", equalTo("reason"));
        problem(
                site.record(meeting, register(Map.of(members.get(0), "ATTENDED"), because("  "))),
                "correction-needs-reason");
        site.record(meeting, corrected)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("correctionCount", is(1))
                .body("attended", is(1));
        site.record(meeting, corrected).statusCode(200).body("correctionCount", is(1));

        site.get("meetings/" + meeting + "/register/corrections")
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].reason", equalTo("She had sent word"))
                .body("[0].correctedBy", equalTo("facilitator-of-" + site.id))
                .body("[0].correctedAt", notNullValue())
                .body("[0].changes", hasSize(1))
                .body("[0].changes[0].memberId", equalTo(members.get(1).toString()))
                .body("[0].changes[0].was", equalTo("ABSENT"))
                .body("[0].changes[0].became", equalTo("APOLOGY"));
        List<CloudEvent> events = PublishedEvents.about(meeting, 3);
        assertThat(PublishedEvents.types(events))
                .containsExactly("meeting.scheduled", "attendance.recorded", "attendance.recorded");
        JsonPath body = PublishedEvents.body(events.getLast());
        assertThat(body.getBoolean("correction")).isTrue();
        assertThat(body.getString("entries.find { it.memberId == '" + members.get(1) + "' }.status"))
                .isEqualTo("APOLOGY");
        assertThat(body.prettify()).doesNotContain("word");
    }

    @Test
    void aCorrectionWithAReasonThatNobodyCanSeeIsRefused() {
        List<UUID> members = site.members(1);
        site.record(meeting, register("ATTENDED", members.getFirst())).statusCode(200);

        problem(
                site.record(meeting, register(Map.of(members.getFirst(), "ABSENT"), because("\u200b\u3164"))),
                "correction-needs-reason");
    }

    @Test
    void correctionsAreListedNewestFirstPageByPage() {
        UUID member = site.members(1).getFirst();
        site.record(meeting, register("ABSENT", member)).statusCode(200);
        for (String status : List.of("APOLOGY", "EXCUSED", "ATTENDED")) {
            site.record(meeting, register(Map.of(member, status), because(status)))
                    .statusCode(200);
        }
        String path = "meetings/" + meeting + "/register/corrections";
        String link = site.get(path + "?limit=2")
                .body("reason", contains("ATTENDED", "EXCUSED"))
                .extract()
                .header("Link");
        as(site.facilitator)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("reason", contains("APOLOGY"))
                .header("Link", nullValue());
    }

    @Test
    void aCorrectedRegisterOfAHeldMeetingPublishesItAgain() {
        List<UUID> members = site.members(Sector.VOLUNTARY, Sector.NHS);
        site.held(meeting, members.get(0));
        site.record(
                        meeting,
                        register(
                                Map.of(members.get(0), "ATTENDED", members.get(1), "ATTENDED"),
                                because("She was there")))
                .statusCode(200);

        List<CloudEvent> events = PublishedEvents.about(meeting, 5);
        assertThat(PublishedEvents.types(events))
                .containsExactly(
                        "meeting.scheduled",
                        "attendance.recorded",
                        "meeting.held",
                        "attendance.recorded",
                        "meeting.held");
        JsonPath held = PublishedEvents.body(events.getLast());
        assertThat(held.getInt("attended")).isEqualTo(2);
        assertThat(held.getInt("number")).isEqualTo(1);
        assertThat(held.<String>getList("sectorsPresent")).containsExactly("VOLUNTARY", "NHS");
        problem(
                site.record(meeting, register(Map.of(members.get(0), "ABSENT"), because("Nobody came"))),
                "nobody-attended");
        site.get("meetings/" + meeting + "/register").body("attended", is(2)).body("correctionCount", is(1));
    }

    // --- two at once

    @Test
    void aStaleRegisterIsRefusedWithIfMatch() {
        UUID member = site.members(1).getFirst();
        String path = site.path("meetings/" + meeting + "/register");
        String seen = site.get("meetings/" + meeting + "/register").extract().header("ETag");
        as(site.facilitator)
                .header("If-Match", seen)
                .body(register("ATTENDED", member))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(site.facilitator)
                .header("If-Match", seen)
                .body(register(Map.of(member, "ABSENT"), because("I did not see him")))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void theSecondOfTwoRegistersAtOnceIsACorrection() throws Exception {
        List<UUID> members = site.members(6);
        List<Callable<String>> requests = members.stream()
                .<Callable<String>>map(member -> () -> {
                    var answer = as(site.facilitator)
                            .body(register("ATTENDED", member))
                            .put(site.path("meetings/" + meeting + "/register"));
                    return answer.statusCode() == 200 ? "recorded" : answer.path("code");
                })
                .toList();
        String refused = "correction-needs-reason";
        assertThat(atOnce(requests)).containsExactlyInAnyOrder("recorded", refused, refused, refused, refused, refused);
        assertThat(PublishedEvents.types(PublishedEvents.about(meeting, 2)))
                .containsExactly("meeting.scheduled", "attendance.recorded");
    }

    @Test
    void theSameRegisterSixTimesAtOnceIsOneEvent() throws Exception {
        List<UUID> members = site.members(3);
        String register = register("ATTENDED", members.toArray(UUID[]::new));
        Callable<Integer> request = () -> as(site.facilitator)
                .body(register)
                .put(site.path("meetings/" + meeting + "/register"))
                .statusCode();
        assertThat(atOnce(List.of(request, request, request, request, request, request)))
                .containsOnly(200);
        site.post("meetings/" + meeting + "/holding", "{}").statusCode(200);
        assertThat(PublishedEvents.types(PublishedEvents.about(meeting, 3)))
                .containsExactly("meeting.scheduled", "attendance.recorded", "meeting.held");
    }

    private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }

    private static String because(String reason) {
        return ", \"reason\": \"" + reason + "\"";
    }
}
