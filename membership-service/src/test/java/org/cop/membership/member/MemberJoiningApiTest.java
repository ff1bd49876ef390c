package org.cop.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class MemberJoiningApiTest {
    @Test
    void anAcceptedInvitationMakesAMemberOfTheSite() {
        var programme = programme();
        var site = programme.site();

        var member = programme.member(site);

        member.api()
                .get("/api/v1/access")
                .then()
                .body("grants.siteId", contains(site.toString()))
                .body("grants.role", contains("MEMBER"));
        member.api()
                .get("/api/v1/sites/{site}/members/{id}", site, member.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("JOINED"))
                .body("standing", equalTo("UNDER_TWO"))
                .body("attended", equalTo(0));
        KeycloakAsSeen.awaitRoles(member.person().accountId(), "member");
        assertThat(KeycloakAsSeen.opens(member.email(), Fixture.PASSWORD)).isTrue();
    }

    @Test
    void joiningIsPublished_nameToTheContactsOnly_accessToAllServices() {
        var programme = programme();
        var site = programme.site();

        var facilitator = programme.facilitator(site);

        var joined = EventReader.awaitAbout(MembershipEvent.TOPIC, facilitator.id(), 1)
                .getFirst();
        assertThat(joined.getType()).isEqualTo("member.joined");
        assertThat(EventReader.body(joined)).contains("\"facilitator\":true").doesNotContain("Muster");

        var contact =
                EventReader.awaitAbout(ContactEvent.TOPIC, facilitator.id(), 1).getFirst();
        assertThat(contact.getType()).isEqualTo("contact.changed");
        assertThat(EventReader.body(contact))
                .contains(
                        facilitator.email(),
                        "Max Muster",
                        "FACILITATOR",
                        facilitator.person().accountId());

        var access = EventReader.awaitAbout(
                        AccessEvent.TOPIC, facilitator.person().accountId(), 1)
                .getFirst();
        assertThat(access.getType()).isEqualTo("access.changed");
        assertThat(EventReader.body(access)).contains(site.toString(), "FACILITATOR");
    }

    @Test
    void facilitatorsInviteMembersAndOnlyAdministratorsInviteFacilitators() {
        var programme = programme();
        var site = programme.site();
        var facilitator = programme.facilitator(site);
        var member = programme.member(site);
        var api = "/api/v1/sites/" + site;

        facilitator
                .api()
                .body(newMember("Mia", address("mia")))
                .post(api + "/members")
                .then()
                .statusCode(201);
        facilitator
                .api()
                .body(newMember("Mia", address("mia")))
                .post(api + "/facilitators")
                .then()
                .statusCode(403);
        member.api()
                .body(newMember("Mia", address("mia")))
                .post(api + "/members")
                .then()
                .statusCode(403);
    }

    @Test
    void membersAreInvitedOnceBrokeringHasBegunFacilitatorsBefore() {
        var programme = programme();
        var site = programme.proposedSite("CP1", "Brighton");
        var api = "/api/v1/sites/" + site;

        programme
                .api()
                .body(newMember("Mia", address("mia")))
                .post(api + "/members")
                .then()
                .statusCode(409)
                .body("code", equalTo("site-not-brokering"));
        programme
                .api()
                .body(newMember("Mia", address("mia")))
                .post(api + "/facilitators")
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyBelongsToASiteTwice() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);

        programme
                .api()
                .body(newMember("Max Again", member.email().toUpperCase()))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-member"));
    }

    @Test
    void expertsByExperienceAreNotAskedForASurnameAJobOrAnAgency() {
        var programme = programme();
        var site = programme.site();
        var email = address("sam");

        var expert = Fixture.created(programme
                .api()
                .body(Map.of("name", "Sam", "email", email, "sector", "EXPERT_BY_EXPERIENCE"))
                .post("/api/v1/sites/{site}/members", site));
        Fixture.accept(email);

        programme
                .api()
                .get("/api/v1/sites/{site}/members/{id}", site, expert)
                .then()
                .body("state", equalTo("JOINED"))
                .body("agency", nullValue())
                .body("jobTitle", nullValue());
        programme
                .api()
                .get("/api/v1/programmes/{id}/membership-matrix", programme.id())
                .then()
                .body("rows.jobTitle", contains("Expert by experience"));
        programme
                .api()
                .body(Map.of("name", "Nia", "email", address("nia"), "sector", "NHS"))
                .post("/api/v1/sites/{site}/members", site)
                .then()
                .statusCode(400)
                .body("errors.code", contains("required"));
    }

    @Test
    void anInvitationToNoNameOrAddressIsRefused() {
        var programme = programme();
        var site = programme.site();
        for (var wrong : List.of(
                Map.of("email", "no address"),
                Map.of("email", "a@b.org\nBcc: everybody@example.org"),
                Map.of("name", "Max\nMuster"),
                Map.of("name", "Max, your account is locked. Ring 0800 123456 at once"),
                Map.of("name", "Max, see evil.example.org"),
                Map.of("name", "Max https:evil"),
                Map.of("name", "Max look for the prize that is waiting here for you today"),
                Map.of("name", "M".repeat(81)),
                Map.of("sector", "CHURCH"),
                Map.of("jobTitle", " "),
                Map.of("agency", " "),
                Map.of("jobTitle", "\u3164"),
                Map.of("jobTitle", "\u2800\u200b"),
                Map.of("agency", "\u3164\uffa0"))) {
            var body = newMember("Max", address("max"));
            body.putAll(wrong);
            programme
                    .api()
                    .body(body)
                    .post("/api/v1/sites/{site}/members", site)
                    .then()
                    .statusCode(400);
        }
    }
}
