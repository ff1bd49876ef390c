package org.cop.newsletter.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows a link at the foot of a mail reads what ends, of which programme, for whom, and how to have it again. */
@QuarkusTest
@ServiceTest
class UnsubscribePagesApiTest {
    @Inject
    UnsubscribeLinks links;

    private Fixture fixture;

    @BeforeEach
    void aProgramme() {
        fixture = Fixture.create();
    }

    @Test
    void aMembersLink_saysWhatEndsForWhomAndHowToHaveItAgain() {
        String address = Fixture.address("member");
        ContactChanged contact = fixture.contact(address, Role.MEMBER);
        fixture.publish(contact);
        String path = "/unsubscribe/" + links.token(MailingList.EDITIONS, contact.contactId());

        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString(
                        address.charAt(0) + "\u2026@example.org will not get the monthly editions of Little Miracles"));
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200)
                .body(
                        containsString("the monthly editions of Little Miracles"),
                        containsString("sign in, and choose them again in your settings for Little Miracles"));
    }

    @Test
    void aLinkInAProgrammeThatIsNotKnownYet_stillUnsubscribes() {
        ContactChanged contact = fixture.contact(Fixture.address("early"), Role.MEMBER);
        fixture.publish(contact);
        sql().update("delete from place_programme where id = ?", contact.programmeId());
        String path = "/unsubscribe/" + links.token(MailingList.EDITIONS, contact.contactId());

        given().get(path).then().statusCode(200).body(containsString("You will not get the monthly editions"));
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("You are unsubscribed"));
    }

    @Test
    void aLinkOfSomebodyWhoIsForgotten_stillWorks() {
        String path = "/unsubscribe/" + links.token(MailingList.ALERTS, Ids.next());

        given().get(path).then().statusCode(200).body(containsString("You will not get the alerts on issues raised"));
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("You are unsubscribed"));
    }
}
