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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.events.IssueEvent;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commissioners answer, and who reads it. */
@QuarkusTest
@ServiceTest
class IssueAnswerApiTest {
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
    void anAnswerStandsAsItWasGiven() throws SQLException {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));
        fixture.commissioner().posts(raised + "/answer", TestIssues.answer()).statusCode(200);

        fixture.commissioner()
                .posts(raised + "/answer", TestIssues.answer())
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
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));
        var seen = fixture.commissioner().gets(raised).extract().header("ETag");
        var colleague = fixture.person("colleague", Grants.commissioner(fixture.programme));
        colleague.posts(raised + "/acknowledgement", on(DAY)).statusCode(200);

        fixture.commissioner()
                .asks()
                .header("If-Match", seen)
                .body(TestIssues.answer())
                .post(raised + "/answer")
                .then()
                .statusCode(412);
    }

    @Test
    void anAnswerGoesNoFurtherThanTheSiteUntilItIsCleared() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var id = idOf(path);
        var raised = fixture.inProgramme("issues/" + id);
        var answers = fixture.inProgramme("issue-answers");
        var one = answers + "/" + id;
        fixture.editor().gets(one).statusCode(404);
        var answering = fixture.person("answering", Grants.commissioner(fixture.programme));
        answering.posts(raised + "/answer", TestIssues.answer()).statusCode(200);

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
    void anAnswerThatIdentifiesSomebody_isRefusedWhileItCanBeReworded() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var raised = fixture.inProgramme("issues/" + idOf(path));
        Map<String, Object> answer = new HashMap<>(TestIssues.answer());
        answer.put("text", "Ring the ward on 01273 696955, born 3 April 1980.");

        fixture.commissioner()
                .posts(raised + "/answer", answer)
                .statusCode(409)
                .body("code", equalTo("answer-identifies"))
                .body("errors.field", everyItem(equalTo("text")))
                .body("errors.code", contains("phone-number", "date-of-birth"))
                .body(not(containsString("696955")));
        fixture.commissioner().gets(raised).body("state", equalTo("RAISED")).body("answer", nullValue());
        fixture.commissioner().posts(raised + "/answer", TestIssues.answer()).statusCode(200);
    }

    /** The check may see more in a later release. */
    @Test
    void anAnswerInWhichMoreIsSeenNow_isClearedForFewerAndForNobodyElse() throws SQLException {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        var id = idOf(path);
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + id + "/answer"), TestIssues.answer())
                .statusCode(200);
        var one = fixture.inProgramme("issue-answers/" + id);
        fixture.facilitator().clears(one, clearanceFor("COMMISSIONER")).statusCode(200);
        giveAnotherAnswer(id, "Ring the ward on 01273 696955.");

        fixture.facilitator()
                .clears(one, clearanceFor("PUBLIC"))
                .statusCode(409)
                .body("code", equalTo("answer-identifies"))
                .body("errors.code", contains("phone-number"));
        fixture.facilitator()
                .clears(one, clearanceFor("PROGRAMME"))
                .statusCode(200)
                .body("clearance.audience", equalTo("PROGRAMME"));
    }

    /** Cleared as the one that is there. */
    private void giveAnotherAnswer(UUID issueId, String text) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        with given as (
                            insert into issue_answer (id, issue_id, decision, text, answered_by, answered_on, cleared_for, cleared_by, cleared_at,
                                no_person_named, no_place_or_date_identifies, combination_of_details_checked, workers_protected)
                            select gen_random_uuid(), issue_id, decision, ?, answered_by, answered_on, cleared_for, cleared_by, cleared_at,
                                no_person_named, no_place_or_date_identifies, combination_of_details_checked, workers_protected
                            from issue_answer where issue_id = ?
                            returning id, issue_id)
                        update issue set answer_id = given.id from given where issue.id = given.issue_id
                        """)) {
            update.setString(1, text);
            update.setObject(2, issueId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerIsNothingForFacilitatorsOfSitesThatDidNotAsk() {
        var path = issues.drafted(fixture.ann(), TestIssues.body());
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(path) + "/answer"), TestIssues.answer())
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
}
