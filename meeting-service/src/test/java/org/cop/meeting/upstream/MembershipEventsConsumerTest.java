package org.cop.meeting.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.meeting.TestSite.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.kit.Ids;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events consumed from the membership, seen through the REST interface. */
@QuarkusTest
@ServiceTest
class MembershipEventsConsumerTest {
    private static final String DEAD_LETTERS = MembershipEvent.TOPIC + ".dlq.meeting-service";
    private static final LocalDate JOINED = LocalDate.of(2012, 3, 9);
    private static final LocalDate LEFT = LocalDate.of(2012, 6, 1);

    private final UUID programme = Ids.next();
    private final UUID site = Ids.next();
    private final UUID member = Ids.next();
    private String facilitator;

    @BeforeEach
    void aFacilitatorIsKnown() {
        facilitator = Grants.give("facilitator-" + site, Grants.facilitator(programme, site));
    }

    @Test
    void membershipEvents_areAppliedInAnyOrder() {
        EventSender.send(joined(member), 1);
        EventSender.send(new SiteActivated(site, programme, "CP1", "Brighton", JOINED), 3);
        after();
        get("meetings").statusCode(403);
        get("roster").statusCode(403);
        schedule().statusCode(403);

        EventSender.send(programme("Asia/Kolkata"), 1);
        awaitGet("meetings", answer -> answer.statusCode() == 200);
        schedule().statusCode(201).body("zone", equalTo("Asia/Kolkata"));
        get("roster")
                .body("", hasSize(1))
                .body(
                        "[0]",
                        equalTo(Map.of(
                                "memberId",
                                member.toString(),
                                "sector",
                                "CRIMINAL_JUSTICE",
                                "facilitator",
                                false,
                                "active",
                                true,
                                "joinedOn",
                                "2012-03-09")));
    }

    @Test
    void aLeavingBeforeItsJoiningIsOnTheRosterAsGone() {
        openSite();
        EventSender.send(new MemberLeft(member, programme, site, LEFT), 4);
        after();
        get("roster").body("", hasSize(0));

        EventSender.send(joined(member), 1);
        after();
        get("roster")
                .body("active", contains(false))
                .body("joinedOn", contains("2012-03-09"))
                .body("leftOn", contains("2012-06-01"));
    }

    @Test
    void aMemberWhoComesBackIsActiveDespiteAnOlderLeaving() {
        openSite();
        EventSender.send(joined(member), 1);
        EventSender.send(new MemberJoined(member, programme, site, Sector.NHS, false, LEFT.plusDays(9)), 3);
        EventSender.send(new MemberLeft(member, programme, site, LEFT), 2);
        after();
        get("roster").body("active", contains(true)).body("sector", contains("NHS"));
    }

    @Test
    void anOlderEventDoesNotReopenAClosedSite() {
        openSite();
        EventSender.send(new SiteClosed(site, programme, "CP1", "Brighton", LEFT), 5);
        EventSender.send(new SiteClosingStarted(site, programme, "CP1", "Brighton", LEFT), 4);
        EventSender.send(new SiteProposed(site, programme, "CP1", "Brighton", JOINED), 1);
        after();
        schedule().statusCode(409).body("code", equalTo("site-closed"));
    }

    @Test
    void aRedeliveredEventChangesNothing() {
        openSite();
        UUID joining = Ids.next();
        EventSender.send(joining, joined(member), 1);
        EventSender.send(new MemberLeft(member, programme, site, LEFT), 2);
        EventSender.send(joining, joined(member), 1);
        after();
        get("roster").body("active", contains(false));
    }

    @Test
    void aChangedStandingIsNoNewsHere() {
        openSite();
        EventSender.send(joined(member), 1);
        EventSender.send(new MemberStandingChanged(member, programme, site, Standing.CONFIRMED, 2), 2);
        EventSender.send(new MemberLeft(member, programme, site, LEFT), 3);
        after();
        get("roster").body("leftOn", contains("2012-06-01"));
        assertThat(deadLettersOf(member)).as("the marker alone").isOne();
    }

    @Test
    void anUnreadableEventGoesToTheDeadLettersAlone() {
        openSite();
        UUID nowhere = Ids.next();
        EventSender.sendWithoutEnvelope(
                MembershipEvent.TOPIC, site.toString(), "no event".getBytes(StandardCharsets.UTF_8));
        EventSender.sendWithBody(MembershipEvent.TOPIC, member.toString(), "member.joined", "{\"memberId\": 7}");
        EventSender.send(new ProgrammeCreated(nowhere, "p-" + nowhere, "Nowhere", "Europe/Atlantis", JOINED, null), 1);
        EventSender.send(joined(member), 1);

        awaitGet("roster", answer -> answer.<List<String>>path("memberId").contains(member.toString()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(List.of(site, member, nowhere))
                        .allSatisfy(key -> assertThat(deadLettersOf(key)).isOne()));
    }

    private void openSite() {
        EventSender.sendAll(List.of(
                new Message(programme("Europe/London"), 1),
                new Message(new SiteActivated(site, programme, "CP1", "Brighton", JOINED), 3)));
        awaitGet("meetings", answer -> answer.statusCode() == 200);
    }

    private ProgrammeCreated programme(String zone) {
        return new ProgrammeCreated(programme, "p-" + programme, "Programme", zone, JOINED, null);
    }

    private MemberJoined joined(UUID id) {
        return new MemberJoined(id, programme, site, Sector.CRIMINAL_JUSTICE, false, JOINED);
    }

    /** Returns when everything sent so far has been consumed: one marker for each of the events' keys, since only a key is in order. */
    private void after() {
        markerBehind(member);
        markerBehind(site);
    }

    /** An event under the same key that is consumed and refused: only its dead letter shows that it came by. */
    private static void markerBehind(UUID key) {
        long before = deadLettersOf(key);
        EventSender.sendWithoutEnvelope(
                MembershipEvent.TOPIC, key.toString(), "marker".getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(key) > before);
    }

    private static long deadLettersOf(UUID key) {
        return EventReader.records(DEAD_LETTERS).stream()
                .filter(record -> key.toString().equals(record.key()))
                .count();
    }

    private ValidatableResponse schedule() {
        return as(facilitator)
                .body("{\"startsAt\": \"2012-03-14T14:00\"}")
                .post("/api/v1/sites/" + site + "/meetings")
                .then();
    }

    private ValidatableResponse get(String below) {
        return as(facilitator).get("/api/v1/sites/" + site + "/" + below).then();
    }

    private void awaitGet(String below, Predicate<Response> condition) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> condition.test(as(facilitator).get("/api/v1/sites/" + site + "/" + below)));
    }
}
