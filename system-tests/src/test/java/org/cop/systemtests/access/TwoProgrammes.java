package org.cop.systemtests.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.cop.client.programme.Invitee;
import org.cop.events.Role;
import org.cop.systemtests.platform.Realm;
import org.cop.systemtests.platform.RequestBodies;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * Two programmes: one with two sites, one with a site. In the first, somebody for each role who holds no other; in each place a record of
 * every kind, published or sent where readers elsewhere see only that. All of it made through the public APIs.
 */
final class TwoProgrammes {
    private static final String FOUNDER = RunningPlatform.ADMIN;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String DAY = "2026-02-10";
    private static final String MONTH = "2026-02";
    private static final int AT_ONCE = 4;

    private final RunningPlatform platform;
    private final String slug = "access-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<CallerRole, String> people = new EnumMap<>(CallerRole.class);
    private final Map<Place, Map<String, String>> ids = new EnumMap<>(Place.class);

    TwoProgrammes(RunningPlatform platform) {
        this.platform = platform;
        for (var place : List.of(Place.OWN_SITE, Place.OTHER_SITE, Place.OTHER_PROGRAMME)) {
            ids.put(place, new ConcurrentHashMap<>());
        }
        setUpProgrammes();
        invitePeople();
        awaitGrants();
        keepRecords();
        publish();
    }

    /** The address of whoever plays that role. */
    String email(CallerRole who) {
        return people.get(who);
    }

    /** Facilitates the other site of the first programme and the site of the second. */
    String facilitatorInBoth() {
        return address("olive");
    }

    Ids ids(Place place) {
        return place == Place.NOWHERE ? Ids.madeUp() : Ids.of(ids.get(place));
    }

    private void setUpProgrammes() {
        String first = programme("one");
        String second = programme("two");
        ids.get(Place.OWN_SITE).putAll(Map.of("programmes", first, "slug", slug + "-one", "month", MONTH));
        ids.get(Place.OTHER_SITE).putAll(Map.of("programmes", first, "slug", slug + "-one", "month", MONTH));
        ids.get(Place.OTHER_PROGRAMME).putAll(Map.of("programmes", second, "slug", slug + "-two", "month", MONTH));
        ids.forEach((place, there) -> there.put("sites", site(there, "S" + place.ordinal())));
    }

    private String programme(String name) {
        return created(
                FOUNDER,
                "membership",
                "/programmes",
                Map.of(
                        "slug",
                        slug + "-" + name,
                        "title",
                        "Programme " + name,
                        "zone",
                        "Europe/London",
                        "startsOn",
                        "2026-01-05",
                        // Long over when its editions are due by themselves.
                        "endsOn",
                        "2026-03-31"));
    }

    private String site(Map<String, String> there, String code) {
        String programme = there.get("programmes");
        String host = created(
                FOUNDER,
                "membership",
                "/programmes/" + programme + "/organisations",
                Map.of("name", "Host of " + code));
        there.put("organisations", host);
        String site = created(
                FOUNDER,
                "membership",
                "/programmes/" + programme + "/sites",
                Map.of("code", code, "place", "Somewhere", "hostOrganisationId", host, "on", "2026-01-05"));
        changed(FOUNDER, "membership", "/sites/" + site + "/brokering", Map.of("on", "2026-01-06"));
        changed(
                FOUNDER,
                "membership",
                "/sites/" + site + "/activation",
                Map.of("on", "2026-01-07", "seniorSponsor", true));
        return site;
    }

    private void invitePeople() {
        people.put(CallerRole.NO_ROLE, address("nobody"));
        for (Role role : Role.values()) {
            people.put(CallerRole.of(role), address(player(role)));
        }
        var own = ids.get(Place.OWN_SITE);
        var other = ids.get(Place.OTHER_PROGRAMME);
        var realm = new Realm(platform);
        sideBySide(List.of(
                () -> appointed(own, "PROGRAMME_ADMIN", "paula"),
                () -> {
                    ids.get(Place.OTHER_SITE).put("members", facilitator(Place.OTHER_SITE, "olive"));
                    other.put("members", facilitator(Place.OTHER_PROGRAMME, "olive"));
                },
                () -> own.put("members", joined(site(Place.OWN_SITE) + "/members", "mia", Invitee::asMember)),
                () -> facilitator(Place.OWN_SITE, "fred"),
                () -> own.put("appointments", appointed(own, "KNOWLEDGE_BROKER", "bea")),
                () -> appointed(own, "COMMISSIONER", "carl"),
                () -> appointed(own, "EDITOR", "eddy"),
                () -> other.put("appointments", appointed(other, "KNOWLEDGE_BROKER", "bob")),
                () -> appointed(other, "COMMISSIONER", "cora"),
                () -> realm.createAccount(address("nobody"), platform.demoPassword())));
        // Or the token that they get, and keep, does not name it.
        await("the programme admin has the realm role")
                .atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .until(() -> realm.roles(address("paula")).contains("programme-admin"));
    }

