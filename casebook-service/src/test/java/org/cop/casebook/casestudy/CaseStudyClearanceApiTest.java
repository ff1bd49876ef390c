package org.cop.casebook.casestudy;

import static org.cop.casebook.Fixture.clearanceFor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CaseStudyClearanceApiTest {
    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.shared();
    }

    @Test
    void neitherTheAuthorNorTheLastToChangeTheTextClearsIt() {
        var path = fixture.draft();
        fixture.handIn(path);
        fixture.ann().clears(path, clearanceFor("SITE")).statusCode(409).body("code", equalTo("own-case"));

        var etag = fixture.bob().gets(path).extract().header("ETag");
        var changed = Fixture.caseContent();
        changed.put("title", "The weekend somebody was there for");
        fixture.bob().puts(path, etag, Fixture.request(changed)).statusCode(200).body("state", equalTo("DRAFT"));
        fixture.handIn(path);
        fixture.bob().clears(path, clearanceFor("SITE")).statusCode(409).body("code", equalTo("own-case"));
        fixture.facilitator().clears(path, clearanceFor("SITE")).statusCode(200);
    }

    /** Bob's words would go out read by nobody but Bob. */
    @Test
    void aFullStopByTheAuthorLetsNobodyClearTheirOwnWords() {
        var path = fixture.handedIn();
        var changed = Fixture.caseContent();
        changed.put("presentation", "Bob's words");
        change(fixture.bob(), path, changed);
        changed.put("presentation", "Bob's words.");
        change(fixture.ann(), path, changed);
        fixture.handIn(path);

        refusedAsOwn(fixture.bob(), path, "SITE");
        fixture.facilitator().clears(path, clearanceFor("SITE")).statusCode(200);
        // Since then somebody else has read Bob's words for the site, but not for the programme.
        changed.put("presentation", "Bob's words, and one more of Ann's.");
        change(fixture.ann(), path, changed);
        fixture.handIn(path);
        refusedAsOwn(fixture.bob(), path, "PROGRAMME");
        fixture.bob().clears(path, clearanceFor("SITE")).statusCode(200);
    }

    private static void change(Person by, String path, Map<String, ?> content) {
        var etag = by.gets(path).extract().header("ETag");
        by.puts(path, etag, Fixture.request(content)).statusCode(200);
    }

    private static void refusedAsOwn(Person person, String path, String audience) {
        person.clears(path, clearanceFor(audience)).statusCode(409).body("code", equalTo("own-case"));
    }

    @Test
    void commissionersAndThePublicAreClearedForByWhoAnswersForTheSite() {
        var path = fixture.draft();
        fixture.writeUp(path);

        for (var audience : List.of("COMMISSIONER", "PUBLIC")) {
            fixture.bob()
                    .clears(path, clearanceFor(audience))
                    .statusCode(409)
                    .body("code", equalTo("clearer-not-entitled"));
            fixture.facilitator().clears(path, clearanceFor(audience)).statusCode(200);
            fixture.broker().clears(path, clearanceFor(audience)).statusCode(200);
        }
        fixture.bob().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
    }

    @Test
    void aFacilitatorOfAnotherSiteIsNobodySpecialHere() {
        var path = fixture.draft();
        fixture.writeUp(path);
        var visiting = fixture.person(
                "visiting",
                Grants.facilitator(fixture.programme, fixture.otherSite),
                Grants.member(fixture.programme, fixture.site));

        visiting.clears(path, clearanceFor("PUBLIC")).statusCode(409).body("code", equalTo("clearer-not-entitled"));
    }

    @Test
    void anIncompleteChecklistNamesThePointAndAMissingPointIsNoYes() {
        var path = fixture.draft();
        fixture.handIn(path);

        fixture.bob()
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
        fixture.bob()
                .clears(path, Map.of("audience", "SITE", "checklist", Map.of("noPersonNamed", true)))
                .statusCode(400)
                .body("errors.field", hasItem("checklist.workersProtected"));
    }

    @Test
    void aTextChangedSinceItWasReadIsNotCleared() {
        var path = fixture.draft();
        fixture.writeUp(path);
        var read = fixture.broker().gets(path).extract().header("ETag");
        var changed = Fixture.caseContent();
        changed.put("presentation", "She rings on Saturdays, and her sister answers.");
        fixture.ann().puts(path, read, Fixture.request(changed)).statusCode(200).body("state", equalTo("WRITTEN_UP"));

        fixture.broker()
                .asks()
                .header("If-Match", read)
                .body(clearanceFor("PROGRAMME"))
                .post(path + "/clearance")
                .then()
                .statusCode(412);
        for (var request : List.of(
                fixture.broker().asks(),
                fixture.broker().asks().header("If-Match", "*"),
                fixture.broker().asks().header("If-Match", ""))) {
            request.body(clearanceFor("PROGRAMME"))
                    .post(path + "/clearance")
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("precondition-required"));
        }
        fixture.ann().gets(path).body("clearance.current", equalTo(false)).body("clearance.audience", equalTo("SITE"));
    }

    @Test
    void aKnowledgeBrokerClearsButDoesNotWrite() {
        var path = fixture.handedIn();

        fixture.broker()
                .posts(fixture.cases(), Fixture.request(Fixture.caseContent()))
                .statusCode(403);
        fixture.broker().puts(path, "*", Fixture.request(Fixture.caseContent())).statusCode(403);
        fixture.broker().posts(path + "/review", Map.of()).statusCode(403);
        fixture.broker().clears(path, clearanceFor("SITE")).statusCode(200);
    }
}
