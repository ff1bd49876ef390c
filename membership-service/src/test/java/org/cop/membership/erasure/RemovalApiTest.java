package org.cop.membership.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.kit.sql.Sql;
import org.cop.membership.DatabaseRows;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came to nothing can be removed altogether: nothing is left of it, here or in a database that is put back to before. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class RemovalApiTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Sql sql;

    private String marker;
    private String email;
    private Fixture.Programme programme;
    private UUID site;

    @BeforeEach
    void somebodyWithAMarker() {
        marker = "quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        email = address(marker);
        programme = programme();
        site = programme.site();
    }

    @Test
    void removedMember_whoseInvitationHadAKey_isFoundNowhere() throws SQLException {
        String key = UUID.randomUUID().toString();
        UUID member = Fixture.created(invite(key));

        remove("/api/v1/sites/{place}/members/{id}", site, member);

        assertThat(invite(key).then().statusCode(201).extract().asString()).isEmpty();
        awaitForgotten();
        awaitPublished(member);
    }

    @Test
    void removedAppointment_whoseInvitationHadAKey_isFoundNowhere() throws SQLException {
        String key = UUID.randomUUID().toString();
        UUID appointment = Fixture.created(appoint(key));
        Fixture.accept(email);
        end(appointment);

        remove("/api/v1/programmes/{place}/appointments/{id}", programme.id(), appointment);

        assertThat(appoint(key).then().statusCode(201).extract().asString()).isEmpty();
        awaitForgotten();
        awaitPublished(appointment);
    }

    @Test
    void memberThatARestoreBroughtBack_isRemovedAgainByItsJob() throws SQLException {
        UUID member = Fixture.created(invite(UUID.randomUUID().toString()));

        removeAgain(member);

        await().until(() -> status("/api/v1/sites/{place}/members/{id}", site, member) == 404);
        awaitForgotten();
    }

    @Test
    void appointmentThatARestoreBroughtBackHeld_endsAndIsRemovedAgain() throws SQLException {
        UUID appointment = Fixture.created(appoint(UUID.randomUUID().toString()));
        var person = Fixture.accept(email);

        removeAgain(appointment);

        await().until(() -> status("/api/v1/programmes/{place}/appointments/{id}", programme.id(), appointment) == 404);
        assertThat(person.api().get("/api/v1/access").jsonPath().getList("grants"))
                .isEmpty();
        assertThat(EventReader.awaitAbout(ContactEvent.TOPIC, appointment, 2)
                        .getLast()
                        .getData())
                .isNull();
        awaitForgotten();
    }

    @Test
    void removalOfOneRecord_leavesThePersonsOthers() {
        UUID member = Fixture.created(invite(UUID.randomUUID().toString()));
        UUID appointment = Fixture.created(appoint(UUID.randomUUID().toString()));

        remove("/api/v1/sites/{place}/members/{id}", site, member);

        assertThat(programme
                        .api()
                        .get("/api/v1/programmes/{p}/appointments/{id}", programme.id(), appointment)
                        .jsonPath()
                        .getString("email"))
                .isEqualTo(email);
    }

    /** As "ops restored" adds it. */
    private void removeAgain(UUID id) {
        sql.statement("""
                        insert into job (kind, key, payload, wanted_at, due_at) values ('remove-again', :id, '{}', now(), now())
                        """).bind("id", id.toString()).execute();
    }

    private Response invite(String key) {
        return programme
                .api()
                .header("Idempotency-Key", key)
                .body(newMember("Q " + marker, email))
                .post("/api/v1/sites/{site}/members", site);
    }

    private Response appoint(String key) {
        return programme
                .api()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Q " + marker, "email", email, "role", "EDITOR"))
                .post("/api/v1/programmes/{programme}/appointments", programme.id());
    }

    private void end(UUID appointment) {
        programme
                .api()
                .body(Map.of())
                .post("/api/v1/programmes/{p}/appointments/{id}/ending", programme.id(), appointment)
                .then()
                .statusCode(200);
    }

    private void remove(String path, UUID place, UUID id) {
        programme.api().delete(path, place, id).then().statusCode(204);
    }

    private int status(String path, UUID place, UUID id) {
        return programme.api().get(path, place, id).statusCode();
    }

    private static void awaitPublished(UUID id) {
        List<String> types = EventReader.awaitAbout(MembershipEvent.TOPIC, id, 1).stream()
                .map(event -> event.getType())
                .toList();
        assertThat(types).containsOnlyOnce("invitee.removed");
    }

    private void awaitForgotten() {
        await().untilAsserted(() -> {
            assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
            assertThat(new DatabaseRows(database).all())
                    .isNotEmpty()
                    .noneSatisfy(row -> assertThat(row).containsIgnoringCase(marker));
        });
    }
}
