package org.cop.systemtests.badinput;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * A programme with one of everything in it, and people in every role: with its ids and tokens a broken request gets as deep into a service
 * as a sound one would.
 */
final class FuzzFixture {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String HELD_ON = "2026-01-20";

    private final RunningPlatform platform;
    private final SmallProgramme small;
    private final String member;
    private final String facilitator;
    private final String facilitatorId;
    private final String broker;
    private final String commissioner;
    private final String editor;
    private final Map<String, String> ids = new HashMap<>();

    FuzzFixture(RunningPlatform platform) {
        this.platform = platform;
        this.small = platform.smallProgramme();
        var fay = small.facilitator("fay");
        facilitator = fay.email();
        facilitatorId = fay.id();
        member = small.member("max").email();
        broker = small.appointed("bea", "KNOWLEDGE_BROKER").email();
        commissioner = small.appointed("col", "COMMISSIONER").email();
        editor = small.appointed("edd", "EDITOR").email();
        ids.put("programmeId", small.id());
        ids.put("siteId", small.site());
        ids.put("slug", small.slug());
        ids.put("month", "2026-01");
        ids.put("token", "a-token-that-opens-nothing-but-looks-like-one");
        membership();
        meetings();
        casebook();
        newsletter();
    }

    /** Everybody with a role there, from those who may least. */
    List<String> people() {
        return List.of(member, facilitator, broker, commissioner, editor, RunningPlatform.ADMIN);
    }

    /** What stands for a parameter of that path, as an address needs it. */
    String inPath(String path, String parameter) {
        String kind = path.replaceAll("/\\{" + parameter + "}.*", "").replaceAll(".*/", "");
        if (parameter.equals("siteId") && path.matches(".*/(activation|brokering|closing|closure)")) {
            return ids.get("another site");
        }
        if (parameter.equals("id")) {
            return ids.get(path.contains("/programmes/") ? "programmes' " + kind : kind);
        }
        return ids.get(parameter);
    }

    /** A value for the field of a body, where only one that exists will do. */
    String named(String field) {
        return ids.get(field);
    }

    private void membership() {
        String programme = "/programmes/" + small.id();
        ids.put(
                "hostOrganisationId",
                created(
                        RunningPlatform.ADMIN,
                        "membership",
                        programme + "/organisations",
                        Map.of("name", "Another host")));
        ids.put("organisationId", ids.get("hostOrganisationId"));
        ids.put(
                "another site",
                created(
                        RunningPlatform.ADMIN,
                        "membership",
                        programme + "/sites",
                        Map.of(
                                "code",
                                "S2",
                                "place",
                                "Elsewhere",
                                "hostOrganisationId",
                                ids.get("hostOrganisationId"),
                                "on",
                                "2026-01-05")));
        ids.put(
                "memberId",
                created(
                        RunningPlatform.ADMIN,
                        "membership",
                        "/sites/" + small.site() + "/members",
                        Map.of(
                                "name", "Ina Vited",
                                "email", "ina." + small.slug() + "@example.org",
                                "sector", "NHS",
                                "jobTitle", "Nurse",
                                "agency", "A clinic",
                                "on", "2026-01-08")));
        ids.put(
                "appointmentId",
                created(
                        RunningPlatform.ADMIN,
                        "membership",
                        programme + "/appointments",
                        Map.of(
                                "name",
                                "Apu Inted",
                                "email",
                                "apu." + small.slug() + "@example.org",
                                "role",
                                "EDITOR",
                                "on",
                                "2026-01-08")));
    }

    private void meetings() {
        String site = "/sites/" + small.site();
        awaitKnown("meeting", facilitator, site + "/roster");
        String held = created(facilitator, "meeting", site + "/meetings", Map.of("startsAt", HELD_ON + "T14:00"));
        String later = created(facilitator, "meeting", site + "/meetings", Map.of("startsAt", "2026-02-20T14:00"));
        ids.put("meetings", held);
        ids.put("meetingId", later);
        ids.put(
                "actions",
                created(
                        facilitator,
                        "meeting",
                        site + "/meetings/" + held + "/actions",
                        Map.of("objective", "Ask the housing team", "ownerRoles", List.of("Nurse"), "on", HELD_ON)));
        await("the register")
                .atMost(TIMEOUT)
                .until(() -> platform.as(facilitator, "meeting")
                                .header("If-Match", "*")
                                .body(Map.of(
                                        "entries", List.of(Map.of("memberId", facilitatorId, "status", "ATTENDED"))))
                                .put(site + "/meetings/" + held + "/register")
                                .statusCode()
                        == 200);
    }