    private static String player(Role role) {
        return switch (role) {
            case MEMBER -> "mia";
            case FACILITATOR -> "fred";
            case KNOWLEDGE_BROKER -> "bea";
            case COMMISSIONER -> "carl";
            case EDITOR -> "eddy";
            case PROGRAMME_ADMIN -> "paula";
        };
    }

    /** A few at a time: each waits for a mail and for Keycloak. */
    private static void sideBySide(List<Runnable> tasks) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private String facilitator(Place place, String name) {
        return joined(site(place) + "/facilitators", name, Invitee::asMember);
    }

    private String appointed(Map<String, String> place, String role, String name) {
        return joined(programme(place) + "/appointments", name, person -> person.asAppointed(role));
    }

    private String joined(String path, String name, Function<Invitee, Map<String, Object>> as) {
        var invitee = new Invitee("Somebody " + name, address(name));
        var invitations = platform.invitations();
        long before = invitations.newest();
        String id = created(FOUNDER, "membership", path, as.apply(invitee));
        invitations.accept(invitee.email(), before, "2026-01-09");
        return id;
    }

    private String address(String name) {
        return name + "." + slug + "@example.org";
    }

    private void awaitGrants() {
        List<Runnable> waits = new ArrayList<>();
        people.forEach((who, email) -> waits.add(() -> awaitGrants(email, who == CallerRole.NO_ROLE ? 0 : 1)));
        waits.add(() -> awaitGrants(address("bob"), 1));
        waits.add(() -> awaitGrants(address("cora"), 1));
        waits.add(() -> awaitGrants(facilitatorInBoth(), 2));
        sideBySide(waits);
        for (String path : List.of(site(Place.OTHER_SITE), site(Place.OTHER_PROGRAMME))) {
            opens(facilitatorInBoth(), "meeting", path + "/roster");
            opens(facilitatorInBoth(), "casebook", path + "/issues");
        }
        opens(email(CallerRole.MEMBER), "meeting", site(Place.OWN_SITE) + "/roster");
        opens(email(CallerRole.MEMBER), "casebook", site(Place.OWN_SITE) + "/issues");
    }

    private void awaitGrants(String email, int grants) {
        for (String service : RunningPlatform.SERVICES) {
            await(service + " knows what " + email + " may do")
                    .atMost(TIMEOUT)
                    .pollDelay(Duration.ZERO)
                    .until(() -> platform.as(email, service)
                                    .get("/access")
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .<List<?>>path("grants")
                                    .size()
                            == grants);
        }
    }

    private void opens(String email, String service, String path) {
        await(service + " knows " + path)
                .atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .until(() -> platform.as(email, service).get(path).statusCode() == 200);
    }

    private void keepRecords() {
        keepRecords(Place.OWN_SITE, email(CallerRole.FACILITATOR), email(CallerRole.MEMBER));
        keepRecords(Place.OTHER_SITE, facilitatorInBoth(), facilitatorInBoth());
        keepRecords(Place.OTHER_PROGRAMME, facilitatorInBoth(), facilitatorInBoth());
    }

    private void keepRecords(Place place, String facilitator, String author) {
        var there = ids.get(place);
        String meeting = created(facilitator, "meeting", site(place) + "/meetings", Map.of("startsAt", DAY + "T14:00"));
        there.put("meetings", meeting);
        there.put(
                "actions",
                created(
                        facilitator,
                        "meeting",
                        site(place) + "/meetings/" + meeting + "/actions",
                        Map.of("objective", "Ask the landlord first", "ownerRoles", List.of("Housing officer"))));
        there.put("case-studies", created(author, "casebook", site(place) + "/case-studies", Bodies.caseStudy()));
        String study = site(place) + "/case-studies/" + there.get("case-studies");
        changed(author, "casebook", study + "/review", Map.of());
        there.put("issues", created(author, "casebook", site(place) + "/issues", Bodies.issue(DAY)));
        there.put("issue-answers", there.get("issues"));
    }

    private void publish() {
        publish(Place.OWN_SITE, email(CallerRole.MEMBER), email(CallerRole.KNOWLEDGE_BROKER), email(CallerRole.EDITOR));
        publish(Place.OTHER_PROGRAMME, facilitatorInBoth(), address("bob"), FOUNDER);
        holdAlert(
                Place.OWN_SITE,
                email(CallerRole.MEMBER),
                email(CallerRole.KNOWLEDGE_BROKER),
                email(CallerRole.COMMISSIONER),
                email(CallerRole.EDITOR));
        holdAlert(Place.OTHER_PROGRAMME, facilitatorInBoth(), address("bob"), address("cora"), FOUNDER);
        for (String kind : List.of("evidence", "editions", "archive", "appointments", "held-alerts")) {
            ids.get(Place.OTHER_SITE).put(kind, ids.get(Place.OWN_SITE).get(kind));
        }
    }

