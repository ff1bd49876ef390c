package org.cop.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.accept;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.cop.membership.Fixture.tokenIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class MemberLeavingApiTest {
    @Test
    void aRelievedFacilitatorIsLockedOutWithTheCommitWhateverTheTokenSays() {
        var programme = programme();
        var site = programme.site();
        var facilitator = programme.facilitator(site);
        var api = "/api/v1/sites/" + site;

        programme
                .api()
                .body(Map.of("reason", "Moved on", "on", "2026-01-31"))
                .post(api + "/members/" + facilitator.id() + "/departure")
                .then()
                .statusCode(409)
                .body("code", equalTo("date-out-of-order"));
        programme
                .api()
                .body(Map.of("reason", "Moved on"))
                .post(api + "/members/" + facilitator.id() + "/departure")
                .then()
                .statusCode(200)
                .body("state", equalTo("LEFT"))
                .body("standing", equalTo("FACILITATOR"))
                .body("role", equalTo("FACILITATOR"));

        facilitator.api().get(api + "/members").then().statusCode(403);
        facilitator.api().get("/api/v1/access").then().body("grants", empty());
        var account = facilitator.person().accountId();
        await().until(() -> KeycloakAsSeen.timesSignedOut(account) >= 1);
        await().until(() -> KeycloakAsSeen.rolesOf(account).isEmpty());
        var events = EventReader.awaitAbout(AccessEvent.TOPIC, account, 2);
        assertThat(EventReader.body(events.getLast())).contains("\"grants\":[]");
        assertThat(EventReader.awaitAbout(MembershipEvent.TOPIC, facilitator.id(), 2))
                .extracting(CloudEvent::getType)
                .containsExactly("member.joined", "member.left");
        var contacts = EventReader.awaitAbout(ContactEvent.TOPIC, facilitator.id(), 2);
        assertThat(contacts).extracting(CloudEvent::getType).containsExactly("contact.changed", "contact.erased");
        assertThat(contacts.getLast().getData()).isNull();
    }

    @Test
    void facilitatorsAreRelievedByAdministratorsOnly() {
        var programme = programme();
        var site = programme.site();
        var facilitator = programme.facilitator(site);
        var another = programme.facilitator(site);

        facilitator
                .api()
                .body(Map.of("reason", "We do not get on"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, another.id())
                .then()
                .statusCode(403);
    }

    @Test
    void aDepartureFromOneSiteLeavesTheAccessToTheOther() {
        var programme = programme();
        var brighton = programme.site("CP1", "Brighton");
        var halifax = programme.site("CP2", "Halifax");
        var member = programme.member(brighton);
        var second = programme.joined(halifax, "members", member.email());
        assertThat(second.person().accountId()).isEqualTo(member.person().accountId());

        programme
                .api()
                .body(Map.of("reason", "Nearer to home"))
                .post("/api/v1/sites/{site}/members/{id}/departure", brighton, member.id())
                .then()
                .statusCode(200);

        member.api().get("/api/v1/access").then().body("grants.siteId", contains(halifax.toString()));
        await().until(() -> KeycloakAsSeen.timesSignedOut(member.person().accountId()) == 1);
        assertThat(KeycloakAsSeen.rolesOf(member.person().accountId())).containsExactly("member");
    }

    @Test
    void aReturnIsANewStintAndThePastStays() {
        var programme = programme();
        var site = programme.site();
        var first = programme.member(site);
        programme
                .api()
                .body(Map.of("reason", "A new job"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, first.id())
                .then()
                .statusCode(200);
        var again = newMember("Max Muster", first.email());
        again.put("jobTitle", "Team Leader");
        again.put("agency", "The Council");

        var second = Fixture.created(programme.api().body(again).post("/api/v1/sites/{site}/members", site));
        var token = await().until(() -> Mailbox.of(first.email()), mails -> mails.size() == 2)
                .getLast();
        accept(tokenIn(token), Fixture.PASSWORD)
                .statusCode(201)
                .body("accountId", equalTo(first.person().accountId()));

        programme
                .api()
                .get("/api/v1/sites/{site}/members", site)
                .then()
                .body("id", contains(first.id().toString(), second.toString()))
                .body("agency", contains("Seaview", "The Council"))
                .body("state", contains("LEFT", "JOINED"));
    }

    @Test
    void peopleCanLeaveAClosedSiteAndReadNothingThereAnyMore() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var facilitator = programme.facilitator(site);
        var invited = programme.invited(site, "members", address("ines"));
        programme.move(site, "closure", Map.of("reason", "By choice")).statusCode(200);
        member.api().get("/api/v1/sites/{site}/members", site).then().statusCode(200);

        facilitator
                .api()
                .body(Map.of("reason", "Moved on"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, member.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("LEFT"));
        programme.leave(site, facilitator.id());
        programme.leave(site, invited);

        member.api().get("/api/v1/sites/{site}/members", site).then().statusCode(403);
        facilitator.api().get("/api/v1/sites/{site}/members", site).then().statusCode(403);
    }

    @Test
    void anInvitationThatCameToNothingIsRemovedWithoutATrace() {
        var programme = programme();
        var site = programme.site();
        var email = address("ines");
        var invited = programme.invited(site, "members", email);
        var token = tokenIn(awaitInvitation(email));
        var member = programme.member(site);

        for (var status : Map.of(invited, 204, member.id(), 409).entrySet()) {
            programme
                    .api()
                    .delete("/api/v1/sites/{site}/members/{id}", site, status.getKey())
                    .then()
                    .statusCode(status.getValue());
        }

        programme
                .api()
                .get("/api/v1/sites/{site}/members/{id}", site, invited)
                .then()
                .statusCode(404);
        accept(token, Fixture.PASSWORD).statusCode(404);
    }

    @Test
    void theInvitationCanBeWithdrawn() {
        var programme = programme();
        var site = programme.site();
        var email = address("ines");
        var invited = programme.invited(site, "members", email);
        var token = tokenIn(awaitInvitation(email));

        programme
                .api()
                .body(Map.of("reason", "Asked the wrong person"))
                .post("/api/v1/sites/{site}/members/{id}/departure", site, invited)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("leftOn", nullValue());

        accept(token, Fixture.PASSWORD).statusCode(410).body("code", equalTo("invitation-withdrawn"));
        assertThat(KeycloakAsSeen.accountOf(email)).isEmpty();
    }

    @Test
    void anErasedPersonIsForgottenHereAndInKeycloak() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var erasure = "/api/v1/sites/" + site + "/members/" + member.id() + "/erasure";

        programme
                .api()
                .post(erasure)
                .then()
                .statusCode(200)
                .body("memberIds", contains(member.id().toString()))
                .body("appointmentIds", empty())
                .body("account", equalTo("DELETING"))
                .body("remainsElsewhere", equalTo(false));

        programme
                .api()
                .get("/api/v1/sites/{site}/members/{id}", site, member.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("LEFT"))
                .body("name", nullValue())
                .body("email", nullValue())
                .body("agency", nullValue())
                .body("jobTitle", equalTo("Housing Support Worker"));

        await().until(() -> KeycloakAsSeen.accountOf(member.email()).isEmpty());
        var contacts = EventReader.awaitAbout(ContactEvent.TOPIC, member.id(), 2);
        assertThat(contacts.getLast().getData()).isNull();
        member.api().get("/api/v1/access").then().body("grants", empty());
        programme.api().post(erasure).then().statusCode(200).body("memberIds", empty());
        programme
                .api()
                .get("/api/v1/programmes/{id}/membership-matrix", programme.id())
                .then()
                .body("programme.y", equalTo(1));
    }

    @Test
    void anAccountThatIsNeededElsewhereOutlivesAnErasure() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var elsewhere = programme();
        elsewhere.joined(elsewhere.site(), "members", member.email());

        programme
                .api()
                .post("/api/v1/sites/{site}/members/{id}/erasure", site, member.id())
                .then()
                .statusCode(200)
                .body("account", equalTo("KEPT"))
                .body("remainsElsewhere", equalTo(true));

        await().until(() -> KeycloakAsSeen.timesSignedOut(member.person().accountId()) == 1);
        assertThat(KeycloakAsSeen.accountOf(member.email()))
                .contains(member.person().accountId());
    }

    @Test
    void anAccountIsDeletedLaterIfKeycloakIsUnavailable() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        KeycloakAsSeen.failOnce("DELETE", "users/" + member.person().accountId(), 503);

        programme
                .api()
                .post("/api/v1/sites/{site}/members/{id}/erasure", site, member.id())
                .then()
                .statusCode(200);

        await().until(() -> KeycloakAsSeen.accountOf(member.email()).isEmpty());
    }
}
