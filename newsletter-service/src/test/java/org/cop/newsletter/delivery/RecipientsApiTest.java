package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.as;
import static org.cop.newsletter.Scene.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.DomainEvent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Scene;
import org.cop.newsletter.Scene.Edition;
import org.cop.testsupport.EventSender.Message;
import org.cop.testsupport.Grants;
import org.cop.testsupport.Mail;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets an edition, and who does not. */
@QuarkusTest
@ServiceTest
class RecipientsApiTest {
    @Inject
    AddressPurge addresses;

    private Scene scene;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        scene = Scene.set();
        editor = scene.editor();
        scene.tell(
                scene.evidence(MARCH, COMMISSIONER),
                scene.evidence(MARCH.plusMonths(1), COMMISSIONER),
                scene.meeting(scene.brighton, MARCH, 9));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleGetsTheEditionOfItsCircle(Role role) {
        String address = Scene.address("reader");
        scene.tell(scene.contact(address, role));

        assertThat(send("2012-03", PROGRAMME)).isEqualTo(role == Role.COMMISSIONER ? 0 : 1);
        assertThat(send("2012-03", COMMISSIONER)).isEqualTo(role == Role.COMMISSIONER ? 1 : 0);
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @Test
    void whoHasNotAcceptedTheInvitationGetsNothing() {
        ContactChanged invited = scene.contact(Scene.address("invited"), Role.MEMBER);
        scene.tell(new ContactChanged(
                invited.contactId(),
                scene.programme,
                scene.brighton,
                null,
                invited.name(),
                invited.email(),
                new TreeSet<>(List.of(Role.MEMBER))));

        assertThat(send("2012-03", PROGRAMME)).isZero();
    }

    @Test
    void somebodyWithTwoRolesGetsOneMail() {
        String address = Scene.address("both");
        scene.tell(
                scene.contact(address, Role.MEMBER),
                scene.contact(address.toUpperCase(Locale.ROOT), Role.KNOWLEDGE_BROKER));

        assertThat(send("2012-03", PROGRAMME)).isEqualTo(1);
    }

    @Test
    void whoCommissionsServicesStaysOutsideTheCircleWhateverElseTheyAre() {
        String address = Scene.address("both");
        scene.tell(scene.contact(address, Role.MEMBER), scene.contact(address, Role.COMMISSIONER));

        assertThat(send("2012-03", PROGRAMME)).isZero();
        assertThat(send("2012-03", COMMISSIONER)).isEqualTo(1);
    }

    @Test
    void thePeopleOfAnotherProgrammeGetNothing() {
        Scene other = Scene.set();
        other.tell(other.contact(Scene.address("stranger"), Role.MEMBER));

        assertThat(send("2012-03", PROGRAMME)).isZero();
    }

    @Test
    void oneClickIsEnoughToGetNoMoreEditionsAndNoReplayBringsThemBack() {
        String address = Scene.address("leaver");
        ContactChanged member = scene.contact(address, Role.MEMBER);
        ContactChanged broker = scene.contact(address, Role.KNOWLEDGE_BROKER);
        scene.tell(member, broker);
        send("2012-03", PROGRAMME);
        Mail mail = Mailbox.awaitIn(address, each -> true);
        String path = mail.header("List-Unsubscribe").replaceAll("<http://[^/]*(/.*)>", "$1");

        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        // Heard once more; and the role under which the mail came ends, so that only the other one is left.
        scene.tell(member, broker);
        scene.tell(new ContactErased(member.contactId()));

        assertThat(send("2012-04", PROGRAMME)).isZero();
        assertThat(sql().exists("select 1 from opt_out where programme_id = ?", scene.programme))
                .isTrue();
    }

    @Test
    void whoUnsubscribedCanGetTheEditionsAgain() {
        String address = Scene.address("returner");
        ContactChanged member = scene.contact(address, Role.MEMBER);
        scene.tell(member);
        String token =
                Grants.give(Objects.requireNonNull(member.accountId()), Grants.member(scene.programme, scene.brighton));
        String wish = scene.path("/edition-subscription");
        as(token).get(wish).then().body("subscribed", equalTo(true));
        as(token).body(Map.of("subscribed", false)).put(wish).then().statusCode(200);
        assertThat(send("2012-03", PROGRAMME)).isZero();
        as(token).get(wish).then().body("subscribed", equalTo(false));

        as(token)
                .body(Map.of("subscribed", true))
                .put(wish)
                .then()
                .statusCode(200)
                .body("subscribed", equalTo(true));

        assertThat(send("2012-04", PROGRAMME)).isEqualTo(1);
    }

    @Test
    void failedMailsAreTriedAgainOnceAndOnlyToWhoStillWantsThem() {
        List<ContactChanged> readers = List.of(
                scene.contact(Scene.address("sent"), Role.MEMBER),
                scene.contact(Scene.address("failed"), Role.MEMBER),
                scene.contact(Scene.address("left"), Role.MEMBER));
        readers.forEach(scene::tell);
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.send(editor, edition);
        readers.forEach(reader -> Mailbox.awaitIn(reader.email(), each -> true));
        await().until(() ->
                !sql().exists("select 1 from delivery where edition_id = ?::uuid and state <> 'SENT'", edition.id()));
        sql().update(
                        "update delivery set state = 'FAILED', sent_at = null, attempts = 10, reply = 550 where edition_id = ?::uuid and email <> ?",
                        edition.id(),
                        readers.getFirst().email());
        scene.tell(new ContactErased(readers.getLast().contactId()));

        assertThat(retry(edition)).isEqualTo(1);
        assertThat(retry(edition)).isZero();

        await().until(() -> Mailbox.of(readers.get(1).email()).size() == 2);
        await().until(() ->
                !sql().exists("select 1 from delivery where edition_id = ?::uuid and state = 'PENDING'", edition.id()));
        List<Mail> both = Mailbox.of(readers.get(1).email());
        assertThat(both.getFirst().header("Message-ID"))
                .isEqualTo(both.getLast().header("Message-ID"));
        assertThat(Mailbox.of(readers.getFirst().email())).hasSize(1);
        assertThat(Mailbox.of(readers.getLast().email())).hasSize(1);
    }

    @Test
    void whoeverUnsubscribesBeforeAMailGoesOutDoesNotGetIt() {
        ContactChanged reader = scene.contact(Scene.address("unsubscribed"), Role.MEMBER);
        scene.tell(reader);
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.send(editor, edition);
        String path = Mailbox.awaitIn(reader.email(), each -> true)
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");
        // As if the mail server had not taken it yet.
        await().until(() -> sql().update(
                                "update delivery set state = 'PENDING', sent_at = null, due_at = '9999-12-31' where edition_id = ?::uuid and state = 'SENT'",
                                edition.id())
                == 1);
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);

        sql().update("update delivery set due_at = now() where edition_id = ?::uuid", edition.id());

        await().until(() -> sql().exists(
                        "select 1 from delivery where edition_id = ?::uuid and state = 'CANCELLED'", edition.id()));
        assertThat(Mailbox.of(reader.email())).hasSize(1);
    }

