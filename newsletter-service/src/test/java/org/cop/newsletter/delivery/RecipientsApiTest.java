package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.DomainEvent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets an edition, and who does not. */
@QuarkusTest
@ServiceTest
class RecipientsApiTest {
    @Inject
    EditionReaders readers;

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(
                fixture.evidence(MARCH, COMMISSIONER),
                fixture.evidence(MARCH.plusMonths(1), COMMISSIONER),
                fixture.meeting(fixture.brighton, MARCH, 9));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleGetsTheEditionOfItsCircle(Role role) {
        String address = Fixture.address("reader");
        fixture.publish(fixture.contact(address, role));

        assertThat(send("2012-03", PROGRAMME)).isEqualTo(role == Role.COMMISSIONER ? 0 : 1);
        assertThat(send("2012-03", COMMISSIONER)).isEqualTo(role == Role.COMMISSIONER ? 1 : 0);
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @Test
    void aContactWithoutAnAccount_getsNoEdition() {
        ContactChanged invited = fixture.contact(Fixture.address("invited"), Role.MEMBER);
        fixture.publish(new ContactChanged(
                invited.contactId(),
                fixture.programme,
                fixture.brighton,
                null,
                invited.name(),
                invited.email(),
                new TreeSet<>(List.of(Role.MEMBER))));

        assertThat(send("2012-03", PROGRAMME)).isZero();
    }

    /** The account signs in before its contact has been consumed. */
    @Test
    void aWishForNoEditionsIsKeptAlsoBeforeTheContactIsKnown() {
        ContactChanged contact = fixture.contact(Fixture.address("early"), Role.MEMBER);
        String account = Objects.requireNonNull(contact.accountId());
        String token = Grants.give(account, Grants.member(fixture.programme, fixture.brighton));
        String wish = fixture.path("/edition-subscription");

        as(token)
                .body("{\"subscribed\": false}")
                .put(wish)
                .then()
                .statusCode(200)
                .body("subscribed", equalTo(false));
        fixture.publish(contact);

        assertThat(send("2012-03", PROGRAMME)).isZero();
        as(token).get(wish).then().body("subscribed", equalTo(false));
        as(token).body("{\"subscribed\": true}").put(wish).then().body("subscribed", equalTo(true));
        assertThat(send("2012-04", PROGRAMME)).isEqualTo(1);
    }

    /** As when the mail waits for the mail server for days. */
    @Test
    void aReaderWhoseRolesChangedSinceIsNotMailedWhatWasApprovedBefore() {
        ContactChanged member = fixture.contact(Fixture.address("member"), Role.MEMBER);
        ContactChanged commissioner = fixture.contact(Fixture.address("commissioner"), Role.COMMISSIONER);
        fixture.publish(member, commissioner);
        UUID ofProgramme = sent(PROGRAMME);
        UUID ofCommissioners = sent(COMMISSIONER);
        assertThat(content(ofProgramme, member.contactId())).isPresent();
        assertThat(content(ofCommissioners, commissioner.contactId())).isPresent();
        assertThat(content(ofProgramme, commissioner.contactId())).isEmpty();

        fixture.publish(withRole(member, Role.COMMISSIONER), withRole(commissioner, Role.MEMBER));

        assertThat(content(ofProgramme, member.contactId())).isEmpty();
        assertThat(content(ofCommissioners, commissioner.contactId())).isEmpty();
    }

    private UUID sent(Audience audience) {
        return UUID.fromString(fixture.send(editor, fixture.assembled(editor, "2012-03", audience))
                .id());
    }

    private ContactChanged withRole(ContactChanged before, Role role) {
        return new ContactChanged(
                before.contactId(),
                fixture.programme,
                null,
                before.accountId(),
                before.name(),
                before.email(),
                new TreeSet<>(List.of(role)));
    }

    @Test
    void somebodyWithTwoRolesGetsOneMail() {
        String address = Fixture.address("both");
        fixture.publish(
                fixture.contact(address, Role.MEMBER),
                fixture.contact(address.toUpperCase(Locale.ROOT), Role.KNOWLEDGE_BROKER));

        assertThat(send("2012-03", PROGRAMME)).isEqualTo(1);
    }

    @Test
    void aCommissioner_getsNoProgrammeEditionWhateverElseTheyAre() {
        String address = Fixture.address("both");
        fixture.publish(fixture.contact(address, Role.MEMBER), fixture.contact(address, Role.COMMISSIONER));

        assertThat(send("2012-03", PROGRAMME)).isZero();
        assertThat(send("2012-03", COMMISSIONER)).isEqualTo(1);
    }

    @Test
    void thePeopleOfAnotherProgrammeGetNothing() {
        Fixture other = Fixture.create();
        other.publish(other.contact(Fixture.address("stranger"), Role.MEMBER));

        assertThat(send("2012-03", PROGRAMME)).isZero();
    }

    @Test
    void oneClickIsEnoughToGetNoMoreEditionsAndNoReplayBringsThemBack() {
        String address = Fixture.address("leaver");
        ContactChanged member = fixture.contact(address, Role.MEMBER);
        ContactChanged broker = fixture.contact(address, Role.KNOWLEDGE_BROKER);
        fixture.publish(member, broker);
        send("2012-03", PROGRAMME);
        Mail mail = Mailbox.awaitIn(address, each -> true);
        String path = mail.header("List-Unsubscribe").replaceAll("<http://[^/]*(/.*)>", "$1");

        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        // Published once more; and the role under which the mail came ends, so that only the other one is left.
        fixture.publish(member, broker);
        fixture.publish(new ContactErased(member.contactId()));

        assertThat(send("2012-04", PROGRAMME)).isZero();
        assertThat(sql().exists("select 1 from opt_out where programme_id = ?", fixture.programme))
                .isTrue();
    }

    @Test
    void anUnsubscribedMember_canGetTheEditionsAgain() {
        String address = Fixture.address("returner");
        ContactChanged member = fixture.contact(address, Role.MEMBER);
        fixture.publish(member);
        String token = Grants.give(
                Objects.requireNonNull(member.accountId()), Grants.member(fixture.programme, fixture.brighton));
        String wish = fixture.path("/edition-subscription");
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
    void anUnsubscriptionBeforeSending_keepsTheMailBack() {
        ContactChanged reader = fixture.contact(Fixture.address("unsubscribed"), Role.MEMBER);
        fixture.publish(reader);
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.send(editor, edition);
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
    void lookingAtThePageUnsubscribesNobody() {
        String address = Fixture.address("reader");
        ContactChanged reader = fixture.contact(address, Role.MEMBER);
        fixture.publish(reader);
        send("2012-03", PROGRAMME);
        String path = Mailbox.awaitIn(address, each -> true)
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");

        RestAssured.get(path).then().statusCode(200);
        RestAssured.head(path);

        assertThat(send("2012-04", PROGRAMME)).isEqualTo(1);
    }

    @Test
    void anErasedContact_isDeletedAndOlderEventsBringNothingBack() {
        String address = Fixture.address("erased");
        ContactChanged known = fixture.contact(address, Role.MEMBER);
        fixture.publish(known);
        send("2012-03", PROGRAMME);
        Mailbox.awaitIn(address, each -> true);
        long sequence = 2_000_000;

        fixture.publish(List.of(message(new ContactErased(known.contactId()), sequence)));
        fixture.publish(List.of(message(known, sequence - 1)));

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
        ContactChanged before = fixture.contact(Fixture.address("old"), Role.MEMBER);
        String address = Fixture.address("new");
        fixture.publish(before);
        fixture.publish(new ContactChanged(
                before.contactId(),
                fixture.programme,
                null,
                before.accountId(),
                before.name(),
                address,
                before.roles()));

        send("2012-03", PROGRAMME);

        Mailbox.awaitIn(address, each -> true);
        assertThat(Mailbox.of(before.email())).isEmpty();
    }

    @Test
    void theMessageIdIsTheSameForTheSameReaderAndEditionAndNoOther() {
        String first = Fixture.address("first");
        String second = Fixture.address("second");
        fixture.publish(fixture.contact(first, Role.MEMBER), fixture.contact(second, Role.MEMBER));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.send(editor, edition);

        String id = Mailbox.awaitIn(first, each -> true).header("Message-ID");
        assertThat(id).matches("<[0-9a-f]{32}@cop\\.example\\.org>");
        assertThat(Mailbox.awaitIn(second, each -> true).header("Message-ID")).isNotEqualTo(id);
        UUID recipient = sql().first(
                        "select recipient_id from delivery where email = ?", row -> row.uuid("recipient_id"), first)
                .orElseThrow();
        assertThat(id).startsWith("<" + MessageIds.of("edition", edition.id(), recipient));
    }

    private static Message message(DomainEvent event, long sequence) {
        return new Message(Ids.next(), event, sequence, Instant.now());
    }

    /** @return to how many it went */
    private int send(String month, Audience audience) {
        Edition edition = fixture.assembled(editor, month, audience);
        return fixture.send(editor, edition).json().getInt("recipients");
    }

    private Optional<String> content(UUID edition, UUID recipient) {
        var mail = new Delivery(
                1,
                Deliveries.EDITION.name(),
                fixture.programme,
                edition,
                null,
                recipient,
                "a@example.org",
                null,
                "id",
                0);
        return Optional.ofNullable(readers.contents(List.of(mail)).get(mail.id()));
    }
}
