package org.cop.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.OTHER_PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.SITE_OF_OTHER_PROGRAMME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AccessApiTest {
    @Test
    void theCallerSeesWhatTheyMayDoWhere() {
        String token = Grants.give("fran", Grants.facilitator(PROGRAMME, BRIGHTON), Grants.editor(OTHER_PROGRAMME));

        access(token)
                .statusCode(200)
                // The subject of the token, not the address that is the name in it.
                .body("accountId", is("fran"))
                .body("grants.role", contains("EDITOR", "FACILITATOR"))
                .body("grants.programmeId", contains(OTHER_PROGRAMME.toString(), PROGRAMME.toString()))
                .body("grants.siteId", is(Arrays.asList(null, BRIGHTON.toString())));
    }

    @Test
    void anUnknownAccount_holdsNoGrants() {
        access(Tokens.of("nobody", "programme-admin")).statusCode(200).body("grants", is(empty()));
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        given().get("/api/v1/access").then().statusCode(401);
    }

    @Test
    void theAnswerIsJsonOrNothing() {
        given().auth()
                .oauth2(Tokens.of("nobody"))
                .accept("image/png")
                .get("/api/v1/access")
                .then()
                .statusCode(406)
                .body("code", is("not-acceptable"));
    }

    @Test
    void theCallersPermissions_areThoseOfTheirRolesInEachPlace() {
        assertThat(answered(
                        Grants.give("kim", Grants.facilitator(PROGRAMME, BRIGHTON), Grants.editor(OTHER_PROGRAMME))))
                .isEqualTo("editor of the other programme, facilitator at the site, "
                        + "reader of the answers to the site, reader of all answers");
    }

    @Test
    void aCommissioner_readsAsOneInTheirOwnProgrammeOnly() {
        assertThat(answered(Grants.give(
                        "carl",
                        Grants.commissioner(PROGRAMME),
                        Grants.facilitator(PROGRAMME, BRIGHTON),
                        Grants.member(OTHER_PROGRAMME, SITE_OF_OTHER_PROGRAMME))))
                .isEqualTo("commissioner of the programme");
    }

    private static String answered(String token) {
        return given().auth()
                .oauth2(token)
                .get("/test/caller")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theRolesOfTheRealmStayBesideTheGrants() {
        given().auth()
                .oauth2(Tokens.of("ada", "programme-admin"))
                .get("/test/caller/realm")
                .then()
                .statusCode(200)
                .body(is("programme-admin"));
        given().auth()
                .oauth2(Tokens.of("fran", "facilitator"))
                .get("/test/caller/realm")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse access(String token) {
        return given().auth().oauth2(token).get("/api/v1/access").then();
    }
}
