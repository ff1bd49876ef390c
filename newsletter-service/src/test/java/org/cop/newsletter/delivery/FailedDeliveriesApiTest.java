package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.Role;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails of an edition that were given up, sent again by an editor. */
@QuarkusTest
@ServiceTest
class FailedDeliveriesApiTest {
    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
    }

    @Test
    void failedMailsAreTriedAgainOnceAndOnlyToWhoStillWantsThem() {
        List<ContactChanged> readers = List.of(
                fixture.contact(Fixture.address("sent"), Role.MEMBER),
                fixture.contact(Fixture.address("failed"), Role.MEMBER),
                fixture.contact(Fixture.address("left"), Role.MEMBER));
        readers.forEach(fixture::publish);
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.send(editor, edition);
        readers.forEach(reader -> Mailbox.awaitIn(reader.email(), each -> true));
        await().until(() ->
                !sql().exists("select 1 from delivery where edition_id = ?::uuid and state <> 'SENT'", edition.id()));
        sql().update(
                        "update delivery set state = 'FAILED', sent_at = null, attempts = 10, reply = 550 where edition_id = ?::uuid and email <> ?",
                        edition.id(),
                        readers.getFirst().email());
        fixture.publish(new ContactErased(readers.getLast().contactId()));

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
    void aFailedMailGoesToTheAddressThatItsReaderHasNow() {
        ContactChanged before = fixture.contact(Fixture.address("mistyped"), Role.MEMBER);
        fixture.publish(before);
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.send(editor, edition);
        Mailbox.awaitIn(before.email(), each -> true);
        await().until(() -> sql().update(
                                "update delivery set state = 'FAILED', sent_at = null where edition_id = ?::uuid and state = 'SENT'",
                                edition.id())
                == 1);
        String address = Fixture.address("right");
        fixture.publish(new ContactChanged(
                before.contactId(),
                fixture.programme,
                null,
                before.accountId(),
                before.name(),
                address,
                before.roles()));

        assertThat(retry(edition)).isEqualTo(1);

        Mailbox.awaitIn(address, each -> true);
    }

    private int retry(Edition edition) {
        return as(editor)
                .post(fixture.path("/editions/" + edition.id() + "/failed-deliveries/retries"))
                .then()
                .statusCode(200)
                .extract()
                .path("retried");
    }
}
