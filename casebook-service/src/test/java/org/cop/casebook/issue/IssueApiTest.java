package org.cop.casebook.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.cop.casebook.Fixture.raisedOn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.events.IssueEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class IssueApiTest {
    private static final LocalDate DAY = TestIssues.DAY;

    private Fixture fixture;
    private TestIssues issues;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        issues = new TestIssues(fixture);
    }

    @Test
    void anIssueGoesFromASiteToItsCommissionersAndTheAnswerComesBack() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
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
    void anIssueThatIdentifiesSomebody_isRaisedAsAFalseAlarmOnly() {
        var body = TestIssues.body();
        body.put("statement", "Whoever rings 01273 696955 at weekends gets no answer.");
        var path = issues.drafted(fixture.ann(), body);
        Map<String, Object> clearance = new LinkedHashMap<>(raisedOn(DAY));

        for (List<String> saidToBeNone : List.of(List.<String>of(), List.of("postcode"))) {
            clearance.put("falseAlarms", saidToBeNone);
            fixture.bob()
                    .clears(path, clearance)
                    .statusCode(409)
                    .body("code", equalTo("issue-identifies"))
                    .body("errors.field", contains("statement"))
                    .body("errors.code", contains("phone-number"))
                    .body(not(containsString("696955")));
        }
        fixture.ann().gets(path).body("state", equalTo("DRAFT"));
        clearance.put("falseAlarms", List.of("phone-number"));
        fixture.bob().clears(path, clearance).statusCode(200).body("state", equalTo("RAISED"));
    }

    @Test
    void nobodyRaisesTheirOwnIssueNotEvenTheFacilitator() {
        for (var person : List.of(fixture.ann(), fixture.facilitator())) {
            var path = issues.drafted(person, TestIssues.body());
            person.clears(path, raisedOn(DAY)).statusCode(409).body("code", equalTo("own-issue"));
            fixture.broker().clears(path, raisedOn(DAY)).statusCode(200);
        }
    }

    @Test
    void theListIsChosenByThemeSeveritySiteAndState() {
        var high = TestIssues.body();
        high.put("severity", "HIGH");
        high.put("theme", "weekend-crises");
        var first = issues.drafted(fixture.ann(), high);
        var second = issues.drafted(fixture.ann(), TestIssues.body());
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
    void aClosedSiteAsksNothingMoreButIsStillAnswered() {
        var raised = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(raised, raisedOn(DAY)).statusCode(200);
        var draft = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.closeSite();

        fixture.ann().posts(fixture.issues(), TestIssues.body()).statusCode(409).body("code", equalTo("site-closed"));
        fixture.bob().clears(draft, raisedOn(DAY)).statusCode(409).body("code", equalTo("site-closed"));
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(raised) + "/answer"), TestIssues.answer())
                .statusCode(200);
    }

    @Test
    void anIssueIsRaisedInTheWordsThatWereReadAndChecked() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
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
    void anIssueIsOfNoDayBeforeTheProgrammeBegan() {
        var body = TestIssues.body();
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
}
