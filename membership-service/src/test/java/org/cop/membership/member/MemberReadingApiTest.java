package org.cop.membership.member;

import static org.cop.membership.Fixture.address;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cop.membership.Fixture;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class MemberReadingApiTest {
    @Test
    void addressesAreForThoseWhoLookAfterTheSite() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var facilitator = programme.facilitator(site);
        var list = "/api/v1/sites/" + site + "/members";

        member.api().get(list).then().body("$", hasSize(2)).body("email", contains(nullValue(), nullValue()));
        member.api().get(list + "/" + facilitator.id()).then().body("email", nullValue());
        facilitator.api().get(list).then().body("email", contains(member.email(), facilitator.email()));
        programme.api().get(list).then().body("email", contains(member.email(), facilitator.email()));
    }

    @Test
    void invitationsAreShownToThoseWhoLookAfterTheSiteOnly() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var invited = programme.invited(site, "members", address("ines"));
        var list = "/api/v1/sites/" + site + "/members";

        member.api().get(list).then().body("id", contains(member.id().toString()));
        member.api().get(list + "/" + invited).then().statusCode(404);
        programme.api().get(list).then().body("id", contains(member.id().toString(), invited.toString()));
    }

    @Test
    void aMemberOfAnotherSiteIsNotFound() {
        var programme = programme();
        var brighton = programme.site("CP1", "Brighton");
        var halifax = programme.site("CP2", "Halifax");
        var member = programme.member(brighton);
        var facilitatorOfHalifax = programme.facilitator(halifax);

        facilitatorOfHalifax
                .api()
                .get("/api/v1/sites/{site}/members/{id}", halifax, member.id())
                .then()
                .statusCode(404);
        facilitatorOfHalifax
                .api()
                .body(Map.of("reason", "x"))
                .post("/api/v1/sites/{site}/members/{id}/departure", halifax, member.id())
                .then()
                .statusCode(404);
        facilitatorOfHalifax
                .api()
                .get("/api/v1/sites/{site}/members", brighton)
                .then()
                .statusCode(403);
    }

    @Test
    void aLongListComesInPages() {
        var programme = programme();
        var site = programme.site();
        var ids = IntStream.range(0, 3)
                .mapToObj(i ->
                        programme.invited(site, "members", address("m" + i)).toString())
                .toList();

        var first = programme.api().queryParam("limit", 2).get("/api/v1/sites/{site}/members", site);
        first.then().body("id", contains(ids.get(0), ids.get(1)));
        var next = first.header("Link").replaceAll("^<(.*)>.*", "$1");
        programme.api().urlEncodingEnabled(false).get(next).then().body("id", contains(ids.get(2)));
    }

    @Test
    void brokersReadWhoBelongsToASiteCommissionersAndEditorsDoNot() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var list = "/api/v1/sites/" + site + "/members";

        programme
                .appointed("KNOWLEDGE_BROKER")
                .api()
                .get(list)
                .then()
                .statusCode(200)
                .body("id", containsInAnyOrder(member.id().toString()))
                .body("email", contains(nullValue()))
                .body(
                        "[0]",
                        allOf(hasKey("name"), not(hasKey("sector")), not(hasKey("jobTitle")), not(hasKey("agency"))));
        member.api().get(list).then().body("sector", contains("VOLUNTARY")).body("agency", contains("Seaview"));
        programme.api().get(list).then().body("sector", contains("VOLUNTARY"));
        programme.appointed("COMMISSIONER").api().get(list).then().statusCode(403);
        programme.appointed("EDITOR").api().get(list).then().statusCode(403);
        programme().api().get(list).then().statusCode(403);
        Fixture.anonymous().get(list).then().statusCode(401);
        programme
                .api()
                .get("/api/v1/sites/{site}/members", UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
