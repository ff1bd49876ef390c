package org.cop.newsletter.edition.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.COMMISSIONER;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** The promise on which everything else rests: what arrives decides, never when, in which order or how often. */
@QuarkusTest
@ServiceTest
class SameEventsSameEditionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Audience> AUDIENCES = List.of(PROGRAMME, COMMISSIONER, PUBLIC);
    private static final String CONSUMED =
            "activity, edition_activity, edition_item, edition_content, edition_delivery_total, edition, alert, held_alert, edition_sent_before, edition_approved_before, alert_subscription, delivery, contact, opt_out, place_site,"
                    + " place_programme, newsletter_settings, inbox";

    /** What must not change by consuming everything once more. */
    private static final List<String> KEPT = List.of(
            "activity",
            "edition",
            "edition_activity",
            "edition_item",
            "edition_content",
            "delivery",
            "alert",
            "held_alert",
            "edition_sent_before",
            "edition_approved_before",
            "alert_subscription",
            "contact",
            "opt_out",
            "subscriber",
            "place_site",
            "place_programme",
            "newsletter_settings",
            "outbox",
            "aggregate_sequence");

    private final Random random = new Random(2012);
    private final UUID programme = id();
    private final Fixture fixture = Fixture.of(programme);

    @Test
    void shuffledAndDoubledEventsMakeTheIdenticalEdition() throws IOException {
        List<Message> events = events();
        String editor = Grants.give("editor-" + programme, Grants.editor(programme));
        Map<Audience, JsonNode> first = null;
        for (long seed = 1; seed <= 5; seed++) {
            sql().update("truncate " + CONSUMED);
            List<Message> sent = new ArrayList<>(events);
            sent.addAll(events);
            Collections.shuffle(sent, new Random(seed));
            EventSender.sendAll(sent);
            Fixture.awaitConsumed(events.stream().map(Message::id).toList());

            Map<Audience, JsonNode> editions = new TreeMap<>();
            for (Audience audience : AUDIENCES) {
                editions.put(audience, edition(editor, audience));
            }
            if (first == null) {
                first = editions;
                assertThat(editions.get(PROGRAMME).get("items").size()).isGreaterThan(20);
                assertThat(editions.get(PUBLIC).get("items").size()).isGreaterThan(2);
            }
            assertThat(editions).as("seed " + seed).isEqualTo(first);
        }
    }

    @Test
    void consumingEverythingOnceMoreChangesNothingAndMailsNobody() {
        List<Message> events = events();
        sql().update("truncate " + CONSUMED);
        List<Message> people = events.stream()
                .filter(message -> !(message.event() instanceof IssueRaised))
                .toList();
        consume(people);
        String editor = Grants.give("editor-" + programme, Grants.editor(programme));
        String commissioner = Grants.give("commissioner-0", Grants.commissioner(programme));
        String second = Grants.give("commissioner-1", Grants.commissioner(programme));
        wantAlerts(commissioner);
        consume(events.stream()
                .filter(message -> message.event() instanceof IssueRaised)
                .toList());
        // Somebody who subscribes now is alerted of the next issue, not of those that were raised.
        wantAlerts(second);
        for (Audience audience : AUDIENCES) {
            var edition = fixture.assemble(editor, "2012-03", audience);
            fixture.approve(
                            editor,
                            new Fixture.Edition(edition.path("id"), edition.getHeader("ETag"), edition.jsonPath()))
                    .then()
                    .statusCode(200);
            fixture.awaitSent(editor, edition.path("id"));
        }
        // Somebody who unsubscribed stays so.
        sql().update(
                        "insert into opt_out select programme_id, id, address_key, now() from contact where account_id = 'member-3'");
        await().until(() -> !sql().exists("select 1 from delivery where state = 'PENDING' and email is not null"));
        Map<String, String> before = contents();
        int mails = Mailbox.all().size();
        assertThat(mails).isGreaterThan(5);

        sql().update("truncate inbox");
        consume(events);

        assertThat(contents()).isEqualTo(before);
        assertThat(Mailbox.all()).hasSize(mails);
    }

    private void wantAlerts(String commissioner) {
        Fixture.as(commissioner)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "AT_ONCE"))
                .put(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200);
    }

    private static void consume(List<Message> events) {
        EventSender.sendAll(events);
        Fixture.awaitConsumed(events.stream().map(Message::id).toList());
    }

    /** Every row of every table that matters, as one hash for each table. */
    private static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : KEPT) {
            contents.put(
                    table,
                    sql().first(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content from "
                                            + table + " t",
                                    row -> row.text("content"))
                            .orElseThrow());
        }
        return contents;
    }

    /** An edition without its ids and the times at which it was made. */
    private JsonNode edition(String editor, Audience audience) throws IOException {
        var answer = fixture.assemble(editor, "2012-03", audience);
        answer.then().statusCode(201);
        var edition = (ObjectNode) JSON.readTree(answer.asString());
        edition.remove(List.of("id", "assembledAt"));
        edition.get("items").forEach(item -> ((ObjectNode) item).remove("id"));
        return edition;
    }

    /** A month of three sites with everything that can happen in it. */
    private List<Message> events() {
        List<Message> events = new ArrayList<>();
        add(
                events,
                1,
                new ProgrammeCreated(
                        programme, "p-" + programme, "A programme", "Europe/London", MARCH, MARCH.plusYears(1)));
        for (int i = 1; i <= 3; i++) {
            site(events, i);
        }
        for (int i = 0; i < 8; i++) {
            add(events, 1, contact(id(), "member-" + i, Role.MEMBER));
        }
        for (int i = 0; i < 2; i++) {
            add(events, 1, contact(id(), "commissioner-" + i, Role.COMMISSIONER));
        }
        UUID moved = id();
        add(events, 1, contact(moved, "old-address", Role.EDITOR));
        add(events, 2, contact(moved, "new-address", Role.EDITOR));
        UUID gone = id();
        add(events, 1, contact(gone, "gone", Role.MEMBER));
        add(events, 2, new ContactErased(gone));
        for (Audience cleared : AUDIENCES) {
            add(
                    events,
                    1,
                    new EvidenceAdded(
                            id(), programme, cleared, "Author (2011) " + cleared, null, null, "Brief.", day()));
        }
        Collections.shuffle(events, random);
        return events;
    }

    private void site(List<Message> events, int number) {
        UUID site = id();
        String code = "CP" + number;
        add(events, 1, new SiteProposed(site, programme, code, "Working title", MARCH));
        add(events, 3, new SiteActivated(site, programme, code, "Place " + number, MARCH));
        if (number == 2) {
            add(events, 5, new SiteClosed(site, programme, code, "Place " + number, MARCH.plusDays(29)));
        }
        for (Sector sector : Sector.values()) {
            add(events, 1, new MemberJoined(id(), programme, site, sector, false, day()));
        }
        UUID corrected = id();
        add(
                events,
                3,
                new MeetingHeld(
                        corrected, programme, site, MARCH.plusDays(9), 1, 4, new TreeSet<>(List.of(Sector.NHS))));
        add(
                events,
                5,
                new MeetingHeld(
                        corrected, programme, site, MARCH.plusDays(9), 1, 9, new TreeSet<>(List.of(Sector.NHS))));
        UUID action = id();
        add(events, 1, new ActionAgreed(action, programme, site, corrected, null, day()));
        add(events, 2, new ActionFedBack(action, programme, site, id(), true, Helpfulness.TOO_EARLY, day()));
        add(events, 3, new ActionFedBack(action, programme, site, id(), true, Helpfulness.YES, day()));
        for (Audience cleared : AUDIENCES) {
            add(events, 4, caseStudy(id(), site, cleared, "Cleared for " + cleared));
        }
        UUID takenBack = id();
        add(events, 4, caseStudy(takenBack, site, PUBLIC, "Taken back"));
        add(events, 5, new CaseStudyWithdrawn(takenBack, programme, site, day()));
        UUID widened = id();
        add(events, 4, caseStudy(widened, site, PROGRAMME, "First for few"));
        add(events, 6, caseStudy(widened, site, COMMISSIONER, "Then for more"));
        UUID issue = id();
        add(
                events,
                1,
                new IssueRaised(issue, programme, site, "benefits", Severity.HIGH, "An issue", "Statement.", day()));
        add(
                events,
                3,
                new IssueAnswered(
                        issue,
                        programme,
                        site,
                        Audience.COMMISSIONER,
                        "benefits",
                        "An issue",
                        Decision.WILL_ACT,
                        "We will.",
                        day()));
    }

    private CaseStudyPublished caseStudy(UUID id, UUID site, Audience cleared, String title) {
        return new CaseStudyPublished(
                id,
                programme,
                site,
                cleared,
                CasebookEvent.CaseKind.INNOVATION,
                title,
                "Summary: " + title,
                List.of("alcohol"),
                Outcome.RECOVERY,
                MARCH.plusDays(20));
    }

    private ContactChanged contact(UUID id, String account, Role role) {
        return new ContactChanged(
                id,
                programme,
                null,
                account,
                "Name of " + account,
                account + "-" + programme + "@example.org",
                new TreeSet<>(List.of(role)));
    }

    private static void add(List<Message> events, long sequence, DomainEvent event) {
        events.add(new Message(UUID.randomUUID(), event, sequence, Instant.parse("2012-04-01T00:00:00Z")));
    }

    private LocalDate day() {
        return MARCH.plusDays(random.nextInt(31));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
