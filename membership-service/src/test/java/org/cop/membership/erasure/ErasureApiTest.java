package org.cop.membership.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.membership.DatabaseRows;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person can be forgotten whatever they are or were. The marker is in every name and address of theirs. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class ErasureApiTest {
    @Inject
    AgroalDataSource database;

    private String marker;
    private String email;
    private Fixture.Programme programme;
    private UUID site;

    @BeforeEach
    void somebodyWithAMarker() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        marker = "quill" + letters;
        email = address(marker);
        programme = programme();
        site = programme.site();
    }

    @Test
    void anErasureFindsAPersonInEveryRoleOfTheProgramme() throws SQLException {
        var halifax = programme.site("CP2", "Halifax");
        var left = invite(site, "members");
        Fixture.accept(email);
        programme.leave(site, left);
        var facilitator = invite(halifax, "facilitators");
        Fixture.accept(email);
        var editor = appoint("EDITOR");
        Fixture.accept(email);
        var ended = appoint("KNOWLEDGE_BROKER");
        Fixture.accept(email);
        end(ended);
        var invited = invite(site, "members");

        erase(halifax, facilitator)
                .body("memberIds", containsInAnyOrder(left.toString(), facilitator.toString(), invited.toString()))
                .body("appointmentIds", containsInAnyOrder(editor.toString(), ended.toString()))
                .body("account", equalTo("DELETING"))
                .body("remainsElsewhere", equalTo(false));

        awaitForgotten();
        for (var contact : new UUID[] {left, facilitator, editor, ended, invited}) {
            awaitAddressErased(contact);
        }
    }

    /** For whoever keeps something under the address itself; the tombstone takes it off the topic again. */
    private void awaitAddressErased(UUID contact) {
        await().untilAsserted(() -> {
            var last = EventReader.about(ContactEvent.TOPIC, contact).reversed();
            assertThat(last).hasSizeGreaterThan(1);
            assertThat(last.get(0).getData()).isNull();
            assertThat(last.get(1).getType()).isEqualTo("contact.address-erased");
            assertThat(new String(last.get(1).getData().toBytes(), StandardCharsets.UTF_8))
                    .contains(email, programme.id().toString());
        });
    }

    @Test
    void aMemberWhoLeaves_erasesNoAddress() {
        var member = invite(site, "members");
        Fixture.accept(email);

        programme.leave(site, member);

        assertThat(EventReader.awaitAbout(ContactEvent.TOPIC, member, 2))
                .extracting(event -> event.getType())
                .containsExactly("contact.changed", "contact.erased");
    }

    @Test
    void anEndedAppointmentIsErasedAndItsAccountDeleted() throws SQLException {
        var commissioner = appoint("COMMISSIONER");
        Fixture.accept(email);
        end(commissioner);

        eraseAppointee(commissioner)
                .body("appointmentIds", contains(commissioner.toString()))
                .body("account", equalTo("DELETING"));

        programme
                .api()
                .get("/api/v1/programmes/{p}/appointments/{id}", programme.id(), commissioner)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("name", nullValue());
        awaitForgotten();
        eraseAppointee(commissioner).body("appointmentIds", empty());
    }

    @Test
    void anAppointmentThatIsHeldEndsWithTheErasure() throws SQLException {
        var editor = appoint("EDITOR");
        var person = Fixture.accept(email);

        eraseAppointee(editor).body("appointmentIds", contains(editor.toString()));

        person.api().get("/api/v1/access").then().body("grants", empty());
        awaitForgotten();
    }

    @Test
    void anInvitedPersonIsErased() throws SQLException {
        var invited = invite(site, "members");
        var token = tokenIn(awaitInvitation(email));

        erase(site, invited).body("memberIds", contains(invited.toString())).body("account", equalTo("NONE"));

        accept(token, Fixture.PASSWORD).statusCode(410).body("code", equalTo("invitation-withdrawn"));
        awaitForgotten();
    }

    @Test
    void aPersonWhoDeclinedIsErased() throws SQLException {
        var appointment = appoint("EDITOR");
        Fixture.anonymous()
                .body(Map.of("token", tokenIn(awaitInvitation(email))))
                .post("/api/v1/invitation-refusals")
                .then()
                .statusCode(204);

        eraseAppointee(appointment).body("appointmentIds", contains(appointment.toString()));

        awaitForgotten();
    }

    @Test
    void anAccountThatNobodyHasJoinedWithYetIsDeletedToo() throws SQLException {
        var invited = invite(site, "members");
        awaitInvitation(email);
        var halfMade = KeycloakAsSeen.create(email, Fixture.PASSWORD);
        sql("update invitation set created_account_id = '" + halfMade + "' where member_id = '" + invited + "'");

        erase(site, invited).body("account", equalTo("DELETING"));

        awaitForgotten();
    }

    @Test
    void anotherProgramme_keepsItsMemberAndThatIsPublished() {
        var elsewhere = programme();
        var member = invite(site, "members");
        Fixture.accept(email);
        var other = Fixture.created(elsewhere
                .api()
                .body(newMember("Q " + marker, email))
                .post("/api/v1/sites/{site}/members", elsewhere.site()));

        erase(site, member).body("account", equalTo("DELETING")).body("remainsElsewhere", equalTo(true));

        elsewhere
                .api()
                .get("/api/v1/programmes/{p}/appointments", programme.id())
                .then()
                .statusCode(403);
        assertThat(other).isNotEqualTo(member);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithoutTheErased() throws SQLException {
        var key = UUID.randomUUID().toString();
        var invited =
                UUID.fromString(inviteWithKey(key).statusCode(201).extract().path("id"));

        erase(site, invited);

        var again = inviteWithKey(key).statusCode(201).extract();
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("Location")).endsWith(invited.toString());
        awaitForgotten();
    }

    @Test
    void theLastAdministratorCannotBeErased() {
        String founder = programme
                .api()
                .get("/api/v1/programmes/{id}/appointments", programme.id())
                .path("[0].id");

        programme
                .api()
                .post("/api/v1/programmes/{p}/appointments/{id}/erasure", programme.id(), founder)
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));
    }

    @Test
    void anErasedAdministratorBeginsNoProgrammeWithAnOldToken() {
        var appointment = appoint("PROGRAMME_ADMIN");
        var token = Tokens.of(Fixture.accept(email).accountId(), "programme-admin");
        eraseAppointee(appointment);

        Fixture.api(token)
                .body(Fixture.newProgramme("p-" + UUID.randomUUID()))
                .post("/api/v1/programmes")
                .then()
                .statusCode(403);
    }

    @Test
    void anErasureIsPublishedWithIdsOnly() {
        var invited = invite(site, "members");

        erase(site, invited);

        var erased = await().until(
                        () -> EventReader.records(MembershipEvent.TOPIC).stream()
                                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                                .filter(body -> body.contains("erasureId") && body.contains(invited.toString()))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        assertThat(erased).contains(programme.id().toString()).doesNotContain(marker);
    }

    private void awaitForgotten() throws SQLException {
        await().untilAsserted(() -> assertThat(KeycloakAsSeen.accountOf(email)).isEmpty());
        await().untilAsserted(() ->
                assertThat(new DatabaseRows(database).of("outbox")).isEmpty());
        assertThat(new DatabaseRows(database).all())
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(row).containsIgnoringCase(marker));
        for (var topic : new String[] {MembershipEvent.TOPIC, AccessEvent.TOPIC}) {
            assertThat(EventReader.records(topic))
                    .noneSatisfy(
                            record -> assertThat(new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                                    .containsIgnoringCase(marker));
        }
    }

    private UUID invite(UUID where, String as) {
        return Fixture.created(
                programme.api().body(newMember("Q " + marker, email)).post("/api/v1/sites/{site}/{as}", where, as));
    }

    private ValidatableResponse inviteWithKey(String key) {
        return programme
                .api()
                .header("Idempotency-Key", key)
                .body(newMember("Q " + marker, email))
                .post("/api/v1/sites/{site}/members", site)
                .then();
    }

    private UUID appoint(String role) {
        return Fixture.created(programme
                .api()
                .body(Map.of("name", "Q " + marker, "email", email, "role", role))
                .post("/api/v1/programmes/{programme}/appointments", programme.id()));
    }

    private void end(UUID appointment) {
        programme
                .api()
                .body(Map.of())
                .post("/api/v1/programmes/{p}/appointments/{id}/ending", programme.id(), appointment)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse erase(UUID where, UUID member) {
        return programme
                .api()
                .post("/api/v1/sites/{site}/members/{member}/erasure", where, member)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse eraseAppointee(UUID appointment) {
        return programme
                .api()
                .post("/api/v1/programmes/{p}/appointments/{id}/erasure", programme.id(), appointment)
                .then()
                .statusCode(200);
    }

    private void sql(String update) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).isEqualTo(1);
        }
    }
}
