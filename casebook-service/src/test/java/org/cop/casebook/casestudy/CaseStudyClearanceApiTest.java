package org.cop.casebook.casestudy;

import static org.cop.casebook.Scene.clearanceFor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Person;
import org.cop.casebook.Scene;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CaseStudyClearanceApiTest {
    private Scene scene;

    @BeforeEach
    void setUpScene() {
        scene = Scene.shared();
    }

    @Test
    void neitherTheAuthorNorTheLastToChangeTheTextClearsIt() {
        var path = scene.draft();
        scene.handIn(path);
        scene.ann().clears(path, clearanceFor("SITE")).statusCode(409).body("code", equalTo("own-case"));

        var etag = scene.bob().gets(path).extract().header("ETag");
        var changed = Scene.caseContent();
        changed.put("title", "The weekend somebody was there for");
        scene.bob().puts(path, etag, Scene.request(changed)).statusCode(200).body("state", equalTo("DRAFT"));
        scene.handIn(path);
        scene.bob().clears(path, clearanceFor("SITE")).statusCode(409).body("code", equalTo("own-case"));
        scene.facilitator().clears(path, clearanceFor("SITE")).statusCode(200);
    }

    /** Bob's words would go out read by nobody but Bob. */
    @Test
    void aFullStopByTheAuthorLetsNobodyClearTheirOwnWords() {
        var path = scene.handedIn();
        var changed = Scene.caseContent();
        changed.put("presentation", "Bob's words");
        change(scene.bob(), path, changed);
        changed.put("presentation", "Bob's words.");
        change(scene.ann(), path, changed);
        scene.handIn(path);

        refusedAsOwn(scene.bob(), path, "SITE");
        scene.facilitator().clears(path, clearanceFor("SITE")).statusCode(200);
        // Since then somebody else has read Bob's words for the site, but not for the programme.
        changed.put("presentation", "Bob's words, and one more of Ann's.");
        change(scene.ann(), path, changed);
        scene.handIn(path);
        refusedAsOwn(scene.bob(), path, "PROGRAMME");
        scene.bob().clears(path, clearanceFor("SITE")).statusCode(200);
    }

    private static void change(Person by, String path, Map<String, ?> content) {
        var etag = by.gets(path).extract().header("ETag");
        by.puts(path, etag, Scene.request(content)).statusCode(200);
    }

    private static void refusedAsOwn(Person person, String path, String audience) {
        person.clears(path, clearanceFor(audience)).statusCode(409).body("code", equalTo("own-case"));
    }

    @Test
    void commissionersAndThePublicAreClearedForByWhoAnswersForTheSite() {
        var path = scene.draft();
        scene.writeUp(path);

        for (var audience : List.of("COMMISSIONER", "PUBLIC")) {
            scene.bob()
                    .clears(path, clearanceFor(audience))
                    .statusCode(409)
                    .body("code", equalTo("clearer-not-entitled"));
            scene.facilitator().clears(path, clearanceFor(audience)).statusCode(200);
            scene.broker().clears(path, clearanceFor(audience)).statusCode(200);
        }
        scene.bob().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
    }

    @Test
    void aFacilitatorOfAnotherSiteIsNobodySpecialHere() {
        var path = scene.draft();
        scene.writeUp(path);
        var visiting = scene.person(
                "visiting",
                Grants.facilitator(scene.programme, scene.otherSite),
                Grants.member(scene.programme, scene.site));

        visiting.clears(path, clearanceFor("PUBLIC")).statusCode(409).body("code", equalTo("clearer-not-entitled"));
    }

    @Test
    void anIncompleteChecklistNamesThePointAndAMissingPointIsNoYes() {
        var path = scene.draft();
        scene.handIn(path);

        scene.bob()
                .clears(
                        path,
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
                .clears(path, Map.of("audience", "SITE", "checklist", Map.of("noPersonNamed", true)))
                .statusCode(400)
                .body("errors.field", hasItem("checklist.workersProtected"));
    }

    @Test
    void aTextChangedSinceItWasReadIsNotCleared() {
        var path = scene.draft();
        scene.writeUp(path);
        var read = scene.broker().gets(path).extract().header("ETag");
        var changed = Scene.caseContent();
        changed.put("presentation", "She rings on Saturdays, and her sister answers.");
        scene.ann().puts(path, read, Scene.request(changed)).statusCode(200).body("state", equalTo("WRITTEN_UP"));

        scene.broker()
                .asks()
                .header("If-Match", read)
                .body(clearanceFor("PROGRAMME"))
                .post(path + "/clearance")
                .then()
                .statusCode(412);
        for (var request : List.of(
                scene.broker().asks(),
                scene.broker().asks().header("If-Match", "*"),
                scene.broker().asks().header("If-Match", ""))) {
            request.body(clearanceFor("PROGRAMME"))
                    .post(path + "/clearance")
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("precondition-required"));
        }
        scene.ann().gets(path).body("clearance.current", equalTo(false)).body("clearance.audience", equalTo("SITE"));
    }

    @Test
    void aKnowledgeBrokerClearsButDoesNotWrite() {
        var path = scene.handedIn();

        scene.broker().posts(scene.cases(), Scene.request(Scene.caseContent())).statusCode(403);
        scene.broker().puts(path, "*", Scene.request(Scene.caseContent())).statusCode(403);
        scene.broker().posts(path + "/review", Map.of()).statusCode(403);
        scene.broker().clears(path, clearanceFor("SITE")).statusCode(200);
    }
}
