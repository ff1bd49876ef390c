package org.cop.casebook.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.clearanceFor;
import static org.cop.casebook.Scene.idOf;
import static org.cop.casebook.Scene.on;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Person;
import org.cop.casebook.Scene;
import org.cop.events.CasebookEvent;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class CaseStudyApiTest {
    private static Scene shared;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        if (shared == null) {
            shared = Scene.set();
        }
        scene = shared;
    }

    @Test
    void aCaseGoesFromItsDraftToItsReadersAndEachStepThatOthersCareAboutIsTold() {
        var created = scene.ann()
                .posts(scene.cases(), Scene.caseBody())
                .statusCode(201)
                .header("Location", containsString(scene.cases() + "/"))
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("revision", equalTo(1))
                .body("author", equalTo(scene.ann().accountId()))
                .body("themes", contains("weekend-crises", "personality-disorder"))
                .body("clearance", nullValue())
                .extract();
        var id = UUID.fromString(created.path("id"));
        var path = scene.cases() + "/" + id;

        scene.ann().posts(path + "/review", Map.of()).statusCode(200).body("state", equalTo("IN_REVIEW"));
        scene.bob()
                .posts(path + "/clearance", clearanceFor("SITE"))
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("clearance.audience", equalTo("SITE"))
                .body("clearance.by", equalTo(scene.bob().accountId()))
                .body("clearance.revision", equalTo(1))
                .body("clearance.current", equalTo(true))
                .body("clearance.at", notNullValue())
                .body("clearance.checklist.workersProtected", equalTo(true));
        var meeting = scene.meetingOn(Scene.MEETING_DAY);
        scene.ann()
                .posts(path + "/presentation", Map.of("meetingId", meeting))
                .statusCode(200)
                .body("state", equalTo("PRESENTED"))
                .body("presentedOn", equalTo("2012-03-14"));
        scene.ann()
                .posts(path + "/follow-up", on(LocalDate.of(2012, 4, 11)))
                .statusCode(200)
                .body("state", equalTo("FOLLOWED_UP"))
                .body("followedUpOn", equalTo("2012-04-11"));
        scene.ann()
                .posts(
                        path + "/write-up",
                        Map.of("learning", "The gap was ours.", "outcome", "MAINTENANCE", "on", "2012-04-16"))
                .statusCode(200)
                .body("state", equalTo("WRITTEN_UP"))
                .body("revision", equalTo(2))
                .body("learning", equalTo("The gap was ours."))
                .body("commissionerIssues", equalTo("Nobody is paid for weekends."))
                .body("outcome", equalTo("MAINTENANCE"))
                .body("clearance.current", equalTo(false));
        scene.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(409)
                .body("code", equalTo("case-not-cleared"));
        scene.facilitator()
                .posts(path + "/clearance", clearanceFor("PUBLIC"))
                .statusCode(200)
                .body("state", equalTo("WRITTEN_UP"))
                .body("clearance.revision", equalTo(2))
                .body("clearance.current", equalTo(true));
        scene.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedOn", equalTo("2012-04-20"));
        scene.ann()
                .posts(path + "/withdrawal", Map.of("on", "2012-05-02", "reason", "Somebody recognised herself."))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        var told = EventReader.awaitAbout(CasebookEvent.TOPIC, id, 3);
        assertThat(told)
                .extracting(event -> event.getType())
                .containsExactly("case-study.presented", "case-study.published", "case-study.withdrawn");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.getExtension("programmeid")).isEqualTo(scene.programme.toString());
            assertThat(event.getExtension("siteid")).isEqualTo(scene.site.toString());
        });
        assertThat(EventReader.body(told.get(0)))
                .contains("\"meetingId\":\"" + meeting + "\"", "\"on\":\"2012-03-14\"")
                .doesNotContain("weekend");
        assertThat(told.get(1).getExtension("audience")).isEqualTo("PUBLIC");
        assertThat(EventReader.body(told.get(1)))
                .contains(
                        "\"audience\":\"PUBLIC\"",
                        "\"title\":\"The weekend nobody was there for\"",
                        "\"summary\":\"Plan for the weekend while it is still Wednesday.\"",
                        "\"outcome\":\"MAINTENANCE\"",
                        "\"on\":\"2012-04-20\"")
                .doesNotContain("Saturdays", "paid", "gap");
        assertThat(EventReader.body(told.get(2)))
                .contains("\"on\":\"2012-05-02\"")
                .doesNotContain("recognised");
    }

    @Test
    void neitherTheAuthorNorTheLastToChangeTheTextClearsIt() {
        var path = scene.draft();
        scene.handIn(path);
        scene.ann()
                .posts(path + "/clearance", clearanceFor("SITE"))
                .statusCode(409)
                .body("code", equalTo("own-case"));

        var etag = scene.bob().gets(path).extract().header("ETag");
        var changed = Scene.caseBody();
        changed.put("title", "The weekend somebody was there for");
        scene.bob().puts(path, etag, changed).statusCode(200).body("state", equalTo("DRAFT"));
        scene.handIn(path);
        scene.bob()
                .posts(path + "/clearance", clearanceFor("SITE"))
                .statusCode(409)
                .body("code", equalTo("own-case"));
        scene.facilitator().posts(path + "/clearance", clearanceFor("SITE")).statusCode(200);
    }

    @Test
    void commissionersAndThePublicAreClearedForByWhoAnswersForTheSite() {
        var path = scene.draft();
        scene.writeUp(path);

        for (var audience : List.of("COMMISSIONER", "PUBLIC")) {
            scene.bob()
                    .posts(path + "/clearance", clearanceFor(audience))
                    .statusCode(409)
                    .body("code", equalTo("clearer-not-entitled"));
            scene.facilitator()
                    .posts(path + "/clearance", clearanceFor(audience))
                    .statusCode(200);
            scene.broker().posts(path + "/clearance", clearanceFor(audience)).statusCode(200);
        }
        scene.bob().posts(path + "/clearance", clearanceFor("PROGRAMME")).statusCode(200);
    }

    @Test
    void aFacilitatorOfAnotherSiteIsNobodySpecialHere() {
        var path = scene.draft();
        scene.writeUp(path);
        var visiting = scene.person(
                "visiting",
                Grants.facilitator(scene.programme, scene.otherSite),
                Grants.member(scene.programme, scene.site));

        visiting.posts(path + "/clearance", clearanceFor("PUBLIC"))
                .statusCode(409)
                .body("code", equalTo("clearer-not-entitled"));
    }

    @Test
    void anIncompleteChecklistNamesThePointAndAMissingPointIsNoYes() {
        var path = scene.draft();
        scene.handIn(path);

        scene.bob()
                .posts(
                        path + "/clearance",
                        Map.of(
                                "audience",
                                "SITE",
                                "checklist",
                                Map.of(
                                        "noPersonNamed", true,
                                        "noPlaceOrDateIdentifies", true,
                                        "combinationOfDetailsChecked", true,
                                        "workersProtected", false)))
                .statusCode(409)
                .body("code", equalTo("checklist-incomplete"))
                .body("errors.field", contains("checklist.workersProtected"));
        scene.bob()
                .posts(path + "/clearance", Map.of("audience", "SITE", "checklist", Map.of("noPersonNamed", true)))
                .statusCode(400)
                .body("errors.field", hasItem("checklist.workersProtected"));
    }

    @Test
    void anIllegalMoveNamesWhereFromAndWhereTo() {
        var path = scene.draft();

        scene.ann()
                .posts(path + "/publication", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("title", allOf(containsString("DRAFT"), containsString("PUBLISHED")));
    }

    @Test
    void ofTwoWhoEditAtTheSameTimeTheSecondIsTold() {
        var path = scene.draft();
        var seen = scene.ann().gets(path).statusCode(200).extract().header("ETag");
        var first = Scene.caseBody();
        first.put("learning", "Ann's thought");
        var second = Scene.caseBody();
        second.put("learning", "Bob's thought");

        scene.ann().puts(path, seen, first).statusCode(200);
        scene.bob().puts(path, seen, second).statusCode(412).body("code", equalTo("stale"));
        scene.ann().gets(path).body("learning", equalTo("Ann's thought"));
        scene.bob().asks().body(second).put(path).then().statusCode(428).body("code", equalTo("precondition-required"));
    }

    @Test
    void whoeverClearsWithTheTagOfWhatTheyReadDoesNotClearWhatWasWrittenMeanwhile() {
        var path = scene.draft();
        scene.writeUp(path);
        var read = scene.broker().gets(path).extract().header("ETag");
        var changed = Scene.caseBody();
        changed.put("presentation", "She rings on Saturdays, and her sister answers.");
        scene.ann().puts(path, read, changed).statusCode(200).body("state", equalTo("WRITTEN_UP"));

        scene.broker()
                .asks()
                .header("If-Match", read)
                .body(clearanceFor("PROGRAMME"))
                .post(path + "/clearance")
                .then()
                .statusCode(412);
        scene.ann().gets(path).body("clearance.current", equalTo(false)).body("clearance.audience", equalTo("SITE"));
    }

    @Test
    void everyWordingIsKeptWithWhoWroteItAndWhen() {
        var path = scene.draft();
        var etag = scene.ann().gets(path).extract().header("ETag");
        var changed = Scene.caseBody();
        changed.put("learning", "Bob's thought");
        scene.bob().puts(path, etag, changed).statusCode(200).body("revision", equalTo(2));

        var next = scene.broker()
                .gets(path + "/revisions?limit=1")
                .statusCode(200)
                .body("revision", contains(2))
                .body("[0].learning", equalTo("Bob's thought"))
                .body("[0].editedBy", equalTo(scene.bob().accountId()))
                .extract()
                .header("Link");
        scene.broker()
                .gets(next.substring(1, next.indexOf('>')))
                .body("revision", contains(1))
                .body("[0].learning", equalTo("We had each planned our own part."))
                .body("[0].editedBy", equalTo(scene.ann().accountId()))
                .body("[0].editedAt", notNullValue())
                .header("Link", nullValue());
    }

    @Test
    void aCaseIsPresentedAtAMeetingOfItsSiteThatTookPlace() {
        var path = scene.draft();
        scene.handIn(path);
        scene.bob().posts(path + "/clearance", clearanceFor("SITE")).statusCode(200);

        for (var meeting : List.of(
                UUID.randomUUID(), scene.cancelledMeeting(), scene.meeting(scene.otherSite, Scene.MEETING_DAY))) {
            scene.ann()
                    .posts(path + "/presentation", Map.of("meetingId", meeting))
                    .statusCode(409)
                    .body("code", equalTo("meeting-unknown"));
        }
        var tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        scene.ann()
                .posts(path + "/presentation", Map.of("meetingId", scene.meetingOn(tomorrow)))
                .statusCode(409)
                .body("code", equalTo("date-in-future"));
        scene.ann().gets(path).body("state", equalTo("CLEARED"));
    }

    @Test
    void nothingHappensInTheFutureAndWithoutADayItHappenedToday() {
        var path = scene.draft();
        scene.present(path);
        var today = LocalDate.now(ZoneId.of("Europe/London"));

        scene.ann()
                .posts(path + "/follow-up", on(today.plusDays(2)))
                .statusCode(400)
                .body("errors.field", contains("on"))
                .body("errors.code", contains("date-in-future"));
        scene.ann()
                .posts(path + "/follow-up", on(Scene.MEETING_DAY.minusDays(1)))
                .statusCode(409)
                .body("code", equalTo("date-before-previous-step"));
        String day = scene.ann()
                .posts(path + "/follow-up", Map.of())
                .statusCode(200)
                .extract()
                .path("followedUpOn");
        assertThat(LocalDate.parse(day)).isBetween(today, today.plusDays(1));
    }

    @Test
    void aWithdrawnDraftIsToldToNobody() {
        var path = scene.draft();
        scene.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);
        var published = scene.published("PROGRAMME");
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(published), 2);

        assertThat(EventReader.about(CasebookEvent.TOPIC, idOf(path))).isEmpty();
    }

    @Test
    void atAClosedSiteACaseIsReadAndWithdrawnAndNothingElse() {
        var closing = Scene.set();
        var path = closing.published("PROGRAMME");
        var draft = closing.draft();
        var etag = closing.ann().gets(draft).extract().header("ETag");
        closing.closeSite();

        closing.ann().posts(closing.cases(), Scene.caseBody()).statusCode(409).body("code", equalTo("site-closed"));
        closing.ann().puts(draft, etag, Scene.caseBody()).statusCode(409).body("code", equalTo("site-closed"));
        for (var step : List.of("review", "follow-up", "publication")) {
            closing.ann().posts(draft + "/" + step, Map.of()).statusCode(409).body("code", equalTo("site-closed"));
        }
        closing.bob()
                .posts(draft + "/clearance", clearanceFor("SITE"))
                .statusCode(409)
                .body("code", equalTo("site-closed"));
        closing.bob().gets(path).statusCode(200);
        closing.broker().posts(path + "/withdrawal", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void theCasesOfASiteAreForItsPeopleAndTheKnowledgeBrokers() {
        var path = scene.draft();

        for (var person : List.of(scene.ann(), scene.bob(), scene.facilitator(), scene.broker())) {
            person.gets(path).statusCode(200);
            person.gets(scene.cases()).statusCode(200);
            person.gets(path + "/revisions").statusCode(200);
        }
        for (var person : List.of(
                scene.admin(),
                scene.editor(),
                scene.commissioner(),
                scene.elsewhere(),
                scene.stranger(),
                scene.nobody())) {
            person.gets(path).statusCode(403);
            person.gets(scene.cases()).statusCode(403);
            person.gets(path + "/revisions").statusCode(403);
            person.posts(scene.cases(), Scene.caseBody()).statusCode(403);
            person.puts(path, "*", Scene.caseBody()).statusCode(403);
            person.posts(path + "/clearance", clearanceFor("SITE")).statusCode(403);
            person.posts(path + "/withdrawal", Map.of()).statusCode(403);
        }
    }

    @Test
    void aKnowledgeBrokerClearsButDoesNotWrite() {
        var path = scene.draft();

        scene.broker().posts(scene.cases(), Scene.caseBody()).statusCode(403);
        scene.broker().puts(path, "*", Scene.caseBody()).statusCode(403);
        scene.broker().posts(path + "/review", Map.of()).statusCode(403);
        scene.handIn(path);
        scene.broker().posts(path + "/clearance", clearanceFor("SITE")).statusCode(200);
    }

    @Test
    void aCaseOfAnotherSiteIsNotFound() {
        var path = scene.draft();
        var there = "/api/v1/sites/" + scene.otherSite + "/case-studies/" + idOf(path);

        scene.elsewhere().gets(there).statusCode(404);
        scene.elsewhere().gets(there + "/revisions").statusCode(404);
        scene.elsewhere().posts(there + "/withdrawal", Map.of()).statusCode(404);
    }

    @Test
    void theListShowsTheNewestFirstWithoutTheTextsAndFindsAState() {
        var scene = Scene.set();
        var first = scene.draft();
        var second = scene.draft();
        scene.handIn(second);
        scene.bob().posts(second + "/clearance", clearanceFor("SITE")).statusCode(200);

        scene.ann()
                .gets(scene.cases())
                .statusCode(200)
                .body("id", contains(idOf(second).toString(), idOf(first).toString()))
                .body("[0].clearedFor", equalTo("SITE"))
                .body("[0].themes", hasSize(2))
                .body("[1].clearedFor", nullValue())
                .body("[0].presentation", nullValue());
        scene.ann()
                .gets(scene.cases() + "?state=DRAFT")
                .body("id", contains(idOf(first).toString()));
        scene.ann().gets(scene.cases() + "?state=NOWHERE").statusCode(400);
        var next = scene.ann().gets(scene.cases() + "?limit=1").extract().header("Link");
        scene.ann()
                .gets(next.substring(1, next.indexOf('>')))
                .body("id", contains(idOf(first).toString()))
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "title, 121",
        "summary, 141",
        "presentation, 8001",
        "practicalAction, 4001",
        "learning, 4001",
        "commissionerIssues, 4001"
    })
    void aTextIsNoLongerThanItsFieldHolds(String field, int length) {
        var body = Scene.caseBody();
        body.put(field, "x".repeat(length));
        scene.ann().posts(scene.cases(), body).statusCode(400).body("errors.field", contains(field));

        body.put(field, "x".repeat(length - 1));
        scene.ann().posts(scene.cases(), body).statusCode(201).body(field, equalTo("x".repeat(length - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weekend", "a", "weekend crises", "ä-b"})
    void aThemeIsACode(String theme) {
        var body = Scene.caseBody();
        body.put("themes", List.of(theme));

        scene.ann().posts(scene.cases(), body).statusCode(400).body("errors.field", contains(endsWith("themes[0]")));
    }

    @Test
    void whatTravelsIsOneLine() {
        var body = Scene.caseBody();
        body.put("summary", "One line\nand another");

        scene.ann().posts(scene.cases(), body).statusCode(400).body("errors.field", contains("summary"));
    }

    @Test
    void littleIsNeededToBegin() {
        scene.ann()
                .posts(
                        scene.cases(),
                        Map.of("title", "T", "kind", "INNOVATION", "presentation", "P", "commissionerIssues", " "))
                .statusCode(201)
                .body("live", equalTo(false))
                .body("themes", hasSize(0))
                .body("commissionerIssues", nullValue());
    }

    @Test
    void aDraftSentTwiceWithOneKeyIsOneDraft() {
        var scene = Scene.set();
        Person ann = scene.ann();
        String first = twice(ann, scene).extract().path("id");
        String second =
                twice(ann, scene).header("Idempotent-Replay", "true").extract().path("id");

        assertThat(second).isEqualTo(first);
        ann.gets(scene.cases()).body("$", hasSize(1));
    }

    private static ValidatableResponse twice(Person ann, Scene scene) {
        return ann.asks()
                .header("Idempotency-Key", "draft-" + scene.site)
                .body(Scene.caseBody())
                .post(scene.cases())
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"");
    }
}
