package org.cop.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.newProgramme;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.cop.membership.appointment.AppointmentFixture.end;
import static org.cop.membership.appointment.AppointmentFixture.offer;
import static org.cop.membership.appointment.AppointmentFixture.removed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cop.events.ContactEvent;
import org.cop.kit.sql.Sql;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
@WithKeycloak
class AppointmentApiTest {
    @Inject
    Sql sql;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PROGRAMME_ADMIN, programme-admin, be an administrator",
        "EDITOR, editor, be the editor of the newsletters",
        "KNOWLEDGE_BROKER, knowledge-broker, be a knowledge broker",
        "COMMISSIONER, commissioner, take part as a commissioner"
    })
    void anAcceptedAppointmentIsARoleHereAndInTheRealm(String role, String realmRole, String words) {
        var programme = programme();
        var email = address("robin");
        var id = programme.appoint(role, email);

        assertThat(awaitInvitation(email).text())
                .contains(words, "Little Miracles")
                .doesNotContain("once a month");
        var person = Fixture.accept(email);

        person.api()
                .get("/api/v1/access")
                .then()
                .body("grants.programmeId", contains(programme.id().toString()))
                .body("grants.role", contains(role));
        KeycloakAsSeen.awaitRoles(person.accountId(), realmRole);
        var contact = EventReader.awaitAbout(ContactEvent.TOPIC, id, 1).getFirst();
        assertThat(EventReader.body(contact))
                .contains(email, "Robin Rolle", role)
                .doesNotContain("siteId");
    }

    @Test
    void aFounderWhoseAccountIsUnknownHasNoNameOrAddress() {
        var programme = programme();

        programme
                .api()
                .get("/api/v1/programmes/{id}/appointments", programme.id())
                .then()
                .statusCode(200)
                .body("role", contains("PROGRAMME_ADMIN"))
                .body("state", contains("ACTIVE"))
                .body("email", contains(nullValue()));
    }

    @Test
    void theFounderHasTheNameAndTheAddressOfTheirAccount() {
        var email = address("Fran");
        var account = KeycloakAsSeen.create(email, PASSWORD);
        var programme = programme(new Fixture.Person(account, Tokens.of(account, "programme-admin")));

        String id = await().until(
                        () -> programme
                                .api()
                                .get("/api/v1/programmes/{id}/appointments", programme.id())
                                .<String>path("find { it.email == '%s' }.id".formatted(email.toLowerCase(Locale.ROOT))),
                        found -> found != null);

        var contact = EventReader.awaitAbout(ContactEvent.TOPIC, UUID.fromString(id), 1)
                .getFirst();
        assertThat(EventReader.body(contact))
                .contains("Made Byhand", email.toLowerCase(Locale.ROOT), "PROGRAMME_ADMIN");
    }

    @Test
    void aProgrammeKeepsAnAdministrator() {
        var programme = programme();
        String founder = programme
                .api()
                .get("/api/v1/programmes/{id}/appointments", programme.id())
                .path("[0].id");

        end(programme, UUID.fromString(founder)).statusCode(409).body("code", equalTo("last-administrator"));

        var second = programme.appointed("PROGRAMME_ADMIN");
        second.api()
                .body(Map.of())
                .post("/api/v1/programmes/{p}/appointments/{id}/ending", programme.id(), founder)
                .then()
                .statusCode(200);
        programme.api().get("/api/v1/programmes/{id}", programme.id()).then().statusCode(403);
        // Their realm role was not given here and is not taken here.
        programme
                .api()
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201);
    }

    @Test
    void anAppointmentIsOfferedOnce() {
        var programme = programme();
        var email = address("robin");
        programme.appoint("EDITOR", email);

        offer(programme, "EDITOR", email).statusCode(409).body("code", equalTo("already-appointed"));
        programme.appoint("KNOWLEDGE_BROKER", email);
    }

    @ParameterizedTest
    @CsvSource({"COMMISSIONER, EDITOR", "COMMISSIONER, PROGRAMME_ADMIN", "KNOWLEDGE_BROKER, COMMISSIONER"})
    void aCommissionerHoldsNoOtherRoleInTheProgramme(String first, String second) {
        var programme = programme();
        var email = address("robin");
        programme.appoint(first, email);

        offer(programme, second, email).statusCode(409).body("code", equalTo("commissioner-stays-outside"));
        programme().appoint(second, email);
    }

    @Test
    void aCommissionerIsNotInvitedToASiteNorAMemberToCommission() {
        var programme = programme();
        var site = programme.site();
        var commissioner = address("robin");
        programme.appoint("COMMISSIONER", commissioner);

        programme
                .api()
                .body(newMember("Robin Rolle", commissioner))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(409)
                .body("code", equalTo("commissioner-stays-outside"));
        var member = programme.member(site);
        offer(programme, "COMMISSIONER", member.email())
                .statusCode(409)
                .body("code", equalTo("commissioner-stays-outside"));
    }

    /** The invited address is not known in the programme, but belongs to an account that is. */
    @Test
    void anAccountWithAnotherRoleInTheProgrammeDoesNotBecomeItsCommissioner() {
        var programme = programme();
        var member = programme.member(programme.site());
        var email = address("robin");
        KeycloakAsSeen.changeAddress(member.person().accountId(), email);
        programme.appoint("COMMISSIONER", email);

        accept(tokenIn(awaitInvitation(email)), PASSWORD)
                .statusCode(409)
                .body("code", equalTo("commissioner-stays-outside"));

        member.api().get("/api/v1/access").then().body("grants.role", contains("MEMBER"));
    }

    @Test
    void rolesOfSitesAreNotAppointed() {
        var programme = programme();
        for (var role : List.of("MEMBER", "FACILITATOR")) {
            programme
                    .api()
                    .body(Map.of("name", "Robin", "email", address("robin"), "role", role))
                    .post("/api/v1/programmes/{id}/appointments", programme.id())
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void theInvitationIsSentAgainOrWithdrawn() {
        var programme = programme();
        var email = address("robin");
        var id = programme.appoint("EDITOR", email);
        var first = tokenIn(awaitInvitation(email));

        programme
                .api()
                .post("/api/v1/programmes/{p}/appointments/{id}/invitation", programme.id(), id)
                .then()
                .statusCode(200);
        accept(first, PASSWORD).statusCode(410).body("code", equalTo("invitation-replaced"));
        end(programme, id).statusCode(200);

        programme
                .api()
                .get("/api/v1/programmes/{p}/appointments/{id}", programme.id(), id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("invitation", nullValue());
    }

    @Test
    void aRoleThatNobodyHoldsCanBeRemovedAndOneThatIsHeldCannot() {
        var programme = programme();
        var email = address("robin");
        var invited = programme.appoint("EDITOR", email);
        var active = address("ruth");
        var held = programme.appoint("EDITOR", active);
        Fixture.accept(active);

        removed(programme, held).statusCode(409).body("code", equalTo("still-appointed"));
        removed(programme, invited).statusCode(204);
        end(programme, held).statusCode(200);
        removed(programme, held).statusCode(204);

        accept(tokenIn(awaitInvitation(email)), PASSWORD).statusCode(404);
        programme
                .api()
                .get("/api/v1/programmes/{p}/appointments", programme.id())
                .then()
                .body("role", contains("PROGRAMME_ADMIN"));
        await().until(() -> KeycloakAsSeen.accountOf(active).isEmpty());
    }

    @Test
    void anAppointmentOfAnotherProgrammeIsNotFound() {
        var programme = programme();
        var id = programme.appoint("EDITOR", address("robin"));
        var other = programme();

        other.api()
                .get("/api/v1/programmes/{p}/appointments/{id}", other.id(), id)
                .then()
                .statusCode(404);
        end(other, id).statusCode(404);
    }

    @Test
    void onlyAdministratorsAppoint() {
        var programme = programme();
        var editor = programme.appointed("EDITOR");
        editor.api()
                .get("/api/v1/programmes/{p}/appointments", programme.id())
                .then()
                .statusCode(403);
        programme
                .api()
                .get("/api/v1/programmes/{p}/appointments", programme.id())
                .then()
                .body("role", hasItem("EDITOR"));
    }
}
