package org.cop.casebook;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.testsupport.Grants;
import org.cop.testsupport.event.EventSender;
import org.jspecify.annotations.Nullable;

/**
 * A programme with two sites and its people, with the events that the others would publish, and a case on its way. The author is Ann; Bob
 * is a member of the same site.
 */
public final class Fixture {
    public static final LocalDate MEETING_DAY = LocalDate.of(2012, 3, 14);

    private static @Nullable Fixture shared;

    public final UUID programme = UUID.randomUUID();
    public final UUID site = UUID.randomUUID();
    public final UUID otherSite = UUID.randomUUID();

    private final Map<String, Person> people = new LinkedHashMap<>();

    private Fixture() {
        EventSender.sendAll(List.of(
                new EventSender.Message(
                        new ProgrammeCreated(
                                programme,
                                "p-" + programme,
                                "A programme",
                                "Europe/London",
                                LocalDate.of(2012, 3, 1),
                                null),
                        1),
                new EventSender.Message(new SiteActivated(site, programme, "CP1", "Here", LocalDate.of(2012, 3, 1)), 2),
                new EventSender.Message(
                        new SiteActivated(otherSite, programme, "CP2", "There", LocalDate.of(2012, 3, 1)), 2)));
        awaitRow("place_programme", programme);
        awaitRow("place_site", site);
        awaitRow("place_site", otherSite);
    }

    public static Fixture set() {
        return new Fixture();
    }

    /** For tests that look at their own cases only and leave the site open: one for all of them, because setting one takes a while. */
    public static Fixture shared() {
        if (shared == null) {
            shared = set();
        }
        return shared;
    }

    public Person ann() {
        return person("ann", Grants.member(programme, site));
    }

    public Person bob() {
        return person("bob", Grants.member(programme, site));
    }

    public Person facilitator() {
        return person("facilitator", Grants.facilitator(programme, site));
    }

    public Person broker() {
        return person("broker", Grants.knowledgeBroker(programme));
    }

    public Person commissioner() {
        return person("commissioner", Grants.commissioner(programme));
    }

    public Person editor() {
        return person("editor", Grants.editor(programme));
    }

    public Person admin() {
        return person("admin", Grants.admin(programme));
    }

    /** A member of the other site of the programme. */
    public Person elsewhere() {
        return person("elsewhere", Grants.member(programme, otherSite));
    }

    /** Somebody who runs another programme. */
    public Person stranger() {
        var another = UUID.randomUUID();
        return person("stranger", Grants.admin(another), Grants.knowledgeBroker(another));
    }

    public Person nobody() {
        return person("nobody");
    }

    /** The same person whenever they are asked for. */
    public Person person(String name, Grant... grants) {
        return people.computeIfAbsent(name, _ -> {
            var account = name + "-" + programme;
            return new Person(account, Grants.give(account, Arrays.copyOf(grants, grants.length)));
        });
    }

    public String cases() {
        return "/api/v1/sites/" + site + "/case-studies";
    }

    public String issues() {
        return "/api/v1/sites/" + site + "/issues";
    }

    public String inProgramme(String what) {
        return "/api/v1/programmes/" + programme + "/" + what;
    }

    public void closeSite() {
        EventSender.send(new SiteClosed(site, programme, "CP1", "Here", LocalDate.of(2012, 6, 28)), 9);
        awaitOne("select count(*) from place_site where closed and id = '" + site + "'");
    }

    public UUID meetingOn(LocalDate day) {
        return meeting(site, day);
    }

    public UUID meeting(UUID where, LocalDate day) {
        var id = UUID.randomUUID();
        Instant start = day.atTime(LocalTime.of(14, 0)).toInstant(ZoneOffset.UTC);
        EventSender.send(new MeetingScheduled(id, programme, where, start, start.plusSeconds(7200), day), 1);
        awaitRow("known_meeting", id);
        return id;
    }

