package org.cop.casebook.casestudy;

import static org.cop.casebook.Scene.clearanceFor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
    void setTheScene() {
        scene = Scene.shared();
    }

    @Test
    void neitherTheAuthorNorTheLastToChangeTheTextClearsIt() {
        var path = scene.draft();
        scene.handIn(path);
        scene.ann()
                .posts(path + "/clearance", clearanceFor("SITE"))
                .statusCode(409)
                .body("code", equalTo("own-case"));

        var etag = scene.bob().gets(path).extract().header("ETag");
        var changed = Scene.caseBody();
        changed.put("title", "The weekend somebody was there for");
        scene.bob().puts(path, etag, changed).statusCode(200).body("state", equalTo("DRAFT"));
        scene.handIn(path);
        scene.bob()
                .posts(path + "/clearance", clearanceFor("SITE"))
                .statusCode(409)
                .body("code", equalTo("own-case"));
        scene.facilitator().posts(path + "/clearance", clearanceFor("SITE")).statusCode(200);
    }

    @Test
    void commissionersAndThePublicAreClearedForByWhoAnswersForTheSite() {
        var path = scene.draft();
        scene.writeUp(path);

        for (var audience : List.of("COMMISSIONER", "PUBLIC")) {
            scene.bob()
                    .posts(path + "/clearance", clearanceFor(audience))
                    .statusCode(409)
                    .body("code", equalTo("clearer-not-entitled"));
            scene.facilitator()
                    .posts(path + "/clearance", clearanceFor(audience))
                    .statusCode(200);
            scene.broker().posts(path + "/clearance", clearanceFor(audience)).statusCode(200);
        }
        scene.bob().posts(path + "/clearance", clearanceFor("PROGRAMME")).statusCode(200);
    }

    @Test
    void aFacilitatorOfAnotherSiteIsNobodySpecialHere() {
        var path = scene.draft();
        scene.writeUp(path);
        var visiting = scene.person(
                "visiting",
                Grants.facilitator(scene.programme, scene.otherSite),
                Grants.member(scene.programme, scene.site));

        visiting.posts(path + "/clearance", clearanceFor("PUBLIC"))
                .statusCode(409)
                .body("code", equalTo("clearer-not-entitled"));
    }

    @Test
    void anIncompleteChecklistNamesThePointAndAMissingPointIsNoYes() {
        var path = scene.draft();
        scene.handIn(path);

        scene.bob()
                .posts(
                        path + "/clearance",
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
                .posts(path + "/clearance", Map.of("audience", "SITE", "checklist", Map.of("noPersonNamed", true)))
                .statusCode(400)
                .body("errors.field", hasItem("checklist.workersProtected"));
    }

    @Test
    void whoeverClearsWithTheTagOfWhatTheyReadDoesNotClearWhatWasWrittenMeanwhile() {
        var path = scene.draft();
        scene.writeUp(path);
        var read = scene.broker().gets(path).extract().header("ETag");
        var changed = Scene.caseBody();
        changed.put("presentation", "She rings on Saturdays, and her sister answers.");
        scene.ann().puts(path, read, changed).statusCode(200).body("state", equalTo("WRITTEN_UP"));

        scene.broker()
                .asks()
                .header("If-Match", read)
                .body(clearanceFor("PROGRAMME"))
                .post(path + "/clearance")
                .then()
                .statusCode(412);
        scene.ann().gets(path).body("clearance.current", equalTo(false)).body("clearance.audience", equalTo("SITE"));
    }

    @Test
    void aKnowledgeBrokerClearsButDoesNotWrite() {
        var path = scene.draft();

        scene.broker().posts(scene.cases(), Scene.caseBody()).statusCode(403);
        scene.broker().puts(path, "*", Scene.caseBody()).statusCode(403);
        scene.broker().posts(path + "/review", Map.of()).statusCode(403);
        scene.handIn(path);
        scene.broker().posts(path + "/clearance", clearanceFor("SITE")).statusCode(200);
    }
}
