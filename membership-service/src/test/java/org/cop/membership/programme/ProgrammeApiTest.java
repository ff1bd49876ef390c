package org.cop.membership.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.api;
import static org.cop.membership.Fixture.founder;
import static org.cop.membership.Fixture.newProgramme;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.MembershipEvent;
import org.cop.membership.Fixture;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
@WithKeycloak
class ProgrammeApiTest {
    @Test
    void theFounderOfAProgrammeIsItsAdministratorAtOnce() {
        var founder = founder();

        var id = Fixture.created(
                founder.api().body(newProgramme("p-" + UUID.randomUUID())).post("/api/v1/programmes"));

        founder.api()
                .body(Map.of("name", "Seaview"))
                .post("/api/v1/programmes/{id}/organisations", id)
                .then()
                .statusCode(201);
        founder.api()
                .get("/api/v1/access")
                .then()
                .body("accountId", equalTo(founder.accountId()))
                .body("grants.programmeId", contains(id.toString()))
                .body("grants.role", contains("PROGRAMME_ADMIN"));
        founder.api()
                .get("/api/v1/programmes/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("zone", equalTo("Europe/London"))
                .body("startsOn", equalTo("2012-03-01"));
    }

    @Test
    void aNewProgramme_isPublished() {
        var programme = programme();

        var event =
                EventReader.awaitAbout(MembershipEvent.TOPIC, programme.id(), 1).getFirst();

        assertThat(event.getType()).isEqualTo("programme.created");
        assertThat(event.getExtension("programmeid")).isEqualTo(programme.id().toString());
        assertThat(EventReader.body(event)).contains("\"slug\":\"" + programme.slug() + "\"");
    }

    @Test
    void anAccountThatMayNotBeginProgrammesBeginsNone() {
        api(Tokens.of("somebody", "facilitator"))
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(403);
    }

    @Test
    void twoProgrammesNeverHaveTheSameShortName() {
        var programme = programme();

        founder()
                .api()
                .body(newProgramme(programme.slug()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
    }

    @Test
    void aProgrammeOfOthersIsNeitherListedNorShown() {
        var mine = programme();
        var others = programme();

        mine.api()
                .get("/api/v1/programmes")
                .then()
                .body("id", contains(mine.id().toString()));
        mine.api().get("/api/v1/programmes/{id}", others.id()).then().statusCode(403);
        mine.api().get("/api/v1/programmes/{id}/sites", others.id()).then().statusCode(403);
        mine.api()
                .get("/api/v1/programmes/{id}/organisations", others.id())
                .then()
                .statusCode(403);
        mine.api()
                .get("/api/v1/programmes/{id}/appointments", others.id())
                .then()
                .statusCode(403);
    }

    @Test
    void anAccountWithoutARoleSeesNoProgramme() {
        founder().api().get("/api/v1/programmes").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void theSameRequestSentTwiceBeginsOneProgramme() {
        var founder = founder();
        var body = newProgramme("p-" + UUID.randomUUID());
        var key = UUID.randomUUID().toString();

        var first = Fixture.created(
                founder.api().header("Idempotency-Key", key).body(body).post("/api/v1/programmes"));
        var second = Fixture.created(
                founder.api().header("Idempotency-Key", key).body(body).post("/api/v1/programmes"));

        assertThat(second).isEqualTo(first);
        founder.api().get("/api/v1/programmes").then().body("$", hasSize(1));
    }

    @Test
    void aCalendarThatCannotBeIsRefused() {
        var noSuchZone = new HashMap<>(newProgramme("p-" + UUID.randomUUID()));
        noSuchZone.put("zone", "Europe/Brighton");
        founder()
                .api()
                .body(noSuchZone)
                .post("/api/v1/programmes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("zone"));

        var backwards = new HashMap<>(newProgramme("p-" + UUID.randomUUID()));
        backwards.put("endsOn", "2012-02-28");
        founder()
                .api()
                .body(backwards)
                .post("/api/v1/programmes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("endsOn"));
    }

    @Test
    void aTitleStandsOnOneLine() {
        var twoLines = new HashMap<>(newProgramme("p-" + UUID.randomUUID()));
        twoLines.put("title", "Little\nMiracles");
        founder().api().body(twoLines).post("/api/v1/programmes").then().statusCode(400);
    }

    /** Invitations say both to whoever an administrator likes, from our domain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win at https://example.org",
                "Win at example.org",
                "Write to kim@example.org",
                "Ring 01273 555 01 02",
                "You have won. Ring us today.",
            })
    void namesOfProgrammesAndSites_holdNoLinkAndNoStory(String text) {
        var programme = new HashMap<>(newProgramme("p-" + UUID.randomUUID()));
        programme.put("title", text);
        var known = programme();

        founder()
                .api()
                .body(programme)
                .post("/api/v1/programmes")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-links"));
        known.api()
                .body(Map.of("code", "CP9", "place", text, "hostOrganisationId", known.organisation()))
                .post("/api/v1/programmes/{id}/sites", known.id())
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-links"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Little Miracles: 2012\u20132013, phase 2", "St. Leonards (No. 2)", "Who cares? A programme"})
    void ordinaryTitlesOfProgrammesAreTaken(String title) {
        var programme = new HashMap<>(newProgramme("p-" + UUID.randomUUID()));
        programme.put("title", title);
        Fixture.created(founder().api().body(programme).post("/api/v1/programmes"));
    }

    @Test
    void anOrganisationWhoseNameReadsTheSameIsRefused() {
        var programme = programme();

        for (var same : List.of("SEAVIEW HOUSING", " Seaview Housing ", "Seaview  Housing", "Seaview\u00a0Housing")) {
            programme
                    .api()
                    .body(Map.of("name", same))
                    .post("/api/v1/programmes/{id}/organisations", programme.id())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("organisation-exists"));
        }
        programme
                .api()
                .get("/api/v1/programmes/{id}/organisations", programme.id())
                .then()
                .statusCode(200)
                .body("name", contains("Seaview Housing"));
    }

    @Test
    void aNewOrganisationIsFoundWhereTheAnswerSays() {
        var programme = programme();

        var location = programme
                .api()
                .body(Map.of("name", "  The  Trust "))
                .post("/api/v1/programmes/{id}/organisations", programme.id())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        programme.api().get(location).then().statusCode(200).body("name", equalTo("  The  Trust "));
        var other = programme();
        other.api()
                .get("/api/v1/programmes/{id}/organisations/{o}", other.id(), programme.organisation())
                .then()
                .statusCode(404);
    }
}
