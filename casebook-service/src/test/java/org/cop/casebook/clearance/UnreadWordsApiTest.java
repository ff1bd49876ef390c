package org.cop.casebook.clearance;

import static org.cop.casebook.Scene.MEETING_DAY;
import static org.cop.casebook.Scene.clearanceFor;
import static org.cop.casebook.Scene.idOf;
import static org.cop.casebook.Scene.raisedOn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.cop.casebook.Person;
import org.cop.casebook.Scene;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of whatever kind words are: nobody lets them go further who does not name the version that they have read. */
@QuarkusTest
@ServiceTest
class UnreadWordsApiTest {
    private Scene scene;

    @BeforeEach
    void setUpScene() {
        scene = Scene.set();
    }

    @Test
    void aCaseThatNobodyHasRead_isNotCleared() {
        isNotClearedUnread(scene.broker(), scene.handedIn(), clearanceFor("PUBLIC"));
    }

    @Test
    void evidenceThatNobodyHasRead_isNotCleared() {
        isNotClearedUnread(scene.editor(), evidence(), clearanceFor("PUBLIC"));
    }

    @Test
    void anIssueThatNobodyHasRead_isNotRaised() {
        isNotClearedUnread(scene.bob(), issue(), raisedOn(MEETING_DAY));
    }

    @Test
    void anAnswerThatNobodyHasRead_isNotCleared() {
        var issue = issue();
        scene.bob().clears(issue, raisedOn(MEETING_DAY)).statusCode(200);
        scene.person("answering", Grants.commissioner(scene.programme))
                .posts(
                        scene.inProgramme("issues/" + idOf(issue) + "/answer"),
                        Map.of("decision", "WILL_ACT", "text", "From now on."))
                .statusCode(200);

        isNotClearedUnread(scene.editor(), scene.inProgramme("issue-answers/" + idOf(issue)), clearanceFor("PUBLIC"));
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
                scene.broker(),
                scene.inProgramme("evidence"),
                Map.of("title", "Weekends", "authors", "Weaver T", "year", 2003, "brief", "Weekends are hard."));
    }

    private String issue() {
        return created(
                scene.ann(),
                scene.issues(),
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