    private void casebook() {
        String cases = "/sites/" + small.site() + "/case-studies";
        awaitKnown("casebook", member, cases);
        ids.put("case-studies", aCase(cases));
        String published = aCase(cases);
        ids.put("caseStudyId", published);
        ids.put("programmes' case-studies", published);
        String one = cases + "/" + published;
        await("the meeting in the casebook").atMost(TIMEOUT).until(() -> {
            step(member, one + "/review", Map.of());
            cleared(one, clearance());
            return step(facilitator, one + "/presentation", Map.of("meetingId", ids.get("meetings"))) == 200;
        });
        step(facilitator, one + "/follow-up", Map.of("on", "2026-02-20"));
        step(member, one + "/write-up", Map.of("learning", "Ask early", "outcome", "NONE_YET", "on", "2026-02-21"));
        cleared(one, clearance());
        step(facilitator, one + "/publication", Map.of("on", "2026-02-22"));
        awaitKnown("casebook", broker, "/programmes/" + small.id() + "/evidence");
        String evidence = created(
                broker,
                "casebook",
                "/programmes/" + small.id() + "/evidence",
                Map.of(
                        "title",
                        "A study",
                        "authors",
                        "Weaver T",
                        "year",
                        2003,
                        "brief",
                        "It helps",
                        "on",
                        "2026-01-21"));
        ids.put("evidenceId", evidence);
        ids.put("programmes' evidence", evidence);
        ids.put("issues", anIssue());
        String raised = anIssue();
        raise(raised);
        ids.put("programmes' issues", raised);
        String answered = anIssue();
        raise(answered);
        step(
                commissioner,
                "/programmes/" + small.id() + "/issues/" + answered + "/answer",
                Map.of("decision", "PARTLY", "text", "In part", "on", "2026-02-23"));
        ids.put("programmes' issue-answers", answered);
    }

    private void newsletter() {
        String programme = "/programmes/" + small.id();
        awaitKnown("newsletter", editor, programme + "/newsletter-settings");
        // So that its editions of the last month are always due: see awaitSchedule().
        platform.as(editor, "newsletter")
                .header("If-Match", "*")
                .body(Map.of("mode", "APPROVAL", "sendDay", 1, "sendHour", 9, "editorialDays", 27))
                .put(programme + "/newsletter-settings")
                .then()
                .statusCode(200);
        awaitKnown("newsletter", commissioner, programme + "/alert-subscription");
        subscribe("LOW", "AT_ONCE");
        String held = issue("Whoever rings 01632 960123 at weekends gets no answer");
        raise(held);
        awaitKnown("newsletter", editor, programme + "/held-alerts/" + held);
        ids.put("issueId", held);
        subscribe("HIGH", "NONE");
        ids.put("programmes' editions", edition("COMMISSIONER"));
        edition("PROGRAMME");
        String sent = await("an edition with something in it").atMost(TIMEOUT).until(this::approved, id -> id != null);
        ids.put("editionId", sent);
        awaitKnown("newsletter", editor, programme + "/archive/" + sent);
        awaitSchedule();
    }

    /** Whatever the schedule has assembled before has taken what there was. */
    private String approved() {
        String editions = "/programmes/" + small.id() + "/editions";
        return editions("findAll { it.audience == 'PROGRAMME' }.id").stream()
                .filter(id -> isApproved(editions + "/" + id))
                .findFirst()
                .orElse(null);
    }

    /** Nobody approves what they have not read. */
    private boolean isApproved(String edition) {
        String read = platform.as(editor, "newsletter").get(edition).header("ETag");
        return platform.as(editor, "newsletter")
                        .header("If-Match", read)
                        .body(Map.of())
                        .post(edition + "/approval")
                        .statusCode()
                < 300;
    }

