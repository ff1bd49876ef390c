package org.cop.membership;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cop.testsupport.Tokens;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;

/** People and places for a test, made as people make them: by the API, by mail, by accepting. Every name and address is new each time. */
public final class Fixture {
    public static final String PASSWORD = "correct horse battery staple";

    private static final Pattern TOKEN = Pattern.compile("^[A-Za-z0-9_-]{43}$", Pattern.MULTILINE);

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private Fixture() {}

    /** Somebody with an account. @param token a good token of it */
    public record Person(String accountId, String token) {
        public RequestSpecification api() {
            return Fixture.api(token);
        }
    }

    /** A member or facilitator. */
    public record Member(UUID id, String email, Person person) {
        public RequestSpecification api() {
            return person.api();
        }
    }

    /** A programme and whoever created it. */
    public record Programme(UUID id, String slug, Person admin, UUID organisation) {
        public RequestSpecification api() {
            return admin.api();
        }

        public UUID proposedSite(String code, String place) {
            return created(api().body(Map.of("code", code, "place", place, "hostOrganisationId", organisation))
                    .post("/api/v1/programmes/{programme}/sites", id));
        }

        public UUID site(String code, String place) {
            var site = proposedSite(code, place);
            move(site, "brokering", Map.of()).statusCode(200);
            return site;
        }

        public UUID site() {
            return site("CP1", "Brighton");
        }

        public ValidatableResponse move(UUID site, String step, Map<String, ?> body) {
            return api().header("If-Match", "*")
                    .body(body)
                    .post("/api/v1/sites/{site}/{step}", site, step)
                    .then();
        }

        public Member facilitator(UUID site) {
            return joined(site, "facilitators", address("fay"));
        }

        public Member member(UUID site) {
            return joined(site, "members", address("max"));
        }

        public void leave(UUID site, UUID member) {
            api().body(Map.of("reason", "Moved on"))
                    .post("/api/v1/sites/{site}/members/{member}/departure", site, member)
                    .then()
                    .statusCode(200);
        }

        public Member joined(UUID site, String as, String email) {
            var id = invited(site, as, email);
            return new Member(id, email, accept(email));
        }

        public UUID invited(UUID site, String as, String email) {
            return created(api().body(newMember("Max Muster", email)).post("/api/v1/sites/{site}/{as}", site, as));
        }

        public Person appointed(String role) {
            var email = address(role.toLowerCase());
            appoint(role, email);
            return accept(email);
        }

        public UUID appoint(String role, String email) {
            return created(api().body(Map.of("name", "Robin Rolle", "email", email, "role", role))
                    .post("/api/v1/programmes/{programme}/appointments", id));
        }
    }

    /** Somebody who may begin programmes. */
    public static Person founder() {
        var accountId = UUID.randomUUID().toString();
        return new Person(accountId, Tokens.of(accountId, "programme-admin"));
    }

    public static Programme programme() {
        return programme(founder());
    }

    public static Programme programme(Person founder) {
        var slug = "p-" + UUID.randomUUID();
        var id = created(founder.api().body(newProgramme(slug)).post("/api/v1/programmes"));
        var organisation = created(founder.api()
                .body(Map.of("name", "Seaview Housing", "sector", "VOLUNTARY"))
                .post("/api/v1/programmes/{programme}/organisations", id));
        return new Programme(id, slug, founder, organisation);
    }

    public static Map<String, Object> newProgramme(String slug) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Little Miracles",
                "zone",
                "Europe/London",
                "startsOn",
                "2012-03-01",
                "endsOn",
                "2013-02-28");
    }

    public static Map<String, Object> newMember(String name, String email) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "email",
                email,
                "sector",
                "VOLUNTARY",
                "jobTitle",
                "Housing Support Worker",
                "agency",
                "Seaview"));
    }

    public static String address(String who) {
        return who + "." + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    /** Waits for the invitation and accepts it. */
    public static Person accept(String email) {
        var invitation = Mailbox.awaitIn(email, mail -> !USED.contains(tokenIn(mail)));
        USED.add(tokenIn(invitation));
        String accountId =
                accept(tokenIn(invitation), PASSWORD).statusCode(201).extract().path("accountId");
        return new Person(accountId, Tokens.of(accountId));
    }

    public static ValidatableResponse accept(String token, String password) {
        return anonymous()
                .body(Map.of("token", token, "password", password))
                .post("/api/v1/invitation-acceptances")
                .then();
    }

    public static Mail awaitInvitation(String email) {
        return Mailbox.awaitIn(email, mail -> mail.header("X-CoP-Kind").equals("invitation"));
    }

    public static String tokenIn(Mail invitation) {
        var token = TOKEN.matcher(invitation.text().replace("\r", ""));
        if (!token.find()) {
            throw new AssertionError("No token on a line of its own");
        }
        return token.group();
    }

    public static RequestSpecification api(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    public static UUID created(io.restassured.response.Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
