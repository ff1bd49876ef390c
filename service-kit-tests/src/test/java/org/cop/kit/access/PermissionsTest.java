package org.cop.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.CROYDON;
import static org.cop.kit.access.SitesOfTheTest.OTHER_PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.SITE_OF_OTHER_PROGRAMME;
import static org.cop.kit.access.SitesOfTheTest.UNANSWERED;
import static org.cop.kit.access.SitesOfTheTest.UNKNOWN;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class PermissionsTest {
    private static final List<String> OF_A_PROGRAMME = List.of(
            "programme-admin",
            "programme-editor",
            "knowledge-broker",
            "programme-commissioner",
            "programme-staff",
            "programme-participant");
    private static final List<String> OF_A_SITE = List.of(
            "site-admin",
            "site-facilitator",
            "site-member",
            "site-casework",
            "site-evidence",
            "site-reader",
            "site-circle",
            "site-clearance",
            "site-answers");

    private static final String TABLE_BEGINS = "<!-- permissions -->";
    private static final String TABLE_ENDS = "<!-- /permissions -->";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    PROGRAMME_ADMIN  | programme-admin programme-editor programme-staff programme-participant | site-admin site-facilitator site-reader site-circle site-answers
                    EDITOR           | programme-editor programme-staff programme-participant                 | site-answers
                    KNOWLEDGE_BROKER | knowledge-broker programme-staff programme-participant                 | site-casework site-evidence site-reader site-clearance site-answers
                    COMMISSIONER     | programme-commissioner programme-participant                                            |
                    FACILITATOR      | programme-staff programme-participant                                  | site-facilitator site-member site-casework site-evidence site-reader site-circle site-clearance site-answers
                    MEMBER           | programme-participant                                                  | site-member site-casework site-reader site-circle
                    """)
    void eachRoleOpensItsDoorsAndNoOthers(Role role, String ofProgramme, String ofSite) {
        String token = Grants.give("only-" + role, grant(role));

        assertThat(open(token, "programmes", PROGRAMME, OF_A_PROGRAMME))
                .containsExactlyInAnyOrderElementsOf(words(ofProgramme));
        assertThat(open(token, "sites", BRIGHTON, OF_A_SITE)).containsExactlyInAnyOrderElementsOf(words(ofSite));
    }

    private static Grant grant(Role role) {
        return switch (role) {
            case FACILITATOR, MEMBER -> new Grant(PROGRAMME, BRIGHTON, role);
            case PROGRAMME_ADMIN, EDITOR, KNOWLEDGE_BROKER, COMMISSIONER -> new Grant(PROGRAMME, null, role);
        };
    }

    @ParameterizedTest
    @MethodSource("allRoles")
    void aRoleInOneProgrammeOpensNothingInAnother(Role role) {
        String token = Grants.give("elsewhere-" + role, grant(role));

        assertThat(open(token, "programmes", OTHER_PROGRAMME, OF_A_PROGRAMME)).isEmpty();
        assertThat(open(token, "sites", SITE_OF_OTHER_PROGRAMME, OF_A_SITE)).isEmpty();
    }

    static Stream<Role> practitioners() {
        return Role.of(Role.Circle.PRACTITIONERS).stream();
    }

    static Stream<Role> allRoles() {
        return Stream.of(Role.values());
    }

    @Test
    void thePeopleOfOneSiteAreStrangersAtAnother() {
        String facilitator = Grants.give("facilitator-of-brighton", Grants.facilitator(PROGRAMME, BRIGHTON));
        String member = Grants.give("member-of-brighton", Grants.member(PROGRAMME, BRIGHTON));

        assertThat(open(facilitator, "sites", CROYDON, OF_A_SITE)).isEmpty();
        assertThat(open(member, "sites", CROYDON, OF_A_SITE)).isEmpty();
    }

    @Test
    void anUnknownSite_isClosedToEverybody() {
        String token = Grants.give(
                "everything",
                Grants.admin(PROGRAMME),
                Grants.knowledgeBroker(PROGRAMME),
                Grants.facilitator(PROGRAMME, UNKNOWN),
                Grants.member(PROGRAMME, UNKNOWN));

        assertThat(open(token, "sites", UNKNOWN, OF_A_SITE)).isEmpty();
    }

    @Test
    void aGrantThatNamesTheWrongProgrammeOfASiteIsWorthNothing() {
        String token = Grants.give("forged", Grants.facilitator(OTHER_PROGRAMME, BRIGHTON));

        assertThat(open(token, "sites", BRIGHTON, OF_A_SITE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("practitioners")
    void aCommissionerWithASecondRoleInTheProgrammeIsACommissionerOnly(Role second) {
        String token = Grants.give("commissioner-and-" + second, Grants.commissioner(PROGRAMME), grant(second));

        assertThat(open(token, "sites", BRIGHTON, OF_A_SITE)).isEmpty();
        assertThat(open(token, "programmes", PROGRAMME, OF_A_PROGRAMME))
                .containsExactlyInAnyOrder("programme-commissioner", "programme-participant");
    }

    @Test
    void aCommissionerIsWhatTheyAreInAnotherProgramme() {
        String token = Grants.give("elsewhere", Grants.commissioner(PROGRAMME), Grants.editor(OTHER_PROGRAMME));

        assertThat(open(token, "programmes", OTHER_PROGRAMME, OF_A_PROGRAMME)).contains("programme-editor");
    }

    @Test
    void aGrantWhosePlaceDoesNotFitItsRoleIsWorthNothing() {
        String token = Grants.give(
                "misplaced",
                new Grant(PROGRAMME, BRIGHTON, Role.PROGRAMME_ADMIN),
                new Grant(PROGRAMME, null, Role.FACILITATOR));

        assertThat(open(token, "programmes", PROGRAMME, OF_A_PROGRAMME)).isEmpty();
        assertThat(open(token, "sites", BRIGHTON, OF_A_SITE)).isEmpty();
    }

    @Test
    void theRowsOfTheTableAreThePermissionsThatResourcesMayAskFor() {
        assertThat(Permissions.TABLE.stream().map(Permission::name))
                .containsExactlyElementsOf(Stream.concat(OF_A_PROGRAMME.stream(), OF_A_SITE.stream())
                        .toList());
    }

    @Test
    void theDocumentedTableOfPermissionsIsTheOneInForce() throws IOException {
        var document = Path.of("../docs/access-matrix.md");
        var text = Files.readString(document);
        int begin = text.indexOf(TABLE_BEGINS) + TABLE_BEGINS.length();
        int end = text.indexOf(TABLE_ENDS);
        if (Boolean.getBoolean("access.update")) {
            Files.writeString(
                    document, text.substring(0, begin) + "\n" + Permissions.markdown() + "\n" + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end).strip())
                .as("run this test with -Daccess.update=true")
                .isEqualTo(Permissions.markdown());
    }

    @Test
    void theRolesOfTheTokenAloneOpenNothing() {
        String token = Tokens.of("unknown", "programme-admin", "facilitator", "member", "knowledge-broker");

        assertThat(open(token, "programmes", PROGRAMME, OF_A_PROGRAMME)).isEmpty();
        assertThat(open(token, "sites", BRIGHTON, OF_A_SITE)).isEmpty();
    }

    @Test
    void aRemovedFacilitatorIsLockedOutWithTheSameToken() {
        String token = Grants.give("removed", Grants.facilitator(PROGRAMME, BRIGHTON));
        assertThat(status(token, "sites", BRIGHTON, "site-facilitator")).isEqualTo(200);

        Grants.give("removed");

        assertThat(status(token, "sites", BRIGHTON, "site-facilitator")).isEqualTo(403);
    }

    @Test
    void whenTheGrantsCannotBeReadNobodyGetsIn() throws SQLException {
        String token = Grants.give("facilitator", Grants.facilitator(PROGRAMME, BRIGHTON));

        execute("alter table access_grant rename to access_grant_away");
        try {
            assertThat(status(token, "sites", BRIGHTON, "site-member")).isEqualTo(500);
        } finally {
            execute("alter table access_grant_away rename to access_grant");
        }
    }

    @Test
    void unavailableProgrammeOfASite_refusesEverybodyWithRetryAfter() {
        String token = Grants.give("facilitator", Grants.facilitator(PROGRAMME, UNANSWERED));

        assertThat(status(token, "sites", UNANSWERED, "site-member")).isEqualTo(503);
    }

    @Test
    void aRequestWithoutAToken_is401() {
        given().get("/test/sites/{id}/site-member", BRIGHTON).then().statusCode(401);
        given().get("/test/programmes/{id}/programme-admin", PROGRAMME).then().statusCode(401);
    }

    /** Otherwise the answer would show a stranger what a request must look like. */
    @Test
    void aMissingToken_isRefusedBeforeTheBodyIsRead() {
        given().contentType(ContentType.JSON)
                .body("{not json")
                .post("/test/sites/{id}/site-member", BRIGHTON)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{not json", "[]", "{\"a\":{}}"})
    void aMissingPermission_saysNothingAboutTheBody(String body) {
        String token = Grants.give("stranger", Grants.member(PROGRAMME, CROYDON));

        for (var type : List.of("application/json", "text/plain")) {
            given().auth()
                    .oauth2(token)
                    .header("Content-Type", type)
                    .body(body)
                    .post("/test/sites/{id}/site-member", BRIGHTON)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void tokensNotValidForThisApiNow_areRefused() {
        Grants.give("facilitator", Grants.facilitator(PROGRAMME, BRIGHTON));
        assertThat(status(Tokens.of("facilitator"), "sites", BRIGHTON, "site-member"))
                .isEqualTo(200);

        assertThat(Stream.of(
                                Tokens.expired("facilitator"),
                                Tokens.forAnotherAudience("facilitator"),
                                Tokens.ofAnotherIssuer("facilitator"),
                                Tokens.signedBySomebodyElse("facilitator"),
                                Tokens.tampered("facilitator"),
                                "no-token")
                        .map(token -> status(token, "sites", BRIGHTON, "site-member")))
                .containsOnly(401);
    }

    private static List<String> open(String token, String kind, UUID id, List<String> doors) {
        Map<String, Integer> answers = new TreeMap<>();
        doors.forEach(door -> answers.put(door, status(token, kind, id, door)));
        assertThat(answers.values()).as(answers.toString()).isSubsetOf(200, 403);
        List<String> open = new ArrayList<>(doors);
        open.removeIf(door -> answers.get(door) != 200);
        return open;
    }

    private static int status(String token, String kind, UUID id, String door) {
        return given().auth()
                .oauth2(token)
                .get("/test/{kind}/{id}/{door}", kind, id, door)
                .statusCode();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
