package org.cop.newsletter.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.EventSender.Message;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database restored from an hour ago knows nothing of who unsubscribed since; the service's own events say it. */
@QuarkusTest
@ServiceTest
class SubscriptionsBeforeTest {
    @Inject
    UnsubscribeLinks links;

    private Fixture fixture;
    private String address;

    @BeforeEach
    void aProgramme() {
        fixture = Fixture.create();
        address = Fixture.address("reader");
    }

    @Test
    void aSubscriberWhoUnsubscribedBeforeTheRestoreIsUnsubscribedAgain() {
        UUID subscriber = subscriber();
        unsubscribe(MailingList.PUBLIC_EDITION, subscriber);
        unsubscribe(MailingList.PUBLIC_EDITION, subscriber);
        String key = subscriber + ":PUBLIC_EDITION";
        var published = EventReader.awaitAbout(NewsletterEvent.TOPIC, key, 1);
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().getType()).isEqualTo("subscription.ended");
        assertThat(EventReader.body(published.getFirst()))
                .contains(subscriber.toString(), "PUBLIC_EDITION")
                .doesNotContain("@");
        // The state of the back-up.
        sql().update("delete from aggregate_sequence where key = ?", key);
        sql().update(
                        "update subscriber set state = 'CONFIRMED', email = ?, ended_at = null where id = ?",
                        address,
                        subscriber);

        fixture.publish(List.of(new Message(
                Ids.next(),
                new SubscriptionEnded(subscriber, fixture.programme, NewsletterEvent.MailingList.PUBLIC_EDITION),
                1,
                Instant.now())));

        assertThat(sql().exists(
                                "select 1 from subscriber where id = ? and state = 'ENDED' and email is null",
                                subscriber))
                .isTrue();
        assertThat(EventReader.about(NewsletterEvent.TOPIC, key)).hasSize(2);
    }

    @Test
    void aMemberWhoOptedOutBeforeTheRestoreGetsNoEditionsAgain() {
        ContactChanged known = fixture.contact(address, Role.MEMBER);
        ContactChanged later = fixture.contact(Fixture.address("later"), Role.MEMBER);
        fixture.publish(known);

        fixture.publish(ended(known), ended(later));
        fixture.publish(later);

        for (ContactChanged contact : List.of(known, later)) {
            assertThat(isSubscribed(contact)).isFalse();
        }
    }

    @Test
    void whoWantedTheEditionsAgainBeforeTheRestoreGetsThemAgain() {
        ContactChanged contact = fixture.contact(address, Role.MEMBER);
        fixture.publish(contact);

        fixture.publish(
                ended(contact),
                new SubscriptionResumed(contact.contactId(), fixture.programme, NewsletterEvent.MailingList.EDITIONS));

        assertThat(isSubscribed(contact)).isTrue();
    }

    @Test
    void aChoiceMadeAfterTheRestoreOutweighsTheEventsOfBefore() {
        ContactChanged contact = fixture.contact(address, Role.MEMBER);
        fixture.publish(contact);
        change(contact, false);
        change(contact, true);
        String key = contact.contactId() + ":EDITIONS";
        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, key, 2))
                .extracting(event -> event.getType())
                .containsExactly("subscription.ended", "subscription.resumed");

        fixture.publish(List.of(new Message(Ids.next(), ended(contact), 1, Instant.now())));

        assertThat(isSubscribed(contact)).isTrue();
    }

    @Test
    void aCommissionerWhoStoppedAlertsBeforeTheRestoreGetsNoneAgain() {
        ContactChanged contact = fixture.contact(address, Role.COMMISSIONER);
        fixture.publish(contact);
        String token = Grants.give(account(contact), Grants.commissioner(fixture.programme));
        String path = fixture.path("/alert-subscription");
        as(token)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "AT_ONCE"))
                .put(path)
                .then()
                .statusCode(200);

        fixture.publish(
                new SubscriptionEnded(contact.contactId(), fixture.programme, NewsletterEvent.MailingList.ALERTS));

        as(token).get(path).then().body("frequency", equalTo("NONE"));
    }

    private SubscriptionEnded ended(ContactChanged contact) {
        return new SubscriptionEnded(contact.contactId(), fixture.programme, NewsletterEvent.MailingList.EDITIONS);
    }

    private boolean isSubscribed(ContactChanged contact) {
        return as(token(contact)).get(fixture.path("/edition-subscription")).path("subscribed");
    }

    private void change(ContactChanged contact, boolean subscribed) {
        as(token(contact))
                .body(Map.of("subscribed", subscribed))
                .put(fixture.path("/edition-subscription"))
                .then()
                .statusCode(200);
    }

    private String token(ContactChanged contact) {
        return Grants.give(account(contact), Grants.member(fixture.programme, fixture.brighton));
    }

    private static String account(ContactChanged contact) {
        return contact.email().substring(0, contact.email().indexOf('@'));
    }

    private UUID subscriber() {
        UUID id = Ids.next();
        sql().update("""
                insert into subscriber (id, programme_id, email, state, requested_at, confirmed_at, consent_text, consent_method, version)
                values (?, ?, ?, 'CONFIRMED', now(), now(), '1', 'API', 0)
                """, id, fixture.programme, address);
        return id;
    }

    private void unsubscribe(MailingList list, UUID recipient) {
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe/" + links.token(list, recipient))
                .then()
                .statusCode(200);
    }
}
