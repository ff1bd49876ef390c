package org.cop.newsletter.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.Role;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a mail went to is known no longer than it must be. */
@QuarkusTest
@ServiceTest
class AddressPurgeApiTest {
    @Inject
    AddressPurge addresses;

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
    }

    @Test
    void addressesOfMailsSentLongAgoAreRemoved() {
        ContactChanged reader = fixture.contact(Fixture.address("longago"), Role.MEMBER);
        ContactChanged other = fixture.contact(Fixture.address("lately"), Role.MEMBER);
        fixture.publish(reader, other);
        send();
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

    private void send() {
        fixture.send(editor, fixture.assembled(editor, "2012-03", PROGRAMME));
    }
}