    public UUID cancelledMeeting() {
        var id = meetingOn(MEETING_DAY);
        EventSender.send(new MeetingCancelled(id, programme, site, MEETING_DAY), 2);
        awaitOne("select count(*) from known_meeting where state = 'CANCELLED' and id = '" + id + "'");
        return id;
    }

    /** What Ann would write. */
    public static Map<String, Object> caseContent() {
        return new LinkedHashMap<>(Map.of(
                "title",
                "The weekend nobody was there for",
                "kind",
                "CHALLENGE",
                "summary",
                "Plan for the weekend while it is still Wednesday.",
                "presentation",
                "She rings on Saturdays.",
                "practicalAction",
                "One number to ring.",
                "learning",
                "We had each planned our own part.",
                "commissionerIssues",
                "Nobody is paid for weekends.",
                "themes",
                List.of("weekend-crises", "personality-disorder"),
                "live",
                true,
                "jointlyWorked",
                true));
    }

    /** What whoever clears a text sends when everything was checked. */
    public static Map<String, Object> clearanceFor(String audience) {
        return Map.of("audience", audience, "checklist", checklist());
    }

    public static Map<String, Object> checklist() {
        return Map.of(
                "noPersonNamed", true,
                "noPlaceOrDateIdentifies", true,
                "combinationOfDetailsChecked", true,
                "workersProtected", true);
    }

    /** What whoever raises an issue sends when everything was checked. */
    public static Map<String, Object> raisedOn(LocalDate day) {
        return Map.of("checklist", checklist(), "on", day.toString());
    }

    /** The request that holds this content of a case. */
    public static Map<String, Object> request(Map<String, ?> content) {
        return Map.of("content", content);
    }

    public static Map<String, Object> on(LocalDate day) {
        return Map.of("on", day.toString());
    }

    /** Ann's draft. @return its path */
    public String draft(Map<String, ?> content) {
        String id =
                ann().posts(cases(), request(content)).statusCode(201).extract().path("id");
        return cases() + "/" + id;
    }

    public String draft() {
        return draft(caseContent());
    }

    /** A draft of Ann's that she has handed in, so that others see it. @return its path */
    public String handedIn() {
        var path = draft();
        handIn(path);
        return path;
    }

    /** In review; Ann has handed it in. */
    public void handIn(String path) {
        ann().posts(path + "/review", Map.of()).statusCode(200);
    }

    /** Cleared by Bob for its site, and presented. */
    public void present(String path) {
        handIn(path);
        bob().clears(path, clearanceFor("SITE")).statusCode(200);
        ann().posts(path + "/presentation", Map.of("meetingId", meetingOn(MEETING_DAY)))
                .statusCode(200);
    }

    /** Presented, followed up, and written up by Ann. */
    public void writeUp(String path) {
        writeUp(path, Map.of("learning", "The gap was ours.", "outcome", "MAINTENANCE", "on", "2012-04-16"));
    }

    public void writeUp(String path, Map<String, ?> writeUp) {
        present(path);
        ann().posts(path + "/follow-up", on(LocalDate.of(2012, 4, 11))).statusCode(200);
        ann().posts(path + "/write-up", writeUp).statusCode(200);
    }

    /** A case of Ann's that the broker cleared for that audience, published on 2012-04-20. @return its path */
    public String published(String audience) {
        var path = draft();
        writeUp(path);
        publish(path, audience);
        return path;
    }

    public void publish(String path, String audience) {
        broker().clears(path, clearanceFor(audience)).statusCode(200);
        ann().posts(path + "/publication", on(LocalDate.of(2012, 4, 20))).statusCode(200);
    }

    public static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void awaitRow(String table, UUID id) {
        awaitOne("select count(*) from " + table + " where id = '" + id + "'");
    }

    /** Waits until the query gives 1. */
    public static void awaitOne(String sql) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> query(sql) == 1);
    }

    /** A number from the service's own database. */
    public static long query(String sql) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
