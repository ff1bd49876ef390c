package org.cop.casebook.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.casebook.Fixture.awaitOne;
import static org.cop.casebook.Fixture.query;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MembershipEventsConsumerTest {
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    private final UUID programme = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();
    private final String cases = "/api/v1/sites/" + site + "/case-studies";

    @Test
    void aSiteIsKnownOnceItsProgrammeIsWhoseDaysItHas() {
        EventSender.send(new SiteProposed(site, programme, "CP1", "Here", DAY), 1);
        var member = member();
        awaitSequence(1);
        member.posts(cases, Fixture.request(Fixture.caseContent())).statusCode(403);

        programmeIsKnown();

        member.posts(cases, Fixture.request(Fixture.caseContent())).statusCode(201);
    }

    @Test
    void nobodyIsLetInAtAnUnknownSite() {
        member().gets(cases).statusCode(403);
    }

    @Test
    void anOlderEventDoesNotOpenAClosedSite() {
        var member = member();
        programmeIsKnown();
        EventSender.send(new SiteClosed(site, programme, "CP1", "Here", DAY), 5);
        awaitSequence(5);
        EventSender.send(new SiteActivated(site, programme, "CP1", "Here", DAY), 3);
        awaitApplied();

        member.posts(cases, Fixture.request(Fixture.caseContent()))
                .statusCode(409)
                .body("code", equalTo("site-closed"));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        var id = UUID.randomUUID();
        programmeIsKnown();
        EventSender.send(id, new SiteActivated(site, programme, "CP1", "Here", DAY), 3);
        EventSender.send(id, new SiteActivated(site, programme, "CP1", "Here", DAY), 3);
        awaitSequence(3);
        awaitApplied();

        assertThat(query("select count(*) from inbox where event_id = '" + id + "'"))
                .isEqualTo(1);
        member().posts(cases, Fixture.request(Fixture.caseContent())).statusCode(201);
    }

    @Test
    void anUnreadableEventGoesToTheDeadLettersAlone() {
        var deadLetters = MembershipEvent.TOPIC + ".dlq.casebook-service";
        var before = EventReader.records(deadLetters).size();
        EventSender.sendWithoutEnvelope(
                MembershipEvent.TOPIC, site.toString(), "not an event".getBytes(StandardCharsets.UTF_8));
        EventSender.sendWithBody(MembershipEvent.TOPIC, site.toString(), "site.activated", "{\"siteId\":17}");
        EventSender.send(new ProgrammeCreated(programme, "lost", "Lost", "Europe/Atlantis", DAY, null), 1);
        EventSender.send(new SiteActivated(site, programme, "CP1", "Here", DAY), 1);

        awaitSequence(1);
        await().until(() -> EventReader.records(deadLetters).size() == before + 3);
        assertThat(query("select count(*) from place_programme where id = '" + programme + "'"))
                .isZero();
    }

    private void programmeIsKnown() {
        EventSender.send(new ProgrammeCreated(programme, "late", "Late", "Europe/London", DAY, null), 1);
        awaitOne("select count(*) from place_programme where id = '" + programme + "'");
    }

    private Person member() {
        var account = "member-" + site;
        return new Person(account, Grants.give(account, Grants.member(programme, site)));
    }

    private void awaitSequence(long sequence) {
        awaitOne("select count(*) from place_site where id = '" + site + "' and sequence = " + sequence);
    }

    /** A later event under the same key has arrived, so the earlier ones have too. */
    private void awaitApplied() {
        var last = EventSender.send(new SiteProposed(site, programme, "CP1", "Here", DAY), 1);
        awaitOne("select count(*) from inbox where event_id = '" + last + "'");
    }
}
