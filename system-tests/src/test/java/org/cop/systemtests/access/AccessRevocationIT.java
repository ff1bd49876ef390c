package org.cop.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.Realm;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is removed is out at once, whatever their token still says. */
@ExtendWith(RunningPlatform.Extension.class)
class AccessRevocationIT {
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final RunningPlatform platform;

    AccessRevocationIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aRemovedFacilitator_isLockedOutOfAllServicesWithinFiveSeconds() {
        var programme = platform.smallProgramme();
        var facilitator = programme.facilitator("fran");
        Map<String, String> doors = doors(programme);
        doors.forEach((service, door) -> awaitStatus(facilitator, service, door, 200));

        remove(programme, facilitator);

        String token = platform.token(facilitator.email());
        awaitLockedOut(token, doors);
        // The token itself is still good: it opens what needs no grant.
        assertThat(status(token, "meeting", "/access")).isEqualTo(200);
    }

    /** Their token names the realm role until it ends, and nobody can take that back; what it is good for is decided with each request. */
    @Test
    void aRemovedAdministrator_canDoNothingWithAnOldToken() {
        var programme = platform.smallProgramme();
        var administrator = programme.appointed("ada", "PROGRAMME_ADMIN");
        String old = platform.token(administrator.email());
        Map<String, String> doors = new HashMap<>(doors(programme));
        // Cases of a site are for its people; those of the programme are published.
        doors.put("casebook", "/programmes/" + programme.id() + "/case-studies");
        doors.forEach((service, door) -> awaitStatus(administrator, service, door, 200));

        platform.as(RunningPlatform.ADMIN, "membership")
                .body(Map.of())
                .post("/programmes/" + programme.id() + "/appointments/" + administrator.id() + "/ending")
                .then()
                .statusCode(200);

        awaitLockedOut(old, doors);
        for (String service : RunningPlatform.SERVICES) {
            with(old, service).get("/access").then().statusCode(200).body("grants", empty());
        }
        with(old, "membership")
                .body(Map.of(
                        "slug",
                        "after-" + UUID.randomUUID().toString().substring(0, 8),
                        "title",
                        "A programme of their own",
                        "zone",
                        "Europe/London",
                        "startsOn",
                        "2026-01-05"))
                .post("/programmes")
                .then()
                .statusCode(403);
        var realm = new Realm(platform);
        await("they get no new token either").atMost(TIMEOUT).until(() -> !realm.isEnabled(administrator.email()));
    }

    /** Nothing can tell them meanwhile; the operator's guide says so, and for how long. */
    @Test
    void whileKafkaIsFrozen_aRemovedPersonGetsNoNewTokenAndNobodyNewGetsIn() throws Exception {
        var programme = platform.smallProgramme();
        var leaver = programme.member("leaver");
        Map<String, String> doors = doors(programme);
        doors.forEach((service, door) -> awaitStatus(leaver, service, door, 200));
        Map<String, String> others = new HashMap<>(doors);
        String ofTheMembership = others.remove("membership");
        var realm = new Realm(platform);
        Response session = realm.signIn(leaver.email());
        Duration bound = boundInTheGuide();
        String last = session.then().statusCode(200).extract().path("access_token");
        assertThat(Duration.ofSeconds(session.<Integer>path("expires_in")))
                .as("for so long a token opens what it opened")
                .isBetween(bound.minusSeconds(5), bound); // a second may pass while it is made

        ProcessHandle kafka = platform.process("kafka");
        Person newcomer;
        signal("STOP", kafka);
        try {
            remove(programme, leaver);
            newcomer = programme.member("newcomer");

            assertThat(status(last, "membership", ofTheMembership)).isEqualTo(403);
            assertThat(status(platform.token(newcomer.email()), "membership", ofTheMembership))
                    .isEqualTo(200);
            await("their account is disabled").atMost(TIMEOUT).until(() -> !realm.isEnabled(leaver.email()));
            realm.signIn(leaver.email()).then().statusCode(400).body("error", equalTo("invalid_grant"));
            realm.refresh(session.path("refresh_token")).then().statusCode(400).body("error", equalTo("invalid_grant"));
            String tokenOfTheNewcomer = platform.token(newcomer.email());
            await("who was let in stays, and nobody else comes")
                    .during(Duration.ofSeconds(2))
                    .atMost(TIMEOUT)
                    .until(() -> others.entrySet().stream()
                            .allMatch(other -> status(last, other.getKey(), other.getValue()) == 200
                                    && status(tokenOfTheNewcomer, other.getKey(), other.getValue()) == 403));
        } finally {
            signal("CONT", kafka);
        }

        others.forEach((service, door) -> {
            await(service + " locks them out").atMost(TIMEOUT).until(() -> status(last, service, door) == 403);
            awaitStatus(newcomer, service, door, 200);
        });
    }

    /** Until when somebody who was removed gets in although a service does not learn of it. */
    private static Duration boundInTheGuide() throws IOException {
        var bound = Pattern.compile("until their token expires, (\\d+) minutes at most \\(`accessTokenLifespan`")
                .matcher(Files.readString(RunningPlatform.REPOSITORY.resolve("docs/operators-guide.md")));
        assertThat(bound.find()).isTrue();
        return Duration.ofMinutes(Long.parseLong(bound.group(1)));
    }

    @Test
    void theAdministratorOfAnotherProgrammeSeesNothingOfTheReferenceProgramme() {
        var programme = platform.smallProgramme();

        assertThat(platform.as(RunningPlatform.ADMIN, "membership")
                        .get("/programmes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("find { it.slug == 'little-miracles' }?.id"))
                .isNull();
        assertThat(status(platform.token("ada.admin@example.org"), "membership", "/sites/" + programme.site()))
                .isIn(403, 404);
    }

    private static Map<String, String> doors(SmallProgramme programme) {
        return Map.of(
                "membership", "/sites/" + programme.site() + "/members",
                "meeting", "/sites/" + programme.site() + "/roster",
                "casebook", "/sites/" + programme.site() + "/case-studies",
                "newsletter", "/programmes/" + programme.id() + "/archive?audience=PROGRAMME");
    }

    private void remove(SmallProgramme programme, Person person) {
        platform.as(RunningPlatform.ADMIN, "membership")
                .body(Map.of("on", "2026-02-02", "reason", "Moved to another agency"))
                .post("/sites/" + programme.site() + "/members/" + person.id() + "/departure")
                .then()
                .statusCode(200);
    }

    /** So that it is there and answers nobody; it dies of nothing. */
    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private void awaitLockedOut(String token, Map<String, String> doors) {
        Map<String, Integer> closed = new TreeMap<>();
        doors.keySet().forEach(service -> closed.put(service, 403));
        await("every service locks them out")
                .atMost(WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    Map<String, Integer> statuses = new TreeMap<>();
                    doors.forEach((service, door) ->
                            statuses.put(service, with(token, service).get(door).statusCode()));
                    assertThat(statuses).isEqualTo(closed);
                });
    }

    private void awaitStatus(Person person, String service, String door, int status) {
        await(service + " answers " + person.email() + " " + status)
                .atMost(TIMEOUT)
                .until(() -> status(platform.token(person.email()), service, door) == status);
    }

    private RequestSpecification with(String token, String service) {
        return platform.anonymous(service).auth().oauth2(token);
    }

    private int status(String token, String service, String door) {
        return with(token, service).get(door).statusCode();
    }
}