    @Test
    void aFailedMailGoesToTheAddressThatItsReaderHasNow() {
        ContactChanged before = scene.contact(Scene.address("mistyped"), Role.MEMBER);
        scene.tell(before);
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.send(editor, edition);
        Mailbox.awaitIn(before.email(), each -> true);
        await().until(() -> sql().update(
                                "update delivery set state = 'FAILED', sent_at = null where edition_id = ?::uuid and state = 'SENT'",
                                edition.id())
                == 1);
        String address = Scene.address("right");
        scene.tell(new ContactChanged(
                before.contactId(), scene.programme, null, before.accountId(), before.name(), address, before.roles()));

        assertThat(retry(edition)).isEqualTo(1);

        Mailbox.awaitIn(address, each -> true);
    }

    @Test
    void addressesOfMailsSentLongAgoAreRemoved() {
        ContactChanged reader = scene.contact(Scene.address("longago"), Role.MEMBER);
        ContactChanged other = scene.contact(Scene.address("lately"), Role.MEMBER);
        scene.tell(reader, other);
        send("2012-03", PROGRAMME);
        Mailbox.awaitIn(reader.email(), each -> true);
        Mailbox.awaitIn(other.email(), each -> true);
        await().until(() -> sql().update(
                                "update delivery set sent_at = sent_at - interval '31 days' where email = ? and state = 'SENT'",
                                reader.email())
                == 1);

        addresses.purge();

        assertThat(sql().exists("select 1 from delivery where email = ? or name = ?", reader.email(), reader.name()))
                .isFalse();
        assertThat(sql().exists("select 1 from delivery where email = ?", other.email()))
                .isTrue();
    }

