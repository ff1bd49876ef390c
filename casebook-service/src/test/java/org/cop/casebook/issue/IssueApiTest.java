package org.cop.casebook.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.cop.casebook.Fixture.raisedOn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
import org.cop.events.IssueEvent;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class IssueApiTest {
    private static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    @Inject
    AgroalDataSource database;

    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
    }

    @Test
    void anIssueGoesFromASiteToItsCommissionersAndTheAnswerComesBack() {
        var path = drafted(fixture.ann(), body());
        var id = idOf(path);
        var raised = fixture.inProgramme("issues/" + id);

        fixture.bob()
                .clears(path, raisedOn(DAY))
                .statusCode(200)
                .body("state", equalTo("RAISED"))
                .body("raisedOn", equalTo("2012-04-18"));
        fixture.commissioner()
                .posts(raised + "/acknowledgement", on(DAY.plusDays(6)))
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedOn", equalTo("2012-04-24"));
        fixture.commissioner()
                .posts(
                        raised + "/answer",
                        Map.of("decision", "NO_CAPACITY", "text", "Not this year.", "on", "2012-05-23"))
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        fixture.ann()
                .gets(path)
                .statusCode(200)
                .body("answer.decision", equalTo("NO_CAPACITY"))
                .body("answer.text", equalTo("Not this year."))
                .body("answer.on", equalTo("2012-05-23"))
                .body("answer.clearedFor", nullValue());
        fixture.editor()
                .clears(fixture.inProgramme("issue-answers/" + id), clearanceFor("PROGRAMME"))
                .statusCode(200)
                .body("clearance.audience", equalTo("PROGRAMME"))
                .body("clearance.by", equalTo(fixture.editor().accountId()));
        fixture.ann().gets(path).body("answer.clearedFor", equalTo("PROGRAMME"));

        var events = EventReader.awaitAbout(IssueEvent.TOPIC, id, 3);
        assertThat(events)
                .extracting(event -> event.getType())
                .containsExactly("issue.raised", "issue.acknowledged", "issue.answered");
        assertThat(events)
                .extracting(event -> event.getExtension("audience"))
                .containsExactly("COMMISSIONER", "COMMISSIONER", "PROGRAMME");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getExtension("siteid")).isEqualTo(fixture.site.toString());
            assertThat(EventReader.body(event)).doesNotContain(fixture.ann().accountId(), "caseStudy", "meeting");
        });
        assertThat(EventReader.body(events.get(0)))
                .contains("\"theme\":\"prison-release\"", "\"severity\":\"MEDIUM\"", "\"on\":\"2012-04-18\"");
        assertThat(EventReader.body(events.get(2)))
                .contains("\"decision\":\"NO_CAPACITY\"", "\"answer\":\"Not this year.\"", "No cover on Fridays.");
    }

    @Test
    void nobodyRaisesTheirOwnIssueNotEvenTheFacilitator() {
        for (var person : List.of(fixture.ann(), fixture.facilitator())) {
            var path = drafted(person, body());
            person.clears(path, raisedOn(DAY)).statusCode(409).body("code", equalTo("own-issue"));
            fixture.broker().clears(path, raisedOn(DAY)).statusCode(200);
        }
    }

    @Test
    void theAuthorOfAnIssueIsShownToNobody() {
        var study = fixture.handedIn();
        var body = body();
        body.put("caseStudyId", idOf(study));
        var path = drafted(fixture.ann(), body);

        fixture.ann()
                .gets(path)
                .body("mine", equalTo(true))
                .body("caseStudyId", equalTo(idOf(study).toString()));
        for (var person : List.of(fixture.bob(), fixture.facilitator(), fixture.broker())) {
            var answer = person.gets(path)
                    .statusCode(200)
                    .body("mine", equalTo(false))
                    .extract();
            assertThat(answer.asString()).doesNotContain(fixture.ann().accountId());
            assertThat(person.gets(fixture.issues()).extract().asString())
                    .doesNotContain(fixture.ann().accountId());
        }
    }

    @Test
    void commissionersSeeWhatWasRaisedWithoutTheCaseItCameFrom() {
        var study = fixture.handedIn();
        var body = body();
        body.put("caseStudyId", idOf(study));
        var path = drafted(fixture.ann(), body);
        var asCommissioner = fixture.inProgramme("issues/" + idOf(path));

        fixture.commissioner().gets(asCommissioner).statusCode(404);
        fixture.commissioner()
                .gets(fixture.inProgramme("issues"))
                .statusCode(200)
                .body("$", hasSize(0));
        fixture.commissioner().gets(fixture.inProgramme("issues?state=DRAFT")).body("$", hasSize(0));
        for (var step : List.of("/acknowledgement", "/answer")) {
            fixture.commissioner()
                    .posts(asCommissioner + step, step.equals("/answer") ? answer() : Map.of())
                    .statusCode(404);
        }

        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);

        var seen = fixture.commissioner()
                .gets(asCommissioner)
                .statusCode(200)
                .body("statement", equalTo("Nobody is there until Monday."))
                .extract()
                .asString();
        assertThat(seen)
                .doesNotContain(
                        idOf(study).toString(),
                        fixture.ann().accountId(),
                        fixture.bob().accountId())
                .doesNotContain("caseStudy", "draftedOn", "mine");
    }

    @Test
    void issuesAreReadBySiteAndCommissionersApart() {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));

        for (var person : List.of(
                fixture.ann(),
                fixture.facilitator(),
                fixture.broker(),
                fixture.editor(),
                fixture.admin(),
                fixture.stranger())) {
            person.gets(fixture.inProgramme("issues")).statusCode(403);
            person.gets(raised).statusCode(403);
            person.posts(raised + "/answer", answer()).statusCode(403);
            person.posts(raised + "/acknowledgement", Map.of()).statusCode(403);
        }
        for (var person : List.of(
                fixture.commissioner(), fixture.elsewhere(), fixture.editor(), fixture.admin(), fixture.stranger())) {
            person.gets(fixture.issues()).statusCode(403);
            person.gets(path).statusCode(403);
            person.posts(fixture.issues(), body()).statusCode(403);
            person.clears(path, raisedOn(DAY)).statusCode(403);
        }
        fixture.broker().posts(fixture.issues(), body()).statusCode(403);
    }

    @Test
    void aCommissionerOfAnotherProgrammeFindsNothing() {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var another = Fixture.set();

        another.commissioner().gets(another.inProgramme("issues/" + idOf(path))).statusCode(404);
        another.commissioner()
                .posts(another.inProgramme("issues/" + idOf(path) + "/answer"), answer())
                .statusCode(404);
        another.commissioner().gets(fixture.inProgramme("issues")).statusCode(403);
    }

    @Test
    void theListIsChosenByThemeSeveritySiteAndState() {
        var high = body();
        high.put("severity", "HIGH");
        high.put("theme", "weekend-crises");
        var first = drafted(fixture.ann(), high);
        var second = drafted(fixture.ann(), body());
        fixture.bob().clears(first, raisedOn(DAY)).statusCode(200);
        fixture.bob().clears(second, raisedOn(DAY.plusDays(1))).statusCode(200);
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(first) + "/acknowledgement"), on(DAY.plusDays(2)))
                .statusCode(200);
        var one = idOf(first).toString();
        var two = idOf(second).toString();

        listed("", two, one);
        listed("?theme=weekend-crises", one);
        listed("?severity=MEDIUM", two);
        listed("?state=ACKNOWLEDGED", one);
        listed("?siteId=" + fixture.site + "&state=RAISED", two);
        fixture.commissioner()
                .gets(fixture.inProgramme("issues?siteId=" + fixture.otherSite))
                .body("$", hasSize(0));
        fixture.ann().gets(fixture.issues() + "?theme=weekend-crises").body("id", contains(one));
        fixture.ann().gets(fixture.issues() + "?severity=URGENT").statusCode(400);
        fixture.ann().gets(fixture.issues() + "?theme=NOT%20A%20CODE").statusCode(400);

        var next = fixture.commissioner()
                .gets(fixture.inProgramme("issues?limit=1&siteId=" + fixture.site))
                .body("id", contains(two))
                .extract()
                .header("Link");
        fixture.commissioner()
                .gets(next.substring(1, next.indexOf('>')))
                .body("id", contains(one))
                .header("Link", nullValue());
    }

    private void listed(String query, String... ids) {
        fixture.commissioner()
                .gets(fixture.inProgramme("issues" + query))
                .statusCode(200)
                .body("id", contains(ids));
    }

    @Test
    void anAnswerStandsAsItWasGiven() throws SQLException {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));
        fixture.commissioner().posts(raised + "/answer", answer()).statusCode(200);

        fixture.commissioner()
                .posts(raised + "/answer", answer())
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("title", containsString("from ANSWERED to ANSWERED"));
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update issue_answer set text = 'Another' where issue_id = ?")) {
            update.setObject(1, idOf(path));
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("never changed");
        }
    }

    @Test
    void theSecondOfTwoCommissionersAtOnceIsRefused() {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));
        var seen = fixture.commissioner().gets(raised).extract().header("ETag");
        var colleague = fixture.person("colleague", Grants.commissioner(fixture.programme));
        colleague.posts(raised + "/acknowledgement", on(DAY)).statusCode(200);

        fixture.commissioner()
                .asks()
                .header("If-Match", seen)
                .body(answer())
                .post(raised + "/answer")
                .then()
                .statusCode(412);
    }

    @Test
    void anIssueNamesNoCaseOfAnotherSite() {
        var body = body();
        body.put("caseStudyId", UUID.randomUUID());

        fixture.ann().posts(fixture.issues(), body).statusCode(409).body("code", equalTo("case-unknown"));
    }

    @Test
    void aClosedSiteAsksNothingMoreButIsStillAnswered() {
        var raised = drafted(fixture.ann(), body());
        fixture.bob().clears(raised, raisedOn(DAY)).statusCode(200);
        var draft = drafted(fixture.ann(), body());
        fixture.closeSite();

        fixture.ann().posts(fixture.issues(), body()).statusCode(409).body("code", equalTo("site-closed"));
        fixture.bob().clears(draft, raisedOn(DAY)).statusCode(409).body("code", equalTo("site-closed"));
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(raised) + "/answer"), answer())
                .statusCode(200);
    }

    @Test
    void theAuditDoesNotQuoteWhatWasAsked() throws SQLException {
        var path = drafted(fixture.ann(), body());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select changes::text from audit_entry where entity = 'Issue' and entity_id = ?")) {
            select.setString(1, idOf(path).toString());
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).contains("severity").doesNotContain("Fridays", "Monday");
            }
        }
    }

    @Test
    void anIssueIsRaisedInTheWordsThatWereReadAndChecked() {
        var path = drafted(fixture.ann(), body());
        for (var request : List.of(fixture.bob().asks(), fixture.bob().asks().header("If-Match", "*"))) {
            request.body(raisedOn(DAY))
                    .post(path + "/clearance")
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("precondition-required"));
        }
        fixture.bob()
                .asks()
                .header("If-Match", "\"7\"")
                .body(raisedOn(DAY))
                .post(path + "/clearance")
                .then()
                .statusCode(412);
        fixture.bob().clears(path, on(DAY)).statusCode(400).body("errors.field", contains("checklist"));
        var gap = new LinkedHashMap<String, Object>(Fixture.checklist());
        gap.put("workersProtected", false);
        fixture.bob()
                .clears(path, Map.of("checklist", gap))
                .statusCode(409)
                .body("code", equalTo("checklist-incomplete"));
        fixture.bob().gets(path).body("state", equalTo("DRAFT"));
    }

    @Test
    void anAnswerGoesNoFurtherThanTheSiteUntilItIsCleared() {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var id = idOf(path);
        var raised = fixture.inProgramme("issues/" + id);
        var answers = fixture.inProgramme("issue-answers");
        var one = answers + "/" + id;
        fixture.editor().gets(one).statusCode(404);
        var answering = fixture.person("answering", Grants.commissioner(fixture.programme));
        answering.posts(raised + "/answer", answer()).statusCode(200);

        fixture.editor()
                .gets(answers + "?cleared=false")
                .statusCode(200)
                .body("issueId", contains(id.toString()))
                .body("[0].text", equalTo("From now on."))
                .body("[0].clearance", nullValue());
        for (var person : List.of(
                fixture.ann(), fixture.commissioner(), fixture.elsewhere(), fixture.stranger(), fixture.nobody())) {
            person.gets(answers).statusCode(403);
            person.gets(one).statusCode(403);
            person.clears(one, clearanceFor("PUBLIC")).statusCode(403);
        }
        fixture.editor()
                .asks()
                .body(clearanceFor("PUBLIC"))
                .post(one + "/clearance")
                .then()
                .statusCode(428);
        fixture.editor().clears(one, clearanceFor("SITE")).statusCode(400).body("errors.field", contains("audience"));
        assertThat(EventReader.awaitAbout(IssueEvent.TOPIC, id, 1))
                .extracting(event -> event.getType())
                .containsExactly("issue.raised");

        var before = fixture.broker().gets(one).extract().header("ETag");
        fixture.broker().clears(one, clearanceFor("PUBLIC")).statusCode(200);
        fixture.admin()
                .asks()
                .header("If-Match", before)
                .body(clearanceFor("PROGRAMME"))
                .post(one + "/clearance")
                .then()
                .statusCode(412);
        fixture.editor().gets(answers + "?cleared=false").body("$", hasSize(0));
        fixture.editor().gets(answers + "?cleared=true").body("issueId", contains(id.toString()));
        fixture.commissioner().gets(raised).body("answer.clearedFor", equalTo("PUBLIC"));
        assertThat(EventReader.awaitAbout(IssueEvent.TOPIC, id, 2).getLast().getExtension("audience"))
                .isEqualTo("PUBLIC");
    }

    @Test
    void anAnswerIsNothingForFacilitatorsOfSitesThatDidNotAsk() {
        var path = drafted(fixture.ann(), body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(path) + "/answer"), answer())
                .statusCode(200);
        var answers = fixture.inProgramme("issue-answers");
        var one = answers + "/" + idOf(path);
        var ofOther = fixture.person("facilitates-other", Grants.facilitator(fixture.programme, fixture.otherSite));

        ofOther.gets(answers).statusCode(200).body("$", hasSize(0));
        ofOther.gets(one).statusCode(404);
        ofOther.clears(one, clearanceFor("PUBLIC")).statusCode(404);
        fixture.facilitator().gets(answers).body("issueId", contains(idOf(path).toString()));
        fixture.facilitator().clears(one, clearanceFor("PROGRAMME")).statusCode(200);
    }

    @Test
    void anIssueIsOfNoDayBeforeTheProgrammeBegan() {
        var body = body();
        for (var longBefore : List.of("2012-02-29", "0001-01-01")) {
            body.put("on", longBefore);
            fixture.ann()
                    .posts(fixture.issues(), body)
                    .statusCode(400)
                    .body("errors.code", contains("date-before-programme"));
        }
        body.put("on", "2012-03-01");
        fixture.ann().posts(fixture.issues(), body).statusCode(201);
    }

    @Test
    void anIssueNamesNoCaseThatItsAuthorAloneHasSeen() {
        var study = fixture.draft();
        var body = body();
        body.put("caseStudyId", idOf(study));

        fixture.ann().posts(fixture.issues(), body).statusCode(409).body("code", equalTo("case-unknown"));
        fixture.handIn(study);
        fixture.ann().posts(fixture.issues(), body).statusCode(201);
        fixture.bob().posts(fixture.issues(), body).statusCode(201);
    }

    @Test
    void neitherIdNorCursorOfAnIssueTellsWhenItWasDrafted() {
        var first = drafted(fixture.ann(), body());
        var second = drafted(fixture.ann(), body());
        var dayAfter = body();
        dayAfter.put("on", DAY.plusDays(1).toString());
        var third = drafted(fixture.ann(), dayAfter);

        assertThat(idOf(first).version()).isEqualTo(4);
        List<String> seen = new ArrayList<>();
        String next = "<" + fixture.issues() + "?limit=1>";
        while (next != null) {
            var page = fixture.ann().gets(next.substring(1, next.indexOf('>'))).extract();
            seen.add(page.path("[0].id"));
            next = page.header("Link");
            if (next != null) {
                var cursor = next.replaceAll(".*cursor=([^&>]*).*", "$1");
                assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                        .contains(page.<String>path("[0].draftedOn"))
                        .doesNotContain(String.valueOf(Year.now(ZoneOffset.UTC).getValue()));
            }
        }
        assertThat(seen).startsWith(idOf(third).toString());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        idOf(first).toString(),
                        idOf(second).toString(),
                        idOf(third).toString());
    }

    private String drafted(Person author, Map<String, ?> body) {
        String id = author.posts(fixture.issues(), body)
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("$", not(hasKey("author")))
                .extract()
                .path("id");
        return fixture.issues() + "/" + id;
    }

    private static Map<String, Object> body() {
        return new LinkedHashMap<>(Map.of(
                "theme",
                "prison-release",
                "severity",
                "MEDIUM",
                "summary",
                "No cover on Fridays.",
                "statement",
                "Nobody is there until Monday.",
                "on",
                DAY.toString()));
    }

    private static Map<String, Object> answer() {
        return Map.of("decision", "WILL_ACT", "text", "From now on.", "on", "2012-05-23");
    }
}
