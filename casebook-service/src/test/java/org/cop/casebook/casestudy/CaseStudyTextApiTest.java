package org.cop.casebook.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.clearanceFor;
import static org.cop.casebook.Scene.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Person;
import org.cop.casebook.Scene;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of a case, every wording of it, and who may read it. */
@QuarkusTest
@ServiceTest
class CaseStudyTextApiTest {
    private Scene scene;

    @BeforeEach
    void setUpScene() {
        scene = Scene.shared();
    }

    @Test
    void theSecondOfTwoEditorsAtOnceIsRefused() {
        var path = scene.handedIn();
        var seen = scene.ann().gets(path).statusCode(200).extract().header("ETag");
        var first = Scene.caseContent();
        first.put("learning", "Ann's thought");
        var second = Scene.caseContent();
        second.put("learning", "Bob's thought");

        scene.ann().puts(path, seen, Scene.request(first)).statusCode(200);
        scene.bob().puts(path, seen, Scene.request(second)).statusCode(412).body("code", equalTo("stale"));
        scene.ann().gets(path).body("content.learning", equalTo("Ann's thought"));
        scene.bob()
                .asks()
                .body(Scene.request(second))
                .put(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    void everyWordingSinceTheHandingInIsKeptWithWhoWroteItAndWhen() {
        var path = scene.handedIn();
        var etag = scene.ann().gets(path).extract().header("ETag");
        var changed = Scene.caseContent();
        changed.put("learning", "Bob's thought");
        scene.bob().puts(path, etag, Scene.request(changed)).statusCode(200).body("revision", equalTo(2));

        var next = scene.facilitator()
                .gets(path + "/revisions?limit=1")
                .statusCode(200)
                .body("revision", contains(2))
                .body("[0].content.learning", equalTo("Bob's thought"))
                .body("[0].editedBy", equalTo(scene.bob().accountId()))
                .extract()
                .header("Link");
        scene.facilitator()
                .gets(next.substring(1, next.indexOf('>')))
                .body("revision", contains(1))
                .body("[0].content.learning", equalTo("We had each planned our own part."))
                .body("[0].editedBy", equalTo(scene.ann().accountId()))
                .body("[0].editedAt", notNullValue())
                .header("Link", nullValue());
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsHandedIn() {
        var path = scene.draft();
        String id = idOf(path).toString();
        var changed = Scene.caseContent();
        changed.put("learning", "Ann's second thought");
        var etag = scene.ann().gets(path).statusCode(200).extract().header("ETag");
        scene.ann().puts(path, etag, Scene.request(changed)).statusCode(200);
        scene.ann().gets(scene.cases()).body("id", hasItem(id));

        for (var person : List.of(scene.bob(), scene.facilitator(), scene.broker())) {
            person.gets(path).statusCode(404);
            person.gets(scene.cases()).body("id", not(hasItem(id)));
            person.posts(path + "/withdrawal", Map.of()).statusCode(404);
            person.clears(path, clearanceFor("SITE")).statusCode(404);
        }
        for (var person : List.of(scene.bob(), scene.facilitator())) {
            person.gets(path + "/revisions").statusCode(404);
            person.puts(path, "*", Scene.request(changed)).statusCode(404);
            person.posts(path + "/review", Map.of()).statusCode(404);
        }

        scene.handIn(path);
        for (var person : List.of(scene.bob(), scene.facilitator(), scene.broker())) {
            person.gets(path).statusCode(200).body("content.learning", equalTo("Ann's second thought"));
            person.gets(scene.cases()).body("id", hasItem(id));
        }
        scene.bob().gets(path + "/revisions").statusCode(200).body("revision", contains(2));
        scene.ann().gets(path + "/revisions").statusCode(200).body("revision", contains(2, 1));
    }

    @Test
    void theCasesOfASiteAreForItsPeopleAndTheKnowledgeBrokers() {
        var path = scene.handedIn();

        for (var person : List.of(scene.ann(), scene.bob(), scene.facilitator(), scene.broker())) {
            person.gets(path).statusCode(200);
            person.gets(scene.cases()).statusCode(200);
        }
        for (var person : List.of(scene.ann(), scene.bob(), scene.facilitator())) {
            person.gets(path + "/revisions").statusCode(200);
        }
        scene.broker().gets(path + "/revisions").statusCode(403);
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
            person.posts(scene.cases(), Scene.request(Scene.caseContent())).statusCode(403);
            person.puts(path, "*", Scene.request(Scene.caseContent())).statusCode(403);
            person.clears(path, clearanceFor("SITE")).statusCode(403);
            person.posts(path + "/withdrawal", Map.of()).statusCode(403);
        }
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
        var second = scene.handedIn();
        scene.bob().clears(second, clearanceFor("SITE")).statusCode(200);

        scene.ann()
                .gets(scene.cases())
                .statusCode(200)
                .body("id", contains(idOf(second).toString(), idOf(first).toString()))
                .body("[0].clearedFor", equalTo("SITE"))
                .body("[0].themes", hasSize(2))
                .body("[1].clearedFor", nullValue())
                .body("[0].content", nullValue())
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
        var body = Scene.caseContent();
        body.put(field, "x".repeat(length));
        scene.ann()
                .posts(scene.cases(), Scene.request(body))
                .statusCode(400)
                .body("errors.field", contains("content." + field));

        body.put(field, "x".repeat(length - 1));
        scene.ann()
                .posts(scene.cases(), Scene.request(body))
                .statusCode(201)
                .body("content." + field, equalTo("x".repeat(length - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weekend", "a", "weekend crises", "ä-b"})
    void aThemeIsACode(String theme) {
        var body = Scene.caseContent();
        body.put("themes", List.of(theme));

        scene.ann()
                .posts(scene.cases(), Scene.request(body))
                .statusCode(400)
                .body("errors.field", contains(endsWith("themes[0]")));
    }

    @Test
    void aSummaryIsOneLine() {
        var body = Scene.caseContent();
        body.put("summary", "One line\nand another");

        scene.ann()
                .posts(scene.cases(), Scene.request(body))
                .statusCode(400)
                .body("errors.field", contains("content.summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\u3164", "\u2800\u200d"})
    void aTextThatNobodyCanSeeIsNone(String invisible) {
        var body = Scene.caseContent();
        for (String field : List.of("summary", "practicalAction", "learning", "commissionerIssues")) {
            body.put(field, invisible);
        }
        var path = scene.draft(body);

        scene.ann()
                .gets(path)
                .body("content.summary", nullValue())
                .body("content.practicalAction", nullValue())
                .body("content.learning", nullValue())
                .body("content.commissionerIssues", nullValue());
        scene.handIn(path);
        scene.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(409).body("code", equalTo("summary-missing"));
        scene.ann()
                .posts(path + "/withdrawal", Map.of("reason", invisible))
                .statusCode(200)
                .body("withdrawalReason", nullValue());
        for (String field : List.of("title", "presentation")) {
            var without = Scene.caseContent();
            without.put(field, invisible);
            scene.ann()
                    .posts(scene.cases(), Scene.request(without))
                    .statusCode(400)
                    .body("errors.field", contains("content." + field));
        }
    }

    @Test
    void littleIsNeededToBegin() {
        scene.ann()
                .posts(
                        scene.cases(),
                        Scene.request(Map.of(
                                "title", "T", "kind", "INNOVATION", "presentation", "P", "commissionerIssues", " ")))
                .statusCode(201)
                .body("content.live", equalTo(false))
                .body("content.themes", hasSize(0))
                .body("content.commissionerIssues", nullValue());
    }

    @Test
    void aRequestWithoutContentOrTitleIsRefusedByField() {
        scene.ann().posts(scene.cases(), Map.of()).statusCode(400).body("errors.field", contains("content"));
        scene.ann()
                .posts(scene.cases(), Scene.request(Map.of()))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("content.title", "content.kind", "content.presentation"));
    }

    @Test
    void anOutcomeInADraftIsIgnored() {
        var content = Scene.caseContent();
        content.put("outcome", "RECOVERY");

        scene.ann().posts(scene.cases(), Scene.request(content)).statusCode(201).body("content.outcome", nullValue());
    }

    @Test
    void theIdOfACaseDoesNotTellWhenItWasDrafted() {
        assertThat(idOf(scene.draft()).version()).isEqualTo(4);
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
                .body(Scene.request(Scene.caseContent()))
                .post(scene.cases())
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"");
    }
}
