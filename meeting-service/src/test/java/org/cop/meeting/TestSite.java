package org.cop.meeting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.testsupport.Grants;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;

/** A site with its programme and people, as the membership publishes them, and the service as its facilitator uses it. */
public final class TestSite {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final LocalDate START = LocalDate.of(2012, 3, 1);

    public final UUID programmeId;
    public final UUID id = Ids.next();
    public final String facilitator;

    private TestSite(UUID programmeId, String zone) {
        this.programmeId = programmeId;
        EventSender.sendAll(List.of(
                new Message(new ProgrammeCreated(programmeId, "p-" + programmeId, "Programme", zone, START, null), 1),
                new Message(new SiteActivated(id, programmeId, "CP1", "Brighton", START), 3)));
        facilitator = Grants.give("facilitator-of-" + id, Grants.facilitator(programmeId, id));
        await().atMost(TIMEOUT)
                .until(() -> as(facilitator).get(path("meetings")).statusCode() == 200);
    }

    public static TestSite open() {
        return new TestSite(Ids.next(), "Europe/London");
    }

    public static TestSite openIn(UUID programmeId) {
        return new TestSite(programmeId, "Europe/London");
    }

    public static TestSite openInZone(String zone) {
        return new TestSite(Ids.next(), zone);
    }

    /** So many members from the voluntary sector who joined on the first day. */
    public List<UUID> members(int count) {
        Sector[] sectors = new Sector[count];
        Arrays.fill(sectors, Sector.VOLUNTARY);
        return members(sectors);
    }

    public List<UUID> members(Sector... sectors) {
        List<UUID> ids = new ArrayList<>();
        List<Message> events = new ArrayList<>();
        for (Sector sector : sectors) {
            UUID member = Ids.next();
            ids.add(member);
            events.add(new Message(new MemberJoined(member, programmeId, id, sector, false, START), 1));
        }
        EventSender.sendAll(events);
        await().atMost(TIMEOUT).until(() -> roster().containsAll(ids));
        return ids;
    }

    public UUID memberFrom(LocalDate joinedOn) {
        UUID member = Ids.next();
        EventSender.send(new MemberJoined(member, programmeId, id, Sector.NHS, false, joinedOn), 1);
        await().atMost(TIMEOUT).until(() -> roster().contains(member));
        return member;
    }

    public void leaves(UUID member, LocalDate on) {
        EventSender.send(new MemberLeft(member, programmeId, id, on), 2);
        await().atMost(TIMEOUT)
                .until(() -> as(facilitator)
                        .get(path("roster") + "?limit=200")
                        .<List<String>>path("findAll { !it.active }.memberId")
                        .contains(member.toString()));
    }

    /** A case that was presented at that meeting. @return its id */
    public UUID presentedCase(UUID meeting) {
        UUID caseStudy = UUID.randomUUID();
        EventSender.send(
                new CaseStudyPresented(
                        caseStudy, programmeId, id, meeting, CaseKind.CHALLENGE, LocalDate.of(2012, 3, 14)),
                1);
        await().atMost(TIMEOUT)
                .until(() -> as(facilitator)
                                .body("{\"objective\": \"Known\", \"ownerRoles\": [\"x\"], \"caseStudyId\": \""
                                        + caseStudy + "\"}")
                                .post(path("meetings/" + meeting + "/actions"))
                                .statusCode()
                        == 201);
        return caseStudy;
    }

    public void closes() {
        EventSender.send(new SiteClosed(id, programmeId, "CP1", "Brighton", START), 9);
        await().atMost(TIMEOUT)
                .until(() -> "site-closed"
                        .equals(post("meetings", "{\"startsAt\": \"2031-01-01T10:00\"}")
                                .extract()
                                .path("code")));
    }

    private List<UUID> roster() {
        List<String> ids = as(facilitator).get(path("roster") + "?limit=200").path("memberId");
        return ids.stream().map(UUID::fromString).toList();
    }

    public String path(String below) {
        return "/api/v1/sites/" + id + "/" + below;
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse get(String below) {
        return as(facilitator).get(path(below)).then();
    }

    public ValidatableResponse post(String below, String body) {
        return as(facilitator).body(body).post(path(below)).then();
    }

    public ValidatableResponse put(String below, String body) {
        return as(facilitator).body(body).put(path(below)).then();
    }

    /** @return its id */
    public UUID meeting(String startsAt) {
        String meeting = post("meetings", "{\"startsAt\": \"" + startsAt + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(meeting);
    }

    public ValidatableResponse move(UUID meeting, String ifMatch, String body) {
        return as(facilitator)
                .header("If-Match", ifMatch)
                .body(body)
                .put(path("meetings/" + meeting + "/time"))
                .then();
    }

    /** Two hours long, wherever it is. */
    public ValidatableResponse moveTo(UUID meeting, String ifMatch, String startsAt) {
        return moveTo(meeting, ifMatch, startsAt, "");
    }

    public ValidatableResponse moveTo(UUID meeting, String ifMatch, String startsAt, String place) {
        return move(
                meeting,
                ifMatch,
                "{\"startsAt\": \"%s\", \"durationMinutes\": 120, \"place\": \"%s\"}".formatted(startsAt, place));
    }

    public ValidatableResponse record(UUID meeting, String register) {
        return put("meetings/" + meeting + "/register", register);
    }

    public void held(UUID meeting, UUID... attended) {
        record(meeting, register("ATTENDED", attended)).statusCode(200);
        post("meetings/" + meeting + "/holding", "{}").statusCode(200);
    }

    /** A rule was broken. @param code which one */
    public static ValidatableResponse problem(ValidatableResponse answer, String code) {
        return answer.statusCode(409).body("code", equalTo(code));
    }

    /** All of them with that status. */
    public static String register(String status, UUID... members) {
        return register(Arrays.stream(members).collect(Collectors.toMap(member -> member, member -> status)), "");
    }

    /** @param rest of the body, such as {@code , "reason": "..."} */
    public static String register(Map<UUID, String> statuses, String rest) {
        return statuses.entrySet().stream()
                .map(line -> "{\"memberId\": \"" + line.getKey() + "\", \"status\": \"" + line.getValue() + "\"}")
                .collect(Collectors.joining(", ", "{\"entries\": [", "]" + rest + "}"));
    }
}
