package org.cop.meeting;

import static org.cop.meeting.TestSite.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what with the meetings of a site. */
@QuarkusTest
@ServiceTest
class AccessApiTest {
    private static final List<String> MEETINGS =
            List.of("meetings", "meetings/{meeting}", "meetings/{meeting}/register", "roster");
    private static final List<String> ACTIONS = List.of("actions", "meetings/{meeting}/actions");
    private static final String CORRECTIONS = "meetings/{meeting}/register/corrections";

    private TestSite site;
    private UUID meeting;

    @BeforeEach
    void aSiteMeets() {
        site = TestSite.open();
        meeting = site.meeting("2012-03-14T14:00");
    }

    @Test
    void aMemberReadsEverythingOfTheSiteAndChangesNothing() {
        String member = Grants.give("member-" + site.id, Grants.member(site.programmeId, site.id));
        reads(member, 200, MEETINGS);
        reads(member, 200, ACTIONS);
        reads(member, 403, List.of(CORRECTIONS));
        changes(member, 403);
    }

    @Test
    void anAdministratorKeepsTheMeetingsButDoesNotReadWhatIsAboutCases() {
        String admin = Grants.give("admin-" + site.id, Grants.admin(site.programmeId));
        reads(admin, 200, MEETINGS);
        reads(admin, 200, List.of(CORRECTIONS));
        reads(admin, 403, ACTIONS);
        as(admin)
                .body("{\"entries\": []}")
                .put(site.path("meetings/" + meeting + "/register"))
                .then()
                .statusCode(200);
        as(admin)
                .body("{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}")
                .post(site.path("meetings/" + meeting + "/actions"))
                .then()
                .statusCode(403);
    }

    @Test
    void aKnowledgeBrokerReadsMeetingsAndRosterAndNoActions() {
        String broker = Grants.give("broker-" + site.id, Grants.knowledgeBroker(site.programmeId));
        reads(broker, 200, MEETINGS);
        reads(broker, 403, ACTIONS);
        reads(broker, 403, List.of(CORRECTIONS));
        changes(broker, 403);
    }

    @Test
    void aCommissionerReadsNothingWhateverElseTheyAre() {
        String commissioner = Grants.give(
                "commissioner-" + site.id,
                Grants.commissioner(site.programmeId),
                Grants.facilitator(site.programmeId, site.id));
        reads(commissioner, 403, MEETINGS);
        reads(commissioner, 403, ACTIONS);
        reads(commissioner, 403, List.of(CORRECTIONS));
        changes(commissioner, 403);
    }

    @Test
    void thePeopleOfAnotherSiteReadNothingHere() {
        TestSite other = TestSite.openIn(site.programmeId);
        reads(other.facilitator, 403, MEETINGS);
        reads(other.facilitator, 403, ACTIONS);
        changes(other.facilitator, 403);
        String editor = Grants.give("editor-" + site.id, Grants.editor(site.programmeId));
        reads(editor, 403, MEETINGS);
    }

    @Test
    void aLostRoleLocksOutWithTheTokenStillValid() {
        reads(site.facilitator, 200, MEETINGS);
        Grants.give("facilitator-of-" + site.id);
        reads(site.facilitator, 403, MEETINGS);
        changes(site.facilitator, 403);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        RestAssured.given().get(site.path("meetings")).then().statusCode(401).body("code", equalTo("unauthenticated"));
        as(Tokens.expired("facilitator-of-" + site.id))
                .get(site.path("meetings"))
                .then()
                .statusCode(401);
        reads(Tokens.of("nobody-" + site.id, "facilitator", "programme-admin"), 403, MEETINGS);
    }

    @Test
    void anUnknownSiteIsAnsweredLikeOneOfOthers() {
        as(site.facilitator)
                .get("/api/v1/sites/" + UUID.randomUUID() + "/meetings")
                .then()
                .statusCode(403);
    }

    private void reads(String token, int status, List<String> paths) {
        for (String path : paths) {
            as(token)
                    .get(site.path(path.replace("{meeting}", meeting.toString())))
                    .then()
                    .statusCode(status);
        }
    }

    private void changes(String token, int status) {
        String one = "meetings/" + meeting;
        post(token, "meetings", "{\"startsAt\": \"2012-05-09T14:00\"}", status);
        post(token, "meeting-series", "{\"firstStartsAt\": \"2012-05-09T14:00\", \"count\": 2}", status);
        post(token, one + "/cancellation", "{\"reason\": \"x\"}", status);
        post(token, one + "/holding", "{}", status);
        post(token, one + "/actions", "{\"objective\": \"x\", \"ownerRoles\": [\"x\"]}", status);
        post(
                token,
                "actions/" + UUID.randomUUID() + "/feedback",
                "{\"meetingId\": \"" + meeting + "\", \"tried\": true, \"helpful\": \"YES\"}",
                status);
        as(token)
                .body("{\"entries\": []}")
                .put(site.path(one + "/register"))
                .then()
                .statusCode(status);
        as(token)
                .header("If-Match", "*")
                .body("{\"startsAt\": \"2012-05-09T14:00\", \"durationMinutes\": 120, \"place\": \"\"}")
                .put(site.path(one + "/time"))
                .then()
                .statusCode(status);
    }

    private void post(String token, String path, String body, int status) {
        as(token).body(body).post(site.path(path)).then().statusCode(status);
    }
}
