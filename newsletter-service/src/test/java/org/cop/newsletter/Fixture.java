package org.cop.newsletter;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.Grants;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;

/**
 * A programme of the year 2012 with two sites, with the events that the other services would publish. It is over, so nothing happens by itself; what is
 * to be in an edition a test publishes itself.
 */
public final class Fixture {
    public static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    /** Every point that a second reader looks for. */
    public static final Map<String, Boolean> CHECKLIST = Map.of(
            "noPersonNamed",
            true,
            "noPlaceOrDateIdentifies",
            true,
            "combinationOfDetailsChecked",
            true,
            "workersProtected",
            true);

    private static final AtomicLong SEQUENCE = new AtomicLong(1_000);
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    public final UUID programme;
    public final String slug;
    public final UUID brighton = Ids.next();
    public final UUID halifax = Ids.next();

    private Fixture(UUID programme) {
        this.programme = programme;
        this.slug = "p-" + programme;
    }

    private void begin() {
        publish(
                new ProgrammeCreated(
                        programme, slug, "Little Miracles", "Europe/London", MARCH, LocalDate.of(2013, 2, 28)),
                new SiteActivated(brighton, programme, "CP1", "Brighton", MARCH.minusMonths(1)),
                new SiteActivated(halifax, programme, "CP2", "Halifax", MARCH.minusMonths(1)));
    }

    /** That the sites began, a month before, every edition of March would carry; this one leaves it out. */
    public static Fixture create() {
        var fixture = new Fixture(Ids.next());
        fixture.begin();
        sql().update("delete from activity where programme_id = ?", fixture.programme);
        return fixture;
    }

    /** A programme of which a test publishes every event itself. */
    public static Fixture of(UUID programme) {
        return new Fixture(programme);
    }

    /** Returns when all of it was applied. */
    public List<UUID> publish(DomainEvent... events) {
        List<Message> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            messages.add(new Message(Ids.next(), event, SEQUENCE.incrementAndGet(), Instant.now()));
        }
        return publish(messages);
    }

    public List<UUID> publish(List<Message> messages) {
        EventSender.sendAll(messages);
        List<UUID> ids = messages.stream().map(Message::id).distinct().toList();
        awaitConsumed(ids);
        return ids;
    }

    public static void awaitConsumed(List<UUID> ids) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> kitSql().statement("select count(*) as n from inbox where event_id = any (:ids)")
                                .bindArray("ids", UUID.class, ids)
                                .<Integer>one(row -> row.integer("n"))
                        == ids.size());
    }

    public MeetingHeld meeting(UUID site, LocalDate on, int attended) {
        return new MeetingHeld(
                Ids.next(), programme, site, on, 1, attended, new TreeSet<>(List.of(Sector.NHS, Sector.VOLUNTARY)));
    }

    /** What the people of the programme alone may read. */
    public ActionAgreed action(UUID site, LocalDate on) {
        return new ActionAgreed(Ids.next(), programme, site, Ids.next(), null, on);
    }

    public CaseStudyPublished caseStudy(UUID site, LocalDate on, Audience audience, String title) {
        return new CaseStudyPublished(
                Ids.next(),
                programme,
                site,
                audience,
                CasebookEvent.CaseKind.CHALLENGE,
                title,
                "What others take from: " + title,
                List.of("weekend-crises"),
                Outcome.PREVENTION,
                on);
    }

    public CaseStudyWithdrawn withdrawal(CaseStudyPublished published, LocalDate on) {
        return new CaseStudyWithdrawn(published.caseStudyId(), programme, published.siteId(), on);
    }

    public EvidenceAdded evidence(LocalDate on, Audience audience) {
        return new EvidenceAdded(
                Ids.next(),
                programme,
                audience,
                "Author, A. (2011) A study of joint working.",
                "10.1000/example",
                null,
                "People said it helped when one worker held the whole story.",
                on);
    }

    public IssueRaised issue(UUID site, LocalDate on, String theme, Severity severity) {
        return new IssueRaised(
                Ids.next(),
                programme,
                site,
                theme,
                severity,
                "Nothing is open at weekends",
                "People in crisis have nobody to see from Friday evening on.",
                on);
    }

    /** Somebody of the programme who has accepted the invitation. The account is called as the address begins. */
    public ContactChanged contact(String email, Role... roles) {
        return new ContactChanged(
                Ids.next(),
                programme,
                null,
                email.substring(0, email.indexOf('@')),
                "Somebody Called " + email.substring(0, email.indexOf('@')),
                email,
                new TreeSet<>(Arrays.asList(roles)));
    }

    /** An address that no other test has. */
    public static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    public String editor() {
        return Grants.give("editor-" + programme, Grants.editor(programme));
    }

    public String secondEditor() {
        return Grants.give("second-editor-" + programme, Grants.editor(programme));
    }

    public String member() {
        return Grants.give("member-" + programme, Grants.member(programme, brighton));
    }

    public String commissioner() {
        return Grants.give("commissioner-" + programme, Grants.commissioner(programme));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public String path(String below) {
        return "/api/v1/programmes/" + programme + below;
    }

    /** @return what was answered */
    public Response assemble(String editor, String month, Audience audience) {
        return as(editor)
                .body(Map.of("month", month, "audience", audience.name()))
                .post(path("/editions"));
    }

    public Edition assembled(String editor, String month, Audience audience) {
        Response answer = assemble(editor, month, audience);
        answer.then().statusCode(201);
        return new Edition(answer.path("id"), answer.getHeader("ETag"), answer.jsonPath());
    }

    public record Edition(String id, String etag, JsonPath json) {
        public List<String> lines() {
            return json.getList("items.line");
        }
    }

    public Edition edition(String editor, String id) {
        Response answer = as(editor).get(path("/editions/" + id));
        answer.then().statusCode(200);
        return new Edition(id, answer.getHeader("ETag"), answer.jsonPath());
    }

    /** @return what was answered */
    public Response edit(String editor, Edition edition, Map<String, Object> request) {
        return as(editor).header("If-Match", edition.etag()).body(request).put(path("/editions/" + edition.id()));
    }

    public Response approve(String editor, Edition edition) {
        return approve(editor, edition, Map.of());
    }

    /** With every point of the checklist, as for an introduction that somebody else wrote. */
    public Response approveIntroduced(String editor, Edition edition) {
        return approve(editor, edition, Map.of("checklist", CHECKLIST));
    }

    public Response approve(String editor, Edition edition, Map<String, ?> request) {
        return as(editor)
                .header("If-Match", edition.etag())
                .body(request)
                .post(path("/editions/" + edition.id() + "/approval"));
    }

    /** Returns when the last mail has gone out. */
    public Edition send(String editor, Edition edition) {
        approve(editor, edition).then().statusCode(200);
        return awaitSent(editor, edition.id());
    }

    public Edition awaitSent(String editor, String id) {
        return await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> edition(editor, id),
                        edition -> edition.json().getString("state").equals("SENT"));
    }

    public static TestSql sql() {
        return new TestSql(kitSql());
    }

    private static Sql kitSql() {
        return CDI.current().select(Sql.class).get();
    }
}
