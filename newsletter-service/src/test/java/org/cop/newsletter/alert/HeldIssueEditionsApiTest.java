package org.cop.newsletter.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors have not let go to commissioners, or have rejected, is read in no edition. */
@QuarkusTest
@ServiceTest
class HeldIssueEditionsApiTest {
    private static final String HARMLESS = "Nobody can be named by this.";
    private static final String FOUND = "Ring him on 01273 496012.";
    private static final String ANSWER = "We will open at weekends.";
    private static final String ELSEWHERE = "Another story";

    private final UUID issue = Ids.next();
    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aCommissionerWhoWantsAlerts() {
        fixture = Fixture.create();
        editor = fixture.editor();
        String commissioner = Fixture.address("ada");
        fixture.publish(
                fixture.contact(commissioner, Role.COMMISSIONER),
                fixture.caseStudy(fixture.halifax, MARCH, PUBLIC, ELSEWHERE));
        as(Grants.give(commissioner.substring(0, commissioner.indexOf('@')), Grants.commissioner(fixture.programme)))
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "AT_ONCE"))
                .put(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(names = "SITE", mode = EnumSource.Mode.EXCLUDE)
    void aRejectedIssue_isInNoEdition(Audience audience) {
        raise(FOUND);
        answer();
        decide(editor, "rejection");

        assertThat(fixture.assembled(editor, "2012-03", audience).json().prettify())
                .contains(ELSEWHERE)
                .doesNotContain(FOUND, ANSWER);
    }

    @Test
    void anAnswerThatFollowsTheRejection_isInNoEdition() {
        raise(FOUND);
        decide(editor, "rejection");
        answer();

        assertThat(fixture.assembled(editor, "2012-03", PUBLIC).json().prettify())
                .contains(ELSEWHERE)
                .doesNotContain(ANSWER);
    }

    @Test
    void aRejectedIssue_isShownToEditorsAlone() {
        raise(FOUND);
        decide(editor, "rejection");

        String month = fixture.path("/activities?month=2012-03");
        as(editor).get(month).then().statusCode(200).body("kind", hasItem("ISSUE_RAISED"));
        as(fixture.member()).get(month).then().statusCode(403);
        as(fixture.commissioner()).get(month).then().statusCode(403);
    }

    @Test
    void aHeldIssue_comesIntoTheEditionAfterItsRelease() {
        raise(FOUND);
        answer();
        decide(editor, "release");
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        assertThat(march.json().prettify()).contains(ELSEWHERE).doesNotContain(FOUND, ANSWER);
        fixture.send(editor, march);

        decide(fixture.secondEditor(), "release");

        Edition april = fixture.assembled(editor, "2012-04", PROGRAMME);
        assertThat(april.json().prettify()).contains(FOUND, ANSWER).doesNotContain(ELSEWHERE);
        fixture.approve(editor, april).then().statusCode(200);
    }

    @Test
    void anotherFindingInAReleasedIssue_blocksItsEdition() {
        raise(FOUND);
        decide(editor, "release");
        decide(fixture.secondEditor(), "release");
        fixture.publish(answered("Write to jo@example.org"));

        fixture.approve(editor, fixture.assembled(editor, "2012-03", PROGRAMME))
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body("errors.code", contains("email-address"));
    }

    /** Its editions have readers all the same. */
    @Test
    void anIssueThatConcernsNoCommissionersChoice_waitsForEditors() {
        Fixture elsewhere = Fixture.create();
        fixture = elsewhere;
        editor = elsewhere.editor();
        fixture.publish(fixture.caseStudy(fixture.halifax, MARCH, PUBLIC, ELSEWHERE));
        raise(FOUND);

        as(editor)
                .get(fixture.path("/held-alerts/" + issue))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("reasons", contains("phone-number"))
                .body("recipients", equalTo(0));
        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).json().prettify())
                .contains(ELSEWHERE)
                .doesNotContain(FOUND);
    }

    @Test
    void aHeldIssueInAnEditionAssembledBefore_keepsItFromBeingApproved() {
        raise(HARMLESS);
        Edition open = fixture.assembled(editor, "2012-03", COMMISSIONER);
        hold("email-address");

        fixture.approve(editor, open)
                .then()
                .statusCode(409)
                .body("code", equalTo("edition-blocked"))
                .body("errors.code", contains("audience"));
    }

    @Test
    void anIssueRejectedAfterTheAssembly_leavesTheOpenEdition() {
        raise(HARMLESS);
        answer();
        Edition open = fixture.assembled(editor, "2012-03", COMMISSIONER);
        assertThat(open.json().prettify()).contains(HARMLESS, ANSWER);
        hold("email-address");

        decide(editor, "rejection");

        fixture.approve(editor, open).then().statusCode(412);
        Edition left = fixture.edition(editor, open.id());
        assertThat(left.json().prettify()).contains(ELSEWHERE).doesNotContain(HARMLESS, ANSWER);
        fixture.approve(editor, left).then().statusCode(200);
    }

    @Test
    void anIssueRejectedAfterTheApproval_isWithdrawnFromTheArchive() {
        raise(HARMLESS);
        answer();
        Edition forCommissioners = approved(COMMISSIONER);
        approved(PUBLIC);
        assertThat(archived(forCommissioners)).contains(HARMLESS, ANSWER);
        assertThat(everythingPublic()).contains(ANSWER);
        hold("email-address");

        decide(editor, "rejection");

        assertThat(archived(forCommissioners))
                .doesNotContain(HARMLESS, ANSWER)
                .contains("has been withdrawn.", ELSEWHERE);
        assertThat(everythingPublic()).doesNotContain(ANSWER).contains("has been withdrawn.", ELSEWHERE);
    }

    /** Nothing was found in it: whoever rejects it says that its mail has gone out already. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIssueHeldForARestoreAlone_staysInEditions(boolean rejected) {
        raise(HARMLESS);
        Edition approved = approved(COMMISSIONER);
        hold("restored");
        if (rejected) {
            decide(editor, "rejection");
        }

        assertThat(archived(approved)).contains(HARMLESS).doesNotContain("withdrawn.");
        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).json().prettify())
                .contains(HARMLESS);
    }

    private void raise(String statement) {
        fixture.publish(new IssueRaised(
                issue, fixture.programme, fixture.brighton, "benefits", Severity.HIGH, "An issue", statement, MARCH));
    }

    private void answer() {
        fixture.publish(answered(ANSWER));
    }

    private IssueAnswered answered(String text) {
        return new IssueAnswered(
                issue,
                fixture.programme,
                fixture.brighton,
                PUBLIC,
                "benefits",
                "An issue",
                Decision.WILL_ACT,
                text,
                MARCH);
    }

    /** As in a database in which a release before this rule assembled editions. */
    private void hold(String reason) {
        sql().update(
                        "insert into held_alert (issue_id, programme_id, reasons, state, held_at) values (?, ?, array[?], 'HELD', now())",
                        issue,
                        fixture.programme,
                        reason);
    }

    /** Whoever decides has read it. */
    private void decide(String by, String decision) {
        String held = fixture.path("/held-alerts/" + issue);
        as(by).header("If-Match", as(by).get(held).getHeader("ETag"))
                .body("{}")
                .post(held + "/" + decision)
                .then()
                .statusCode(200);
    }

    private Edition approved(Audience audience) {
        Edition edition = fixture.assembled(editor, "2012-03", audience);
        fixture.approve(editor, edition).then().statusCode(200);
        return edition;
    }

    private String archived(Edition edition) {
        var answer = as(fixture.commissioner()).get(fixture.path("/archive/" + edition.id()));
        answer.then().statusCode(200);
        return answer.asString();
    }

    /** The page of the month, and the feed. */
    private String everythingPublic() {
        String archive = "/archive/" + fixture.slug;
        return given().get(archive + "/2012-03").asString()
                + given().get(archive + "/feed.atom").asString();
    }
}