    @Test
    void lookingAtThePageUnsubscribesNobody() {
        String address = Scene.address("reader");
        ContactChanged reader = scene.contact(address, Role.MEMBER);
        scene.tell(reader);
        send("2012-03", PROGRAMME);
        String path = Mailbox.awaitIn(address, each -> true)
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");

        RestAssured.get(path).then().statusCode(200);
        RestAssured.head(path);

        assertThat(send("2012-04", PROGRAMME)).isEqualTo(1);
    }

    @Test
    void whoIsErasedIsForgottenHereTooAndOldNewsBringNothingBack() {
        String address = Scene.address("erased");
        ContactChanged known = scene.contact(address, Role.MEMBER);
        scene.tell(known);
        send("2012-03", PROGRAMME);
        Mailbox.awaitIn(address, each -> true);
        long sequence = 2_000_000;

        scene.tell(List.of(message(new ContactErased(known.contactId()), sequence)));
        scene.tell(List.of(message(known, sequence - 1)));

        assertThat(send("2012-04", PROGRAMME)).isZero();
        for (String table : List.of("contact", "delivery", "opt_out", "activity", "edition_content", "edition_item")) {
            assertThat(sql().exists("select 1 from " + table + " t where t::text ilike ?", "%" + address + "%"))
                    .as(table)
                    .isFalse();
            assertThat(sql().exists("select 1 from " + table + " t where t::text like ?", "%" + known.name() + "%"))
                    .as(table)
                    .isFalse();
        }
        assertThat(sql().exists(
                                "select 1 from delivery where recipient_id = ? and state = 'SENT' and email is null",
                                known.contactId()))
                .isTrue();
    }

    @Test
    void aNewAddressIsUsedFromThenOn() {
        ContactChanged before = scene.contact(Scene.address("old"), Role.MEMBER);
        String address = Scene.address("new");
        scene.tell(before);
        scene.tell(new ContactChanged(
                before.contactId(), scene.programme, null, before.accountId(), before.name(), address, before.roles()));

        send("2012-03", PROGRAMME);

        Mailbox.awaitIn(address, each -> true);
        assertThat(Mailbox.of(before.email())).isEmpty();
    }

    @Test
    void theMessageIdIsTheSameForTheSameReaderAndEditionAndNoOther() {
        String first = Scene.address("first");
        String second = Scene.address("second");
        scene.tell(scene.contact(first, Role.MEMBER), scene.contact(second, Role.MEMBER));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.send(editor, edition);

        String id = Mailbox.awaitIn(first, each -> true).header("Message-ID");
        assertThat(id).matches("<[0-9a-f]{32}@cop\\.example\\.org>");
        assertThat(Mailbox.awaitIn(second, each -> true).header("Message-ID")).isNotEqualTo(id);
        UUID recipient = sql().first(
                        "select recipient_id from delivery where email = ?", row -> row.uuid("recipient_id"), first)
                .orElseThrow();
        assertThat(id).startsWith("<" + MessageIds.of("edition", edition.id(), recipient));
    }

    private int retry(Edition edition) {
        return as(editor)
                .post(scene.path("/editions/" + edition.id() + "/failed-deliveries/retries"))
                .then()
                .statusCode(200)
                .extract()
                .path("retried");
    }

    private static Message message(DomainEvent event, long sequence) {
        return new Message(Ids.next(), event, sequence, Instant.now());
    }

    /** @return to how many it went */
    private int send(String month, Audience audience) {
        Edition edition = scene.assembled(editor, month, audience);
        return scene.send(editor, edition).json().getInt("recipients");
    }
}