    private void publish(Place place, String author, String broker, String editor) {
        var there = ids.get(place);
        String evidence = created(broker, "casebook", programme(there) + "/evidence", Bodies.evidence(DAY));
        cleared(editor, programme(there) + "/evidence/" + evidence, Bodies.clearance());
        there.put("evidence", evidence);
        cleared(
                broker,
                site(place) + "/issues/" + there.get("issues"),
                Map.of("checklist", RequestBodies.checklist(), "on", DAY));
        if (place == Place.OWN_SITE) {
            changed(
                    email(CallerRole.COMMISSIONER),
                    "casebook",
                    programme(there) + "/issues/" + there.get("issues") + "/answer",
                    Map.of("decision", "WILL_ACT", "text", "We will.", "on", DAY));
        }
        String study = site(place) + "/case-studies/" + there.get("case-studies");
        cleared(broker, study, Bodies.clearance());
        await("the casebook knows the meeting")
                .atMost(TIMEOUT)
                .until(() -> platform.as(author, "casebook")
                                .header("If-Match", "*")
                                .body(Map.of("meetingId", there.get("meetings")))
                                .post(study + "/presentation")
                                .statusCode()
                        == 200);
        changed(author, "casebook", study + "/follow-up", Map.of("on", DAY));
        changed(
                author,
                "casebook",
                study + "/write-up",
                Map.of("learning", "It helps to ask first.", "outcome", "PREVENTION", "on", DAY));
        cleared(broker, study, Bodies.clearance());
        changed(author, "casebook", study + "/publication", Map.of("on", DAY));
        String edition = sentEdition(programme(there), editor);
        there.put("editions", edition);
        there.put("archive", edition);
    }

    /** An issue of which the newsletter alerts nobody before editors have read it: it holds what looks like a telephone number. */
    private void holdAlert(Place place, String author, String broker, String commissioner, String editor) {
        var there = ids.get(place);
        platform.as(commissioner, "newsletter")
                .header("If-Match", "*")
                .body(RequestBodies.alertSubscription("LOW", "AT_ONCE"))
                .put(programme(there) + "/alert-subscription")
                .then()
                .statusCode(200);
        Map<String, Object> issue = new HashMap<>(Bodies.issue(DAY));
        issue.put("statement", "Whoever rings 01632 960123 at weekends gets no answer.");
        String id = created(author, "casebook", site(place) + "/issues", issue);
        cleared(
                broker,
                site(place) + "/issues/" + id,
                Map.of("checklist", RequestBodies.checklist(), "falseAlarms", List.of("phone-number"), "on", DAY));
        opens(editor, "newsletter", programme(there) + "/held-alerts/" + id);
        there.put("held-alerts", id);
    }

    private String sentEdition(String programme, String editor) {
        await("the newsletter knows the case")
                .atMost(TIMEOUT)
                .until(() -> platform.as(editor, "newsletter")
                        .get(programme + "/activities?month=" + MONTH)
                        .asString()
                        .contains("CASE"));
        String edition =
                created(editor, "newsletter", programme + "/editions", Map.of("month", MONTH, "audience", "PUBLIC"));
        approved(editor, "newsletter", programme + "/editions/" + edition, "/approval", Map.of());
        await("the edition is out")
                .atMost(TIMEOUT)
                .until(() -> platform.as(editor, "newsletter")
                        .get(programme + "/editions/" + edition)
                        .<String>path("state")
                        .equals("SENT"));
        return edition;
    }

    private String site(Place place) {
        return "/sites/" + ids.get(place).get("sites");
    }

    private static String programme(Map<String, String> place) {
        return "/programmes/" + place.get("programmes");
    }

    private String created(String who, String service, String path, Map<String, ?> body) {
        return posted(who, service, path, body).statusCode(201).extract().path("id");
    }

    private void cleared(String who, String path, Map<String, ?> body) {
        approved(who, "casebook", path, "/clearance", body);
    }

    /** Nobody approves what they have not read. */
    private void approved(String who, String service, String path, String approval, Map<String, ?> body) {
        String read = platform.as(who, service).get(path).header("ETag");
        platform.as(who, service)
                .header("If-Match", read)
                .body(body)
                .post(path + approval)
                .then()
                .statusCode(200);
    }

    private void changed(String who, String service, String path, Map<String, ?> body) {
        // Nobody else changes these things, so any version of them will do.
        posted(who, service, path, body).statusCode(200);
    }

    private ValidatableResponse posted(String who, String service, String path, Map<String, ?> body) {
        return given().spec(platform.as(who, service))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails();
    }
}
