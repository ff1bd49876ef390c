package org.cop.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.PASSWORD;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.newProgramme;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.appointment.AppointmentFixture.end;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** What a role in a programme gives to the account that holds it, and takes from it with its end. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class AppointedAccountApiTest {
    @Inject
    Sql sql;

    @Test
    void anEndedAppointmentGivesNoAccess() {
        var programme = programme();
        var email = address("robin");
        var id = programme.appoint("EDITOR", email);
        var editor = Fixture.accept(email);

        end(programme, id).statusCode(200).body("state", equalTo("ENDED"));

        editor.api().get("/api/v1/access").then().body("grants", empty());
        await().until(() -> KeycloakAsSeen.rolesOf(editor.accountId()).isEmpty());
        await().until(() -> KeycloakAsSeen.timesSignedOut(editor.accountId()) > 0);
        assertThat(EventReader.awaitAbout(ContactEvent.TOPIC, id, 2))
                .extracting(CloudEvent::getType)
                .containsExactly("contact.changed", "contact.erased");
        end(programme, id).statusCode(409).body("code", equalTo("not-appointed"));
    }

    @Test
    void aFounderWhoHandsOverTheirLastRoleKeepsTheAccount() {
        var account = KeycloakAsSeen.create(address("fran"), PASSWORD);
        KeycloakAsSeen.giveRole(account, "programme-admin");
        var founder = new Fixture.Person(account, Tokens.of(account, "programme-admin"));
        var programme = programme(founder);
        String appointment = programme
                .api()
                .get("/api/v1/programmes/{id}/appointments", programme.id())
                .path("[0].id");
        var second = programme.appointed("PROGRAMME_ADMIN");

        end(programme, UUID.fromString(appointment)).statusCode(200);

        // The session ends with the role; by then the account has been brought up to date as well.
        await().until(() -> KeycloakAsSeen.timesSignedOut(account) > 0);
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));
        assertThat(KeycloakAsSeen.isEnabled(account)).isTrue();
        assertThat(KeycloakAsSeen.rolesOf(account)).containsExactly("programme-admin");
        second.api()
                .delete("/api/v1/programmes/{p}/appointments/{id}", programme.id(), appointment)
                .then()
                .statusCode(409)
                .body("code", equalTo("founder-stays"));
        founder.api()
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201);
    }

    @Test
    void aFoundersRoleOutlastsAnAppointmentElsewhere() {
        var email = address("fran");
        var account = KeycloakAsSeen.create(email, PASSWORD);
        var founder = new Fixture.Person(account, Tokens.of(account, "programme-admin"));
        programme(founder);
        var elsewhere = programme();
        var appointment = elsewhere.appoint("PROGRAMME_ADMIN", email);
        Fixture.accept(email);

        end(elsewhere, appointment).statusCode(200);

        await().until(() -> KeycloakAsSeen.timesSignedOut(account) > 0);
        KeycloakAsSeen.awaitRoles(account, "programme-admin");
        assertThat(KeycloakAsSeen.isEnabled(account)).isTrue();
    }

    @Test
    void aFounderWhomAnOperatorLockedOutStaysLockedOutWithTheLastRole() {
        var account = KeycloakAsSeen.create(address("fran"), PASSWORD);
        KeycloakAsSeen.giveRole(account, "programme-admin");
        var programme = programme(new Fixture.Person(account, Tokens.of(account, "programme-admin")));
        var appointment = programme
                .api()
                .get("/api/v1/programmes/{id}/appointments", programme.id())
                .<String>path("[0].id");
        var second = programme.appointed("PROGRAMME_ADMIN");
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));

        KeycloakAsSeen.disable(account);
        KeycloakAsSeen.takeRole(account, "programme-admin");
        second.api()
                .body(Map.of())
                .post("/api/v1/programmes/{p}/appointments/{id}/ending", programme.id(), appointment)
                .then()
                .statusCode(200);

        await().until(() -> KeycloakAsSeen.timesSignedOut(account) > 0);
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));
        assertThat(KeycloakAsSeen.isEnabled(account)).isFalse();
        assertThat(KeycloakAsSeen.rolesOf(account)).isEmpty();
    }

    @Test
    void anAppointmentThatEndsGivesNoRoleBackToAFounderWhoLostIt() {
        var email = address("fran");
        var account = KeycloakAsSeen.create(email, PASSWORD);
        var begun = programme(new Fixture.Person(account, Tokens.of(account, "programme-admin")));
        var elsewhere = programme();
        var appointment = elsewhere.appoint("PROGRAMME_ADMIN", email);
        Fixture.accept(email);
        var own = begun.api()
                .get("/api/v1/programmes/{id}/appointments", begun.id())
                .<String>path("[0].id");
        begun.appointed("PROGRAMME_ADMIN");
        end(begun, UUID.fromString(own)).statusCode(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));

        KeycloakAsSeen.takeRole(account, "programme-admin");
        elsewhere.appointed("PROGRAMME_ADMIN");
        end(elsewhere, appointment).statusCode(200);

        await().until(() -> KeycloakAsSeen.timesSignedOut(account) > 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> !isWaiting(account));
        assertThat(KeycloakAsSeen.rolesOf(account)).isEmpty();
        assertThat(KeycloakAsSeen.isEnabled(account)).isTrue();
    }

    private boolean isWaiting(String account) {
        return sql.statement("select 1 from job where key like :account || '%'")
                .bind("account", account)
                .exists();
    }

    @Test
    void aRemovedAppointmentDoesNotMakeAMemberElsewhereBeginProgrammes() {
        var programme = programme();
        var elsewhere = programme();
        var member = elsewhere.member(elsewhere.site());
        var id = programme.appoint("PROGRAMME_ADMIN", member.email());
        Fixture.accept(member.email());
        var token = Tokens.of(member.person().accountId(), "programme-admin");
        end(programme, id).statusCode(200);

        programme
                .api()
                .delete("/api/v1/programmes/{p}/appointments/{id}", programme.id(), id)
                .then()
                .statusCode(204);

        Fixture.api(token)
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(403);
    }

    @Test
    void aDismissedAdministratorBeginsNoProgrammeWhateverTheirTokenSays() {
        var programme = programme();
        var email = address("robin");
        var id = programme.appoint("PROGRAMME_ADMIN", email);
        var token = Tokens.of(Fixture.accept(email).accountId(), "programme-admin");

        end(programme, id).statusCode(200);

        Fixture.api(token)
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorByInvitationBeginsAProgramme() {
        var email = address("robin");
        programme().appoint("PROGRAMME_ADMIN", email);
        var token = Tokens.of(Fixture.accept(email).accountId(), "programme-admin");

        Fixture.api(token)
                .body(newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201);
    }

    @Test
    void anAccountIsDisabledWithItsLastRoleAndEnabledWithTheNext() {
        var programme = programme();
        var email = address("robin");
        var first = programme.appoint("EDITOR", email);
        var account = Fixture.accept(email).accountId();
        var second = programme.appoint("KNOWLEDGE_BROKER", email);
        Fixture.accept(email);

        end(programme, first).statusCode(200);
        await().until(() -> !KeycloakAsSeen.rolesOf(account).contains("editor"));
        assertThat(KeycloakAsSeen.isEnabled(account)).isTrue();

        end(programme, second).statusCode(200);
        await().until(() -> !KeycloakAsSeen.isEnabled(account));

        programme.appoint("EDITOR", email);
        Fixture.accept(email);
        await().until(() -> KeycloakAsSeen.isEnabled(account));
    }
}
