package org.cop.casebook.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.events.CasebookEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CaseStudyLifeCycleApiTest {
    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.shared();
    }

    @Test
    void aCaseGoesFromItsDraftToItsReadersWithAnEventForEachStep() {
        var created = fixture.ann()
                .posts(fixture.cases(), Fixture.request(Fixture.caseContent()))
                .statusCode(201)
                .header("Location", containsString(fixture.cases() + "/"))
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("revision", equalTo(1))
                .body("author", equalTo(fixture.ann().accountId()))
                .body("content.themes", contains("weekend-crises", "personality-disorder"))
                .body("clearance", nullValue())
                .extract();
        var id = UUID.fromString(created.path("id"));
        var path = fixture.cases() + "/" + id;

        fixture.ann().posts(path + "/review", Map.of()).statusCode(200).body("state", equalTo("IN_REVIEW"));
        fixture.bob()
                .clears(path, clearanceFor("SITE"))
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("clearance.audience", equalTo("SITE"))
                .body("clearance.by", equalTo(fixture.bob().accountId()))
                .body("clearance.revision", equalTo(1))
                .body("clearance.current", equalTo(true))
                .body("clearance.at", notNullValue())
                .body("clearance.checklist.workersProtected", equalTo(true));
        var meeting = fixture.meetingOn(Fixture.MEETING_DAY);
        fixture.ann()
                .posts(path + "/presentation", Map.of("meetingId", meeting))
                .statusCode(200)
                .body("state", equalTo("PRESENTED"))
                .body("presentedOn", equalTo("2012-03-14"));
        fixture.ann()
                .posts(path + "/follow-up", on(LocalDate.of(2012, 4, 11)))
                .statusCode(200)
                .body("state", equalTo("FOLLOWED_UP"))
                .body("followedUpOn", equalTo("2012-04-11"));
        fixture.ann()
                .posts(
                        path + "/write-up",
                        Map.of("learning", "The gap was ours.", "outcome", "MAINTENANCE", "on", "2012-04-16"))
                .statusCode(200)
                .body("state", equalTo("WRITTEN_UP"))
                .body("revision", equalTo(2))
                .body("content.learning", equalTo("The gap was ours."))
                .body("content.commissionerIssues", equalTo("Nobody is paid for weekends."))
                .body("content.outcome", equalTo("MAINTENANCE"))
                .body("clearance.current", equalTo(false));
        fixture.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(409)
                .body("code", equalTo("case-not-cleared"));
        fixture.facilitator()
                .clears(path, clearanceFor("PUBLIC"))
                .statusCode(200)
                .body("state", equalTo("WRITTEN_UP"))
                .body("clearance.revision", equalTo(2))
                .body("clearance.current", equalTo(true));
        fixture.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedOn", equalTo("2012-04-20"));
        fixture.ann()
                .posts(path + "/withdrawal", Map.of("on", "2012-05-02", "reason", "Somebody recognised herself."))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        var events = EventReader.awaitAbout(CasebookEvent.TOPIC, id, 3);
        assertThat(events)
                .extracting(event -> event.getType())
                .containsExactly("case-study.presented", "case-study.published", "case-study.withdrawn");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getExtension("programmeid")).isEqualTo(fixture.programme.toString());
            assertThat(event.getExtension("siteid")).isEqualTo(fixture.site.toString());
        });
        assertThat(EventReader.body(events.get(0)))
                .contains("\"meetingId\":\"" + meeting + "\"", "\"on\":\"2012-03-14\"")
                .doesNotContain("weekend");
        assertThat(events.get(1).getExtension("audience")).isEqualTo("PUBLIC");
        assertThat(EventReader.body(events.get(1)))
                .contains(
                        "\"audience\":\"PUBLIC\"",
                        "\"title\":\"The weekend nobody was there for\"",
                        "\"summary\":\"Plan for the weekend while it is still Wednesday.\"",
                        "\"outcome\":\"MAINTENANCE\"",
                        "\"on\":\"2012-04-20\"")
                .doesNotContain("Saturdays", "paid", "gap");
        assertThat(EventReader.body(events.get(2)))
                .contains("\"on\":\"2012-05-02\"")
                .doesNotContain("recognised");
    }

    @Test
    void anIllegalMoveNamesWhereFromAndWhereTo() {
        var path = fixture.draft();

        fixture.ann()
                .posts(path + "/publication", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("title", allOf(containsString("DRAFT"), containsString("PUBLISHED")));
    }

    @Test
    void aCaseIsPresentedAtAMeetingOfItsSiteThatTookPlace() {
        var path = fixture.draft();
        fixture.handIn(path);
        fixture.bob().clears(path, clearanceFor("SITE")).statusCode(200);

        for (var meeting : List.of(
                UUID.randomUUID(),
                fixture.cancelledMeeting(),
                fixture.meeting(fixture.otherSite, Fixture.MEETING_DAY))) {
            fixture.ann()
                    .posts(path + "/presentation", Map.of("meetingId", meeting))
                    .statusCode(409)
                    .body("code", equalTo("meeting-unknown"));
        }
        var tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        fixture.ann()
                .posts(path + "/presentation", Map.of("meetingId", fixture.meetingOn(tomorrow)))
                .statusCode(409)
                .body("code", equalTo("date-in-future"));
        fixture.ann().gets(path).body("state", equalTo("CLEARED"));
    }

    @Test
    void nothingHappensInTheFutureAndWithoutADayItHappenedToday() {
        var path = fixture.draft();
        fixture.present(path);
        var today = LocalDate.now(ZoneId.of("Europe/London"));

        fixture.ann()
                .posts(path + "/follow-up", on(today.plusDays(2)))
                .statusCode(400)
                .body("errors.field", contains("on"))
                .body("errors.code", contains("date-in-future"));
        fixture.ann()
                .posts(path + "/follow-up", on(Fixture.MEETING_DAY.minusDays(1)))
                .statusCode(409)
                .body("code", equalTo("date-before-previous-step"));
        String day = fixture.ann()
                .posts(path + "/follow-up", Map.of())
                .statusCode(200)
                .extract()
                .path("followedUpOn");
        assertThat(LocalDate.parse(day)).isBetween(today, today.plusDays(1));
    }

    @Test
    void aWithdrawnDraftIsNoEvent() {
        var path = fixture.draft();
        fixture.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);
        var published = fixture.published("PROGRAMME");
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(published), 2);

        assertThat(EventReader.about(CasebookEvent.TOPIC, idOf(path))).isEmpty();
    }

    @Test
    void aCaseOfAClosedSiteIsReadAndWithdrawnAndNothingElse() {
        var closing = Fixture.set();
        var path = closing.published("PROGRAMME");
        var draft = closing.handedIn();
        var etag = closing.ann().gets(draft).extract().header("ETag");
        closing.closeSite();

        closing.ann()
                .posts(closing.cases(), Fixture.request(Fixture.caseContent()))
                .statusCode(409)
                .body("code", equalTo("site-closed"));
        closing.ann()
                .puts(draft, etag, Fixture.request(Fixture.caseContent()))
                .statusCode(409)
                .body("code", equalTo("site-closed"));
        for (var step : List.of("review", "follow-up", "publication")) {
            closing.ann().posts(draft + "/" + step, Map.of()).statusCode(409).body("code", equalTo("site-closed"));
        }
        closing.bob().clears(draft, clearanceFor("SITE")).statusCode(409).body("code", equalTo("site-closed"));
        closing.bob().gets(path).statusCode(200);
        closing.broker().posts(path + "/withdrawal", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }
}
