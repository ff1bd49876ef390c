package org.cop.newsletter.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactAddressErased;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.NewsletterEvent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Somebody of the programme who also subscribed to its public edition, with the same address. */
@QuarkusTest
@ServiceTest
class ErasedSubscriberApiTest extends AReaderOutside {
    @Test
    void subscription_whosePersonIsErased_endsAndItsAddressIsDeleted() {
        subscribe();
        send();
        UUID subscriber = subscriber();

        erase(Instant.now());

        assertThat(sql().first("select state from subscriber where id = ?", row -> row.text("state"), subscriber))
                .hasValue("ENDED");
        assertAddressIsGone();
        EventReader.awaitOne(
                NewsletterEvent.TOPIC,
                event -> event.getType().equals("subscription.ended")
                        && EventReader.body(event).contains(subscriber.toString()));
        assertThat(send()).isZero();
    }

    @Test
    void unconfirmedSubscription_whosePersonIsErased_isDeleted() {
        ask(reader);
        var token = link(Mailbox.awaitIn(reader, each -> true)).group(2);

        erase(Instant.now());

        assertAddressIsGone();
        confirm(token).then().statusCode(404);
    }

    @Test
    void requestToSubscribe_whosePersonIsErased_isDeletedUndecided() {
        sql().update(
                        "insert into subscription_request (id, programme_id, email, requested_at) values (?, ?, ?, now() - interval '1 s')",
                        Ids.next(),
                        fixture.programme,
                        reader);

        erase(Instant.now());

        assertAddressIsGone();
    }

    @Test
    void subscription_whosePersonHasOnlyLeft_goesOn() {
        var contact = fixture.contact(reader, Role.MEMBER);
        fixture.publish(contact);
        subscribe();

        fixture.publish(new ContactErased(contact.contactId()));

        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void subscription_whosePersonIsErasedElsewhere_goesOn() {
        subscribe();

        fixture.publish(new ContactAddressErased(Ids.next(), Fixture.create().programme, reader));

        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void subscriptionOfAfterTheErasure_whenItIsReadAgain_goesOn() {
        subscribe();

        erase(Instant.now().minus(Duration.ofHours(1)));

        assertThat(state()).isEqualTo("CONFIRMED");
    }

    private UUID subscriber() {
        return sql().first("select id from subscriber where email = ?", row -> row.uuid("id"), reader)
                .orElseThrow();
    }

    private void erase(Instant at) {
        var erased = new ContactAddressErased(Ids.next(), fixture.programme, reader);
        fixture.publish(List.of(new Message(Ids.next(), erased, 1, at)));
    }

    private void assertAddressIsGone() {
        await().untilAsserted(() -> {
            for (String table : List.of("subscriber", "subscription_request", "delivery", "audit_entry")) {
                assertThat(sql().exists("select 1 from " + table + " t where t::text ilike ?", "%" + reader + "%"))
                        .as(table)
                        .isFalse();
            }
        });
    }
}
