package org.cop.meeting.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.meeting.TestSite.as;
import static org.cop.meeting.TestSite.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.meeting.PublishedEvents;
import org.cop.meeting.TestSite;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ActionApiTest {
    @Inject
    SessionFactory sessions;

    private TestSite site;
    private UUID march;
    private UUID april;

    @BeforeEach
    void aSiteMeetsTwice() {
        site = TestSite.open();
        march = site.meeting("2012-03-14T14:00");
        april = site.meeting("2012-04-11T14:00");
    }

    // --- agreeing

    @Test
    void anAgreedActionKeepsItsWordingToItsSite() {
        UUID caseStudy = site.presentedCase(april);
        ValidatableResponse created = site.post("meetings/" + march + "/actions", """
                        {"objective": " Ask the crisis team for one number ", "ownerRoles": ["Outreach worker", "Police"],
                         "dueOn": "2012-04-11", "caseStudyId": "%s", "on": "2012-03-15"}
                        """.formatted(caseStudy))
                .statusCode(201)
                .body("objective", equalTo("Ask the crisis team for one number"))
                .body("ownerRoles", contains("Outreach worker", "Police"))
                .body("state", equalTo("OPEN"))
                .body("on", equalTo("2012-03-15"))
                .body("feedback", hasSize(0));

        String id = created.extract().path("id");
        created.header("Location", endsWith(site.path("actions/" + id)));
        site.get("actions/" + id)
                .statusCode(200)
                .body("meetingId", equalTo(march.toString()))
                .body("caseStudyId", equalTo(caseStudy.toString()))
                .body("dueOn", equalTo("2012-04-11"));
        CloudEvent event = PublishedEvents.about(id, 1).getFirst();
        assertThat(event.getType()).isEqualTo("action.agreed");
        assertThat(PublishedEvents.body(event).<Object>get())
                .isEqualTo(Map.of(
                        "actionId",
                        id,
                        "programmeId",
                        site.programmeId.toString(),
                        "siteId",
                        site.id.toString(),
                        "meetingId",
                        march.toString(),
                        "dueOn",
                        "2012-04-11",
                        "on",
                        "2012-03-15"));
    }

    @Test
    void anActionIsAgreedOnTheDayOfItsMeetingIfNobodySaysOtherwise() {
        UUID action = agree(march, "Try it");
        site.get("actions/" + action).body("on", equalTo("2012-03-14")).body("dueOn", nullValue());
    }

    @Test
    void aBodyThatIsNoActionIsRefused() {
        Stream.of(
                        "{\"objective\": \" \", \"ownerRoles\": [\"x\"]}",
                        "{\"objective\": \"x\"}",
                        "{\"objective\": \"x\", \"ownerRoles\": []}",
                        "{\"objective\": \"x\", \"ownerRoles\": [\" \"]}",
                        "{\"objective\": \"x\", \"ownerRoles\": [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]}",
                        "{\"objective\": \"" + "x".repeat(501) + "\", \"ownerRoles\": [\"x\"]}",
                        "{\"objective\": \"x\", \"ownerRoles\": [\"x\"], \"dueOn\": \"2012-03-13\"}",
                        "{\"objective\": \"x\", \"ownerRoles\": [\"x\"], \"on\": \"2012-03-13\"}",
                        "{\"objective\": \"x\", \"ownerRoles\": [\"x\"], \"on\": \"" + tomorrow() + "\"}")
                .forEach(body ->
                        site.post("meetings/" + march + "/actions", body).statusCode(400));
        site.get("actions").body("", hasSize(0));
    }

    @Test
    void aMeetingThatIsStillToComeOrWasCancelledAgreesNothing() {
        UUID future = site.meeting(tomorrow() + "T00:00");
        site.post("meetings/" + april + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);
        String body = "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}";
        problem(site.post("meetings/" + future + "/actions", body), "meeting-not-yet");
        problem(site.post("meetings/" + april + "/actions", body), "meeting-cancelled");
    }

    // --- the queue

    @Test
    void theQueueHoldsOpenActionsThoseThatWaitLongestFirst() {
        UUID second = agree(april, "Second");
        UUID first = agree(march, "First");
        UUID done = agree(march, "Done");
        feedBack(done, april, "YES").statusCode(200);

        assertThat(ids("actions?state=OPEN&limit=1")).containsExactly(first, second);
        assertThat(ids("actions?state=CLOSED")).containsExactly(done);
        assertThat(ids("actions?limit=2")).containsExactly(first, done, second);
        assertThat(ids("meetings/" + march + "/actions")).containsExactly(first, done);
        site.get("actions?state=DONE").statusCode(400);
    }

    @Test
    void feedbackAtALaterMeetingTakesTheActionOutOfTheQueue() {
        UUID action = agree(march, "Try it");
        site.post(
                        "actions/" + action + "/feedback",
                        "{\"meetingId\": \"" + april + "\", \"tried\": true, \"helpful\": \"PARTLY\","
                                + " \"comment\": \"They answered on the second call\", \"on\": \"2012-04-12\"}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("feedback", hasSize(1))
                .body("feedback[0].comment", equalTo("They answered on the second call"))
                .body("feedback[0].on", equalTo("2012-04-12"));

        List<CloudEvent> events = PublishedEvents.about(action, 2);
        assertThat(PublishedEvents.types(events)).containsExactly("action.agreed", "action.fed-back");
        assertThat(PublishedEvents.body(events.getLast()).<Object>get())
                .isEqualTo(Map.of(
                        "actionId", action.toString(),
                        "programmeId", site.programmeId.toString(),
                        "siteId", site.id.toString(),
                        "meetingId", april.toString(),
                        "tried", true,
                        "helpful", "PARTLY",
                        "on", "2012-04-12"));
    }

    @Test
    void tooEarlyToSayLeavesItInTheQueueForTheNextMeeting() {
        UUID action = agree(march, "Try it");
        UUID may = site.meeting("2012-05-09T14:00");
        feedBack(action, april, "TOO_EARLY").statusCode(200).body("state", equalTo("OPEN"));
        assertThat(ids("actions?state=OPEN")).containsExactly(action);
        feedBack(action, may, "NO").statusCode(200).body("state", equalTo("CLOSED"));

        site.get("actions/" + action)
                .body("feedback.helpful", contains("TOO_EARLY", "NO"))
                .body("feedback.on", contains("2012-04-11", "2012-05-09"));
        problem(feedBack(action, may, "YES"), "action-closed");
        assertThat(PublishedEvents.types(PublishedEvents.about(action, 3)))
                .containsExactly("action.agreed", "action.fed-back", "action.fed-back");
    }

    @Test
    void feedbackIsGivenAtALaterMeetingOfTheSameSite() {
        UUID action = agree(april, "Try it");
        UUID future = site.meeting(tomorrow() + "T00:00");
        UUID cancelled = site.meeting("2012-05-09T14:00");
        site.post("meetings/" + cancelled + "/cancellation", "{\"reason\": \"Snow\"}")
                .statusCode(200);
        UUID elsewhere = TestSite.openIn(site.programmeId).meeting("2012-05-09T14:00");

        problem(feedBack(action, april, "YES"), "meeting-not-later").body("errors[0].field", equalTo("meetingId"));
        problem(feedBack(action, march, "YES"), "meeting-not-later");
        problem(feedBack(action, elsewhere, "YES"), "meeting-unknown").body("errors[0].field", equalTo("meetingId"));
        problem(feedBack(action, future, "YES"), "meeting-not-yet");
        problem(feedBack(action, cancelled, "YES"), "meeting-cancelled");
        site.get("actions/" + action).body("state", equalTo("OPEN")).body("feedback", hasSize(0));
    }

    @Test
    void anActionIsAboutACaseThatWasPresentedAtItsSite() {
        TestSite other = TestSite.openIn(site.programmeId);
        UUID elsewhere = other.presentedCase(other.meeting("2012-03-14T14:00"));

        for (UUID unknown : List.of(elsewhere, UUID.randomUUID())) {
            problem(
                            site.post(
                                    "meetings/" + march + "/actions",
                                    "{\"objective\": \"x\", \"ownerRoles\": [\"x\"], \"caseStudyId\": \"" + unknown
                                            + "\"}"),
                            "case-unknown")
                    .body("errors[0].field", equalTo("caseStudyId"));
        }
        site.get("actions").body("", hasSize(0));
    }

    @Test
    void anActionNotTriedYetStaysInTheQueue() {
        UUID action = agree(march, "Try it");
        UUID may = site.meeting("2012-05-09T14:00");
        site.post("actions/" + action + "/feedback", "{\"meetingId\": \"" + april + "\", \"tried\": false}")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("feedback.helpful", contains("TOO_EARLY"));
        feedBack(action, may, "YES").statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void feedbackOnATriedActionSaysWhetherItHelped() {
        UUID action = agree(march, "Try it");
        site.post("actions/" + action + "/feedback", "{\"meetingId\": \"" + april + "\", \"tried\": true}")
                .statusCode(400)
                .body("errors[0].field", equalTo("helpful"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void theActionsOfAClosedSiteAreReadByItsAdministrator() {
        String admin = Grants.give("admin-of-" + site.programmeId, Grants.admin(site.programmeId));
        String member = Grants.give("member-of-" + site.id, Grants.member(site.programmeId, site.id));
        UUID action = agree(march, "Try it");
        String path = site.path("closed-site-actions");
        as(admin).get(path).then().statusCode(200).body("", hasSize(0));
        as(admin).get(site.path("actions")).then().statusCode(403);

        site.closes();

        as(admin)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", contains(action.toString()))
                .body("[0].objective", equalTo("Try it"));
        as(member).get(path).then().statusCode(403);
        as(member).get(site.path("actions")).then().statusCode(200).body("id", contains(action.toString()));
        problem(feedBack(action, april, "YES"), "site-closed");
    }

    @Test
    void aCommentThatNobodyCanSeeIsNone() {
        String action = site.post(
                        "meetings/" + march + "/actions",
                        "{\"objective\": \"Ask first\", \"ownerRoles\": [\"Police\"]}")
                .statusCode(201)
                .extract()
                .path("id");

        site.post(
                        "actions/" + action + "/feedback",
                        "{\"meetingId\": \"" + april
                                + "\", \"tried\": true, \"helpful\": \"YES\", \"comment\": \"\u200b\u3164\"}")
                .statusCode(200)
                .body("feedback[0].comment", nullValue());
    }

    @Test
    void anActionNotTriedCannotHaveHelped() {
        UUID action = agree(march, "Try it");
        for (String helpful : List.of("YES", "PARTLY")) {
            feedBack(action, april, false, helpful).statusCode(400).body("errors[0].code", equalTo("not-tried"));
        }
        feedBack(action, april, false, "TOO_EARLY").statusCode(200);
        feedBack(action, april, false, "NO").statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void theActionOfAnotherSiteIsNotFound() {
        TestSite other = TestSite.openIn(site.programmeId);
        UUID action = agree(march, "Try it");
        other.get("actions/" + action).statusCode(404);
        other.post(
                        "actions/" + action + "/feedback",
                        "{\"meetingId\": \"" + april + "\", \"tried\": true, \"helpful\": \"YES\"}")
                .statusCode(404);
        other.get("actions").body("", hasSize(0));
    }

    @Test
    void theSameActionWithTheSameIdempotencyKeyIsAgreedOnce() {
        for (int i = 0; i < 2; i++) {
            as(site.facilitator)
                    .header("Idempotency-Key", "action-" + march)
                    .body("{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}")
                    .post(site.path("meetings/" + march + "/actions"))
                    .then()
                    .statusCode(201);
        }
        site.get("actions").body("size()", is(1));
    }

    @Test
    void aPageOfActionsCostsTheSameHoweverManyThereAre() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        List<Long> statements = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            feedBack(agree(march, "Try it"), april, "TOO_EARLY").statusCode(200);
            statistics.clear();
            site.get("actions").statusCode(200).body("feedback", hasSize(i + 1));
            statements.add(statistics.getPrepareStatementCount());
        }
        assertThat(statements).containsOnly(2L);
    }

    private UUID agree(UUID meeting, String objective) {
        String id = site.post(
                        "meetings/" + meeting + "/actions",
                        "{\"objective\": \"" + objective + "\", \"ownerRoles\": [\"Outreach worker\"]}")
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private ValidatableResponse feedBack(UUID action, UUID meeting, String helpful) {
        return feedBack(action, meeting, true, helpful);
    }

    private ValidatableResponse feedBack(UUID action, UUID meeting, boolean tried, String helpful) {
        return site.post(
                "actions/" + action + "/feedback",
                "{\"meetingId\": \"" + meeting + "\", \"tried\": " + tried + ", \"helpful\": \"" + helpful + "\"}");
    }

    /** On all pages. */
    private List<UUID> ids(String path) {
        List<UUID> ids = new ArrayList<>();
        String next = site.path(path);
        while (next != null) {
            var page = as(site.facilitator).get(next).then().statusCode(200).extract();
            page.<List<String>>path("id").forEach(id -> ids.add(UUID.fromString(id)));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
    }
}
