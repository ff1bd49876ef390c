package org.cop.membership.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.created;
import static org.cop.membership.Fixture.newMember;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cop.events.MembershipEvent;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class SiteApiTest {
    @Test
    void aSiteCannotBeActivatedWithTheSponsorQuestionUnanswered() {
        var programme = programme();
        var site = programme.site();

        programme
                .move(site, "activation", Map.of("on", "2012-03-01"))
                .statusCode(400)
                .body("errors.field", contains("seniorSponsor"));

        programme
                .api()
                .get("/api/v1/sites/{site}", site)
                .then()
                .body("state", equalTo("BROKERING"))
                .body("seniorSponsor", nullValue());
    }

    @Test
    void noIsAnAnswerToTheSponsorQuestion() {
        var programme = programme();
        var site = programme.site();

        programme
                .move(site, "activation", Map.of("seniorSponsor", false))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("seniorSponsor", equalTo(false));
    }

    @Test
    void eachStepOfASite_isPublishedWithItsDay() {
        var programme = programme();
        var site = created(programme
                .api()
                .body(Map.of(
                        "code",
                        "CP2",
                        "place",
                        "Halifax",
                        "hostOrganisationId",
                        programme.organisation(),
                        "on",
                        "2012-03-01"))
                .post("/api/v1/programmes/{id}/sites", programme.id()));
        programme.move(site, "brokering", Map.of("on", "2012-03-12")).statusCode(200);
        programme
                .move(site, "activation", Map.of("on", "2012-04-02", "seniorSponsor", false))
                .statusCode(200);
        programme.move(site, "closing", Map.of("on", "2012-06-01")).statusCode(200);
        programme
                .move(site, "closure", Map.of("on", "2012-07-01", "reason", "Recruitment failed"))
                .statusCode(200);

        var events = EventReader.awaitAbout(MembershipEvent.TOPIC, site, 5);

        assertThat(events)
                .extracting(CloudEvent::getType)
                .containsExactly(
                        "site.proposed",
                        "site.brokering-started",
                        "site.activated",
                        "site.closing-started",
                        "site.closed");
        long first = Long.parseLong(String.valueOf(events.getFirst().getExtension("sequence")));
        assertThat(events)
                .extracting(event -> Long.parseLong(String.valueOf(event.getExtension("sequence"))) - first)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(EventReader.body(events.getLast())).contains("\"on\":\"2012-07-01\"", "\"place\":\"Halifax\"");
        assertThat(events)
                .allSatisfy(event -> assertThat(EventReader.body(event)).doesNotContain("Recruitment"));
    }

    @Test
    void aStaleOrMissingETagDoesNotMoveASite() {
        var programme = programme();
        var site = programme.proposedSite("CP1", "Brighton");
        var seen = programme.api().get("/api/v1/sites/{site}", site).header("ETag");

        programme
                .api()
                .body(Map.of())
                .post("/api/v1/sites/{site}/brokering", site)
                .then()
                .statusCode(428);
        var changed = programme
                .api()
                .header("If-Match", seen)
                .body(Map.of())
                .post("/api/v1/sites/{site}/brokering", site)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(seen);
        assertThat(programme.api().get("/api/v1/sites/{site}", site).header("ETag"))
                .isEqualTo(changed);
        programme
                .api()
                .header("If-Match", seen)
                .body(Map.of("reason", "Too late"))
                .post("/api/v1/sites/{site}/closure", site)
                .then()
                .statusCode(412);
    }

    @Test
    void aClosedSiteMayOnlyBeRead() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var invited = programme.invited(site, "members", address("ines"));
        programme.move(site, "closure", Map.of("reason", "By choice")).statusCode(200);

        var api = "/api/v1/sites/" + site;
        var writes = List.of(
                programme.move(site, "brokering", Map.of()),
                programme.move(site, "activation", Map.of("seniorSponsor", true)),
                programme.move(site, "closing", Map.of()),
                programme.move(site, "closure", Map.of("reason", "Again")),
                programme
                        .api()
                        .body(newMember("New", address("new")))
                        .post(api + "/members")
                        .then(),
                programme
                        .api()
                        .body(newMember("New", address("new")))
                        .post(api + "/facilitators")
                        .then(),
                programme
                        .api()
                        .post(api + "/members/" + invited + "/invitation")
                        .then());
        writes.forEach(write -> write.statusCode(409).body("code", equalTo("site-closed")));

        member.api().get(api).then().statusCode(200).body("state", equalTo("CLOSED"));
        member.api()
                .get(api + "/members")
                .then()
                .statusCode(200)
                .body("id", contains(member.id().toString()));
    }

    @Test
    void aCodeBelongsToOneSiteOfTheProgramme() {
        var programme = programme();
        programme.site("CP1", "Brighton");

        programme
                .api()
                .body(Map.of("code", "CP1", "place", "Hove", "hostOrganisationId", programme.organisation()))
                .post("/api/v1/programmes/{id}/sites", programme.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("code-taken"));
        // Another programme's codes are its own.
        programme().site("CP1", "Brighton");
    }

    @Test
    void theHostIsAnOrganisationOfTheSameProgramme() {
        var programme = programme();

        programme
                .api()
                .body(Map.of(
                        "code",
                        "CP1",
                        "place",
                        "Hove",
                        "hostOrganisationId",
                        programme().organisation()))
                .post("/api/v1/programmes/{id}/sites", programme.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-unknown"));
    }

    @Test
    void aSiteStepInTheFuture_isRefused() {
        var programme = programme();
        var site = programme.proposedSite("CP1", "Brighton");

        programme
                .move(
                        site,
                        "brokering",
                        Map.of("on", LocalDate.now().plusDays(2).toString()))
                .statusCode(400)
                .body("errors.code", contains("date-in-future"));
    }

    @Test
    void whetherThereIsASponsorIsNotEverybodysBusiness() {
        var programme = programme();
        var site = programme.site();
        programme.move(site, "activation", Map.of("seniorSponsor", false)).statusCode(200);
        var commissioner = programme.appointed("COMMISSIONER");
        var member = programme.member(site);
        var facilitator = programme.facilitator(site);

        for (var reader : List.of(commissioner, member.person())) {
            reader.api()
                    .get("/api/v1/programmes/{id}/sites", programme.id())
                    .then()
                    .statusCode(200)
                    .body("code", contains("CP1"))
                    .body("seniorSponsor", contains(nullValue()));
        }
        facilitator
                .api()
                .get("/api/v1/programmes/{id}/sites", programme.id())
                .then()
                .body("seniorSponsor", hasItem(false));
        commissioner.api().get("/api/v1/sites/{site}", site).then().statusCode(403);
    }

    @Test
    void sitesAreMovedByAdministratorsOnly() {
        var programme = programme();
        var site = programme.site();
        var facilitator = programme.facilitator(site);

        Map.of(
                        "brokering", Map.of(),
                        "activation", Map.of("seniorSponsor", true),
                        "closing", Map.of(),
                        "closure", Map.of("reason", "Why not"))
                .forEach((step, body) -> facilitator
                        .api()
                        .header("If-Match", "*")
                        .body(body)
                        .post("/api/v1/sites/{site}/{step}", site, step)
                        .then()
                        .statusCode(403));
    }
}
