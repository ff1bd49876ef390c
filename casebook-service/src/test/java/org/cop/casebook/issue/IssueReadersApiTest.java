package org.cop.casebook.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.cop.casebook.Fixture.raisedOn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads an issue, and that nobody learns who drafted it. */
@QuarkusTest
@ServiceTest
class IssueReadersApiTest {
    private static final LocalDate DAY = TestIssues.DAY;

    @Inject
    AgroalDataSource database;

    private Fixture fixture;
    private TestIssues issues;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        issues = new TestIssues(fixture);
    }

    @Test
    void theAuthorOfAnIssueIsShownToNobody() {
        var study = fixture.handedIn();
        var body = TestIssues.body();
        body.put("caseStudyId", idOf(study));
        var path = issues.drafted(fixture.ann(), body);

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
        var body = TestIssues.body();
        body.put("caseStudyId", idOf(study));
        var path = issues.drafted(fixture.ann(), body);
        var asCommissioner = fixture.inProgramme("issues/" + idOf(path));

        fixture.commissioner().gets(asCommissioner).statusCode(404);
        fixture.commissioner()
                .gets(fixture.inProgramme("issues"))
                .statusCode(200)
                .body("$", hasSize(0));
        fixture.commissioner().gets(fixture.inProgramme("issues?state=DRAFT")).body("$", hasSize(0));
        for (var step : List.of("/acknowledgement", "/answer")) {
            fixture.commissioner()
                    .posts(asCommissioner + step, step.equals("/answer") ? TestIssues.answer() : Map.of())
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
    void anIssueInTheListOfCommissionersIsWhatIsShownOfItAlone() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var id = idOf(path);
        var raised = fixture.inProgramme("issues/" + id);
        shownAloneAndInTheList(raised);

        fixture.commissioner()
                .posts(raised + "/acknowledgement", on(DAY.plusDays(6)))
                .statusCode(200);
        shownAloneAndInTheList(raised);

        fixture.commissioner().posts(raised + "/answer", TestIssues.answer()).statusCode(200);
        shownAloneAndInTheList(raised);

        fixture.editor()
                .clears(fixture.inProgramme("issue-answers/" + id), clearanceFor("PROGRAMME"))
                .statusCode(200);
        shownAloneAndInTheList(raised);
    }

    private void shownAloneAndInTheList(String raised) {
        Map<String, Object> alone = fixture.commissioner()
                .gets(raised)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        List<Map<String, Object>> listed = fixture.commissioner()
                .gets(fixture.inProgramme("issues"))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        assertThat(listed).containsExactly(alone);
    }

    @Test
    void issuesAreReadBySiteAndCommissionersApart() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
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
            person.posts(raised + "/answer", TestIssues.answer()).statusCode(403);
            person.posts(raised + "/acknowledgement", Map.of()).statusCode(403);
        }
        for (var person : List.of(
                fixture.commissioner(), fixture.elsewhere(), fixture.editor(), fixture.admin(), fixture.stranger())) {
            person.gets(fixture.issues()).statusCode(403);
            person.gets(path).statusCode(403);
            person.posts(fixture.issues(), TestIssues.body()).statusCode(403);
            person.clears(path, raisedOn(DAY)).statusCode(403);
        }
        fixture.broker().posts(fixture.issues(), TestIssues.body()).statusCode(403);
    }

    @Test
    void aCommissionerOfAnotherProgrammeFindsNothing() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var another = Fixture.set();

        another.commissioner().gets(another.inProgramme("issues/" + idOf(path))).statusCode(404);
        another.commissioner()
                .posts(another.inProgramme("issues/" + idOf(path) + "/answer"), TestIssues.answer())
                .statusCode(404);
        another.commissioner().gets(fixture.inProgramme("issues")).statusCode(403);
    }

    @Test
    void anIssueNamesNoCaseOfAnotherSite() {
        var body = TestIssues.body();
        body.put("caseStudyId", UUID.randomUUID());

        fixture.ann().posts(fixture.issues(), body).statusCode(409).body("code", equalTo("case-unknown"));
    }

    @Test
    void anIssueNamesNoCaseThatItsAuthorAloneHasSeen() {
        var study = fixture.draft();
        var body = TestIssues.body();
        body.put("caseStudyId", idOf(study));

        fixture.ann().posts(fixture.issues(), body).statusCode(409).body("code", equalTo("case-unknown"));
        fixture.handIn(study);
        fixture.ann().posts(fixture.issues(), body).statusCode(201);
        fixture.bob().posts(fixture.issues(), body).statusCode(201);
    }

    @Test
    void neitherIdNorCursorOfAnIssueTellsWhenItWasDrafted() {
        var first = issues.drafted(fixture.ann(), TestIssues.body());
        var second = issues.drafted(fixture.ann(), TestIssues.body());
        var dayAfter = TestIssues.body();
        dayAfter.put("on", DAY.plusDays(1).toString());
        var third = issues.drafted(fixture.ann(), dayAfter);

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

    @Test
    void theAuditDoesNotQuoteWhatWasAsked() throws SQLException {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
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
}
