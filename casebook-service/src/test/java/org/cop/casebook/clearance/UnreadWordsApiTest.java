package org.cop.casebook.clearance;

import static org.cop.casebook.Fixture.MEETING_DAY;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.raisedOn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of whatever kind words are: nobody lets them go further who does not name the version that they have read. */
@QuarkusTest
@ServiceTest
class UnreadWordsApiTest {
    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
    }

    @Test
    void aCaseThatNobodyHasRead_isNotCleared() {
        isNotClearedUnread(fixture.broker(), fixture.handedIn(), clearanceFor("PUBLIC"));
    }

    @Test
    void evidenceThatNobodyHasRead_isNotCleared() {
        isNotClearedUnread(fixture.editor(), evidence(), clearanceFor("PUBLIC"));
    }

    @Test
    void anIssueThatNobodyHasRead_isNotRaised() {
        isNotClearedUnread(fixture.bob(), issue(), raisedOn(MEETING_DAY));
    }

    @Test
    void anAnswerThatNobodyHasRead_isNotCleared() {
        var issue = issue();
        fixture.bob().clears(issue, raisedOn(MEETING_DAY)).statusCode(200);
        fixture.person("answering", Grants.commissioner(fixture.programme))
                .posts(
                        fixture.inProgramme("issues/" + idOf(issue) + "/answer"),
                        Map.of("decision", "WILL_ACT", "text", "From now on."))
                .statusCode(200);

        isNotClearedUnread(
                fixture.editor(), fixture.inProgramme("issue-answers/" + idOf(issue)), clearanceFor("PUBLIC"));
    }

    private static void isNotClearedUnread(Person clearing, String path, Map<String, ?> clearance) {
        var before = clearing.gets(path).statusCode(200).extract().header("ETag");
        clearing.asks().body(clearance).post(path + "/clearance").then().statusCode(428);
        clearing.asks()
                .header("If-Match", "*")
                .body(clearance)
                .post(path + "/clearance")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        clearing.gets(path).header("ETag", equalTo(before));
    }

    private String evidence() {
        return created(
                fixture.broker(),
                fixture.inProgramme("evidence"),
                Map.of("title", "Weekends", "authors", "Weaver T", "year", 2003, "brief", "Weekends are hard."));
    }

    private String issue() {
        return created(
                fixture.ann(),
                fixture.issues(),
                Map.of(
                        "theme", "weekend-crises",
                        "severity", "HIGH",
                        "summary", "Nobody answers at weekends",
                        "statement", "From Friday noon to Monday no bed can be found.",
                        "on", MEETING_DAY.toString()));
    }

    private static String created(Person author, String path, Map<String, ?> body) {
        return author.posts(path, body)
                .statusCode(201)
                .header("Location", startsWith(path + "/"))
                .extract()
                .header("Location");
    }
}
