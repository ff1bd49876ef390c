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
import java.util.Objects;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionPreferenceChanged;
import org.cop.events.NewsletterEvent.SubscriptionEnded;
import org.cop.events.NewsletterEvent.SubscriptionResumed;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender.Message;
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
    void aResumedSubscription_survivesTheRestore() {
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

    /** None of whose contacts need be known. */
    @Test
    void aChoiceOfEditionsIsPublishedByTheAccount() {
        ContactChanged contact = fixture.contact(address, Role.MEMBER);
        change(contact, false);
        change(contact, false);
        fixture.publish(contact);
        change(contact, true);

        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, fixture.programme + ":" + account(contact), 2))
                .extracting(EventReader::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"subscribed\":false"),
                        second -> assertThat(second).contains("\"subscribed\":true"));
    }

    @Test
    void aReaderWhoWantedTheEditionsAgainGetsThemAfterARestore() {
        ContactChanged byAccount = refusedAtTheBackup("account");
        ContactChanged byContact = refusedAtTheBackup("contact");

        fixture.publish(
                new EditionPreferenceChanged(account(byAccount), fixture.programme, true),
                new SubscriptionResumed(
                        byContact.contactId(), fixture.programme, NewsletterEvent.MailingList.EDITIONS));

        assertThat(isSubscribed(byAccount)).isTrue();
        assertThat(isSubscribed(byContact)).isTrue();
    }

    private ContactChanged refusedAtTheBackup(String name) {
        ContactChanged contact = fixture.contact(Fixture.address(name), Role.MEMBER);
        sql().update("insert into edition_refusal values (?, ?, now())", fixture.programme, account(contact));
        fixture.publish(contact);
        assertThat(sql().exists("select 1 from opt_out where contact_id = ?", contact.contactId()))
                .isTrue();
        assertThat(isSubscribed(contact)).isFalse();
        return contact;
    }

    @Test
    void aRefusalSaidBeforeAnyContactWasKnownOutlivesARestore() {
        ContactChanged contact = fixture.contact(address, Role.MEMBER);

        fixture.publish(new EditionPreferenceChanged(account(contact), fixture.programme, false));
        fixture.publish(contact);

        assertThat(isSubscribed(contact)).isFalse();
    }

    @Test
    void anOptOutOfAContactKnownLaterHoldsForItsAddress() {
        ContactChanged later = fixture.contact(address, Role.MEMBER);
        ContactChanged sameAddress = new ContactChanged(
                Ids.next(),
                fixture.programme,
                fixture.brighton,
                UUID.randomUUID().toString(),
                later.name(),
                later.email(),
                later.roles());
        fixture.publish(ended(later));

        fixture.publish(later, sameAddress);

        String token = Grants.give(
                Objects.requireNonNull(sameAddress.accountId()), Grants.member(fixture.programme, fixture.brighton));
        as(token).get(fixture.path("/edition-subscription")).then().body("subscribed", equalTo(false));
    }

    @Test
    void aRefusalIsDeletedWithTheLastContactOfItsAccount() {
        ContactChanged contact = fixture.contact(address, Role.MEMBER);
        ContactChanged other = fixture.contact(address, Role.KNOWLEDGE_BROKER);
        fixture.publish(contact, other);
        assertThat(other.accountId()).isEqualTo(contact.accountId());
        change(contact, false);

        fixture.publish(new ContactErased(contact.contactId()));
        assertThat(isRefused()).isTrue();
        fixture.publish(new ContactErased(other.contactId()));

        assertThat(isRefused()).isFalse();
    }

    private boolean isRefused() {
        return sql().exists("select 1 from edition_refusal where programme_id = ?", fixture.programme);
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