    /**
     * Editions of the last month are assembled by themselves, from time to time, for all programmes that there are. When this one, the
     * newest, has its own, that has happened to the programmes of other tests too, and happens no more while requests are sent.
     */
    private void awaitSchedule() {
        runScheduleNow();
        String month = YearMonth.now(ZoneId.of("Europe/London")).minusMonths(1).toString();
        await("the editions of " + month)
                .atMost(TIMEOUT)
                .until(() -> Collections.frequency(editions("month"), month) == 3);
    }

    /** It comes by itself every 20 s. Nobody waits for that here. */
    private void runScheduleNow() {
        try (var connection = platform.database("newsletter");
                var statement = connection.createStatement()) {
            statement.execute("update job set due_at = now() where kind = 'edition-schedule'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> editions(String values) {
        return platform.as(editor, "newsletter")
                .get("/programmes/" + small.id() + "/editions")
                .then()
                .statusCode(200)
                .extract()
                .path(values);
    }

    private String edition(String audience) {
        String editions = "/programmes/" + small.id() + "/editions";
        return await("what happened in January")
                .atMost(TIMEOUT)
                .until(
                        () -> platform.as(editor, "newsletter")
                                .body(Map.of("month", "2026-01", "audience", audience))
                                .post(editions)
                                .then()
                                .extract()
                                .<String>path("id"),
                        id -> id != null);
    }

    private String aCase(String cases) {
        Map<String, Object> content = Map.of(
                "title", "A case",
                "kind", "CHALLENGE",
                "summary", "One line",
                "presentation", "What is known",
                "themes", List.of("housing"),
                "live", true,
                "jointlyWorked", true);
        return created(member, "casebook", cases, Map.of("content", content));
    }

    private void subscribe(String minimumSeverity, String frequency) {
        platform.as(commissioner, "newsletter")
                .header("If-Match", "*")
                .body(Map.of(
                        "themes",
                        List.of(),
                        "siteIds",
                        List.of(),
                        "minimumSeverity",
                        minimumSeverity,
                        "frequency",
                        frequency))
                .put("/programmes/" + small.id() + "/alert-subscription")
                .then()
                .statusCode(200);
    }

    private String anIssue() {
        return issue("At weekends no one answers");
    }

    private String issue(String statement) {
        return created(
                member,
                "casebook",
                "/sites/" + small.site() + "/issues",
                Map.of(
                        "theme", "weekend-crises",
                        "severity", "LOW",
                        "summary", "No one answers",
                        "statement", statement,
                        "on", "2026-02-20"));
    }

    private static Map<String, Object> clearance() {
        return Map.of("audience", "PROGRAMME", "checklist", checklist());
    }

    private static Map<String, Object> checklist() {
        return Map.of(
                "noPersonNamed", true,
                "noPlaceOrDateIdentifies", true,
                "combinationOfDetailsChecked", true,
                "workersProtected", true);
    }

    private void raise(String issue) {
        cleared("/sites/" + small.site() + "/issues/" + issue, Map.of("checklist", checklist(), "on", "2026-02-22"));
    }

    /** By the facilitator, who has read it. */
    private void cleared(String path, Map<String, ?> body) {
        String read = platform.as(facilitator, "casebook").get(path).header("ETag");
        platform.as(facilitator, "casebook")
                .header("If-Match", read == null ? "\"0\"" : read)
                .body(body)
                .post(path + "/clearance");
    }

    /** Waits until the service knows this programme and of that person in it. */
    private void awaitKnown(String service, String person, String path) {
        await(service + " knows " + path)
                .atMost(TIMEOUT)
                .until(() -> platform.as(person, service).get(path).statusCode() == 200);
    }

    private String created(String person, String service, String path, Map<String, ?> body) {
        return await(path)
                .atMost(TIMEOUT)
                .until(
                        () -> {
                            Response answer = platform.as(person, service)
                                    .header(
                                            "Idempotency-Key",
                                            UUID.nameUUIDFromBytes((person + path + body).getBytes()) + "."
                                                    + ids.size())
                                    .body(body)
                                    .post(path);
                            return answer.statusCode() == 201 ? answer.<String>path("id") : null;
                        },
                        id -> id != null);
    }

    private int step(String person, String path, Map<String, ?> body) {
        return step(person, "casebook", path, body);
    }

    private int step(String person, String service, String path, Map<String, ?> body) {
        return platform.as(person, service)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .statusCode();
    }
}
