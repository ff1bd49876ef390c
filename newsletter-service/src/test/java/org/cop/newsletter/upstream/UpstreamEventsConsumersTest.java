package org.cop.newsletter.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent;
import org.cop.events.ContactEvent;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Site;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class UpstreamEventsConsumersTest {
    @Inject
    KnownSites sites;

    @Inject
    KnownProgrammes programmes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                MembershipEvent.TOPIC,
                ContactEvent.TOPIC,
                MeetingEvent.TOPIC,
                CasebookEvent.TOPIC,
                IssueEvent.TOPIC
            })
    void anUnreadableRecordIsADeadLetterAndTheRestFlowsOn(String topic) {
        Fixture fixture = Fixture.create();
        DomainEvent good = switch (topic) {
            case MembershipEvent.TOPIC -> new SiteProposed(Ids.next(), fixture.programme, "CP9", "There", MARCH);
            case ContactEvent.TOPIC -> fixture.contact(Fixture.address("good"), Role.MEMBER);
            case MeetingEvent.TOPIC -> fixture.meeting(fixture.brighton, MARCH, 9);
            case CasebookEvent.TOPIC -> fixture.evidence(MARCH, PROGRAMME);
            default -> fixture.issue(fixture.brighton, MARCH, "alcohol", Severity.LOW);
        };
        // Under the key of the good one, so that it stands before it in the same partition.
        EventSender.sendWithoutEnvelope(topic, good.key(), "no event".getBytes(StandardCharsets.UTF_8));
        EventSender.sendWithBody(topic, good.key(), "meeting.held", "{\"meetingId\": 7}");
        EventSender.sendWithBody(topic, good.key(), "something.unknown", "{}");

        fixture.publish(good);

        await().untilAsserted(() -> assertThat(EventReader.records(topic + ".dlq.newsletter-service"))
                .filteredOn(record -> good.key().equals(record.key()))
                .hasSize(2));
    }

    @Test
    void aProgrammeInAZoneThatDoesNotExistGoesToTheDeadLetters() {
        UUID programme = Ids.next();
        EventSender.send(new ProgrammeCreated(programme, "p-" + programme, "P", "Europe/Atlantis", MARCH, null), 1);

        await().untilAsserted(() -> assertThat(EventReader.records(MembershipEvent.TOPIC + ".dlq.newsletter-service"))
                .anyMatch(record -> programme.toString().equals(record.key())));
        assertThat(sql().exists("select 1 from newsletter_settings where programme_id = ?", programme))
                .isFalse();
    }

    @Test
    void eventsOfASiteOutOfOrder_leaveItsNewestNameAndItsDays() {
        Fixture fixture = Fixture.of(Ids.next());
        UUID site = Ids.next();
        fixture.publish(List.of(new Message(
                Ids.next(),
                new SiteClosed(site, fixture.programme, "CP7", "New name", MARCH.plusMonths(2)),
                5,
                Instant.now())));
        fixture.publish(List.of(new Message(
                Ids.next(), new SiteActivated(site, fixture.programme, "CP7", "Old name", MARCH), 3, Instant.now())));
        fixture.publish(List.of(new Message(
                Ids.next(),
                new SiteProposed(site, fixture.programme, "CP7", "Working title", MARCH),
                1,
                Instant.now())));

        assertThat(sites.activeIn(fixture.programme, YearMonth.of(2012, 2))).isEmpty();
        for (int month = 3; month <= 5; month++) {
            assertThat(sites.activeIn(fixture.programme, YearMonth.of(2012, month)))
                    .containsExactly(new Site(site, "CP7", "New name"));
        }
        assertThat(sites.activeIn(fixture.programme, YearMonth.of(2012, 6))).isEmpty();
        assertThat(sites.among(fixture.programme, List.of(site))).containsExactly(site);
    }

    @Test
    void anOlderProgrammeDoesNotReplaceANewerOne() {
        Fixture fixture = Fixture.of(Ids.next());
        fixture.publish(List.of(new Message(Ids.next(), programme(fixture, "New title"), 2, Instant.now())));
        fixture.publish(List.of(new Message(Ids.next(), programme(fixture, "Old title"), 1, Instant.now())));

        assertThat(programmes.require(fixture.programme).title()).isEqualTo("New title");
    }

    private static ProgrammeCreated programme(Fixture fixture, String title) {
        return new ProgrammeCreated(fixture.programme, fixture.slug, title, "Europe/London", MARCH, null);
    }

    @Test
    void anEventThatIsNoActivityIsConsumedAndNotKept() {
        Fixture fixture = Fixture.create();
        UUID subject = Ids.next();
        fixture.publish(
                new MeetingCancelled(subject, fixture.programme, fixture.brighton, MARCH),
                new IssueAcknowledged(subject, fixture.programme, fixture.brighton, MARCH));

        assertThat(sql().exists("select 1 from activity where programme_id = ?", fixture.programme))
                .isFalse();
    }

    @Test
    void aNewerEventReplacesTheOlderActivity() {
        Fixture fixture = Fixture.create();
        MeetingEvent.MeetingHeld before = fixture.meeting(fixture.brighton, MARCH, 4);
        var after = new MeetingEvent.MeetingHeld(
                before.meetingId(), before.programmeId(), before.siteId(), before.on(), 1, 9, before.sectorsPresent());
        fixture.publish(before);
        fixture.publish(after);
        String editor = fixture.editor();

        assertThat(fixture.assembled(editor, "2012-03", PROGRAMME).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("nine people"));
    }
}
