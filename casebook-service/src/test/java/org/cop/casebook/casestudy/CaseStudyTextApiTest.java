package org.cop.casebook.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
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
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
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
    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.shared();
    }

    @Test
    void theSecondOfTwoEditorsAtOnceIsRefused() {
        var path = fixture.handedIn();
        var seen = fixture.ann().gets(path).statusCode(200).extract().header("ETag");
        var first = Fixture.caseContent();
        first.put("learning", "Ann's thought");
        var second = Fixture.caseContent();
        second.put("learning", "Bob's thought");

        fixture.ann().puts(path, seen, Fixture.request(first)).statusCode(200);
        fixture.bob().puts(path, seen, Fixture.request(second)).statusCode(412).body("code", equalTo("stale"));
        fixture.ann().gets(path).body("content.learning", equalTo("Ann's thought"));
        fixture.bob()
                .asks()
                .body(Fixture.request(second))
                .put(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    void everyWordingSinceTheHandingInIsKeptWithWhoWroteItAndWhen() {
        var path = fixture.handedIn();
        var etag = fixture.ann().gets(path).extract().header("ETag");
        var changed = Fixture.caseContent();
        changed.put("learning", "Bob's thought");
        fixture.bob().puts(path, etag, Fixture.request(changed)).statusCode(200).body("revision", equalTo(2));

        var next = fixture.facilitator()
                .gets(path + "/revisions?limit=1")
                .statusCode(200)
                .body("revision", contains(2))
                .body("[0].content.learning", equalTo("Bob's thought"))
                .body("[0].editedBy", equalTo(fixture.bob().accountId()))
                .extract()
                .header("Link");
        fixture.facilitator()
                .gets(next.substring(1, next.indexOf('>')))
                .body("revision", contains(1))
                .body("[0].content.learning", equalTo("We had each planned our own part."))
                .body("[0].editedBy", equalTo(fixture.ann().accountId()))
                .body("[0].editedAt", notNullValue())
                .header("Link", nullValue());
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsHandedIn() {
        var path = fixture.draft();
        String id = idOf(path).toString();
        var changed = Fixture.caseContent();
        changed.put("learning", "Ann's second thought");
        var etag = fixture.ann().gets(path).statusCode(200).extract().header("ETag");
        fixture.ann().puts(path, etag, Fixture.request(changed)).statusCode(200);
        fixture.ann().gets(fixture.cases()).body("id", hasItem(id));

        for (var person : List.of(fixture.bob(), fixture.facilitator(), fixture.broker())) {
            person.gets(path).statusCode(404);
            person.gets(fixture.cases()).body("id", not(hasItem(id)));
            person.posts(path + "/withdrawal", Map.of()).statusCode(404);
            person.clears(path, clearanceFor("SITE")).statusCode(404);
        }
        for (var person : List.of(fixture.bob(), fixture.facilitator())) {
            person.gets(path + "/revisions").statusCode(404);
            person.puts(path, "*", Fixture.request(changed)).statusCode(404);
            person.posts(path + "/review", Map.of()).statusCode(404);
        }

        fixture.handIn(path);
        for (var person : List.of(fixture.bob(), fixture.facilitator(), fixture.broker())) {
            person.gets(path).statusCode(200).body("content.learning", equalTo("Ann's second thought"));
            person.gets(fixture.cases()).body("id", hasItem(id));
        }
        fixture.bob().gets(path + "/revisions").statusCode(200).body("revision", contains(2));
        fixture.ann().gets(path + "/revisions").statusCode(200).body("revision", contains(2, 1));
    }

    @Test
    void theCasesOfASiteAreForItsPeopleAndTheKnowledgeBrokers() {
        var path = fixture.handedIn();

        for (var person : List.of(fixture.ann(), fixture.bob(), fixture.facilitator(), fixture.broker())) {
            person.gets(path).statusCode(200);
            person.gets(fixture.cases()).statusCode(200);
        }
        for (var person : List.of(fixture.ann(), fixture.bob(), fixture.facilitator())) {
            person.gets(path + "/revisions").statusCode(200);
        }
        fixture.broker().gets(path + "/revisions").statusCode(403);
        for (var person : List.of(
                fixture.admin(),
                fixture.editor(),
                fixture.commissioner(),
                fixture.elsewhere(),
                fixture.stranger(),
                fixture.nobody())) {
            person.gets(path).statusCode(403);
            person.gets(fixture.cases()).statusCode(403);
            person.gets(path + "/revisions").statusCode(403);
            person.posts(fixture.cases(), Fixture.request(Fixture.caseContent()))
                    .statusCode(403);
            person.puts(path, "*", Fixture.request(Fixture.caseContent())).statusCode(403);
            person.clears(path, clearanceFor("SITE")).statusCode(403);
            person.posts(path + "/withdrawal", Map.of()).statusCode(403);
        }
    }

    @Test
    void aCaseOfAnotherSiteIsNotFound() {
        var path = fixture.draft();
        var there = "/api/v1/sites/" + fixture.otherSite + "/case-studies/" + idOf(path);

        fixture.elsewhere().gets(there).statusCode(404);
        fixture.elsewhere().gets(there + "/revisions").statusCode(404);
        fixture.elsewhere().posts(there + "/withdrawal", Map.of()).statusCode(404);
    }

    @Test
    void theListShowsTheNewestFirstWithoutTheTextsAndFindsAState() {
        var fixture = Fixture.set();
        var first = fixture.draft();
        var second = fixture.handedIn();
        fixture.bob().clears(second, clearanceFor("SITE")).statusCode(200);

        fixture.ann()
                .gets(fixture.cases())
                .statusCode(200)
                .body("id", contains(idOf(second).toString(), idOf(first).toString()))
                .body("[0].clearedFor", equalTo("SITE"))
                .body("[0].themes", hasSize(2))
                .body("[1].clearedFor", nullValue())
                .body("[0].content", nullValue())
                .body("[0].presentation", nullValue());
        fixture.ann()
                .gets(fixture.cases() + "?state=DRAFT")
                .body("id", contains(idOf(first).toString()));
        fixture.ann().gets(fixture.cases() + "?state=NOWHERE").statusCode(400);
        var next = fixture.ann().gets(fixture.cases() + "?limit=1").extract().header("Link");
        fixture.ann()
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
        var body = Fixture.caseContent();
        body.put(field, "x".repeat(length));
        fixture.ann()
                .posts(fixture.cases(), Fixture.request(body))
                .statusCode(400)
                .body("errors.field", contains("content." + field));

        body.put(field, "x".repeat(length - 1));
        fixture.ann()
                .posts(fixture.cases(), Fixture.request(body))
                .statusCode(201)
                .body("content." + field, equalTo("x".repeat(length - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weekend", "a", "weekend crises", "ä-b"})
    void aThemeIsACode(String theme) {
        var body = Fixture.caseContent();
        body.put("themes", List.of(theme));

        fixture.ann()
                .posts(fixture.cases(), Fixture.request(body))
                .statusCode(400)
                .body("errors.field", contains(endsWith("themes[0]")));
    }

    @Test
    void aSummaryIsOneLine() {
        var body = Fixture.caseContent();
        body.put("summary", "One line\nand another");

        fixture.ann()
                .posts(fixture.cases(), Fixture.request(body))
                .statusCode(400)
                .body("errors.field", contains("content.summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", "\u3164", "\u2800\u200d"})
    void aTextThatNobodyCanSeeIsNone(String invisible) {
        var body = Fixture.caseContent();
        for (String field : List.of("summary", "practicalAction", "learning", "commissionerIssues")) {
            body.put(field, invisible);
        }
        var path = fixture.draft(body);

        fixture.ann()
                .gets(path)
                .body("content.summary", nullValue())
                .body("content.practicalAction", nullValue())
                .body("content.learning", nullValue())
                .body("content.commissionerIssues", nullValue());
        fixture.handIn(path);
        fixture.broker()
                .clears(path, clearanceFor("PROGRAMME"))
                .statusCode(409)
                .body("code", equalTo("summary-missing"));
        fixture.ann()
                .posts(path + "/withdrawal", Map.of("reason", invisible))
                .statusCode(200)
                .body("withdrawalReason", nullValue());
        for (String field : List.of("title", "presentation")) {
            var without = Fixture.caseContent();
            without.put(field, invisible);
            fixture.ann()
                    .posts(fixture.cases(), Fixture.request(without))
                    .statusCode(400)
                    .body("errors.field", contains("content." + field));
        }
    }

    @Test
    void littleIsNeededToBegin() {
        fixture.ann()
                .posts(
                        fixture.cases(),
                        Fixture.request(Map.of(
                                "title", "T", "kind", "INNOVATION", "presentation", "P", "commissionerIssues", " ")))
                .statusCode(201)
                .body("content.live", equalTo(false))
                .body("content.themes", hasSize(0))
                .body("content.commissionerIssues", nullValue());
    }

    @Test
    void aRequestWithoutContentOrTitleIsRefusedByField() {
        fixture.ann().posts(fixture.cases(), Map.of()).statusCode(400).body("errors.field", contains("content"));
        fixture.ann()
                .posts(fixture.cases(), Fixture.request(Map.of()))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("content.title", "content.kind", "content.presentation"));
    }

    @Test
    void anOutcomeInADraftIsIgnored() {
        var content = Fixture.caseContent();
        content.put("outcome", "RECOVERY");

        fixture.ann()
                .posts(fixture.cases(), Fixture.request(content))
                .statusCode(201)
                .body("content.outcome", nullValue());
    }

    @Test
    void theIdOfACaseDoesNotTellWhenItWasDrafted() {
        assertThat(idOf(fixture.draft()).version()).isEqualTo(4);
    }

    @Test
    void aDraftSentTwiceWithOneKeyIsOneDraft() {
        var fixture = Fixture.set();
        Person ann = fixture.ann();
        String first = twice(ann, fixture).extract().path("id");
        String second = twice(ann, fixture)
                .header("Idempotent-Replay", "true")
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        ann.gets(fixture.cases()).body("$", hasSize(1));
    }

    private static ValidatableResponse twice(Person ann, Fixture fixture) {
        return ann.asks()
                .header("Idempotency-Key", "draft-" + fixture.site)
                .body(Fixture.request(Fixture.caseContent()))
                .post(fixture.cases())
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"");
    }
}
