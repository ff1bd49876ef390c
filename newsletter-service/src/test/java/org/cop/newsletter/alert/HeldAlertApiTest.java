package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What identifies somebody is mailed to no commissioner until two people have said that it does not. */
@QuarkusTest
@ServiceTest
class HeldAlertApiTest {
    @Inject
    DigestSchedule schedule;

    private Fixture fixture;
    private String commissioner;
    private String token;

    @BeforeEach
    void aCommissioner() {
        fixture = Fixture.create();
        commissioner = Fixture.address("ada");
        fixture.publish(fixture.contact(commissioner, Role.COMMISSIONER));
        token = Grants.give(
                commissioner.substring(0, commissioner.indexOf('@')), Grants.commissioner(fixture.programme));
        want("AT_ONCE");
    }

    @Test
    void anIssueThatIdentifiesSomebodyIsMailedWhenTwoPeopleHaveReleasedIt() {
        UUID issue = raise("Ring him on 01273\u00a0496012.");
        String editor = fixture.editor();

        as(editor).get(held("")).then().statusCode(200).body("issueId", contains(issue.toString()));
        Response seen = as(editor).get(held("/" + issue));
        seen.then()
                .statusCode(200)
                .body("reasons", contains("phone-number"))
                .body("state", equalTo("HELD"))
                .body("statement", equalTo("Ring him on 01273\u00a0496012."))
                .body("recipients", equalTo(1))
                .body("releasesNeeded", equalTo(2));
        assertThat(isMailed(issue)).isFalse();
        decide(editor, issue, "release", null).then().statusCode(428);
        decide(editor, issue, "release", "*").then().statusCode(428);
        decide(editor, issue, "rejection", "*").then().statusCode(428);

        Response first = decide(editor, issue, "release", seen.getHeader("ETag"));
        first.then().statusCode(200).body("state", equalTo("HELD")).body("releases", equalTo(1));
        decide(editor, issue, "release", first.getHeader("ETag"))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-release"));
        decide(fixture.secondEditor(), issue, "release", seen.getHeader("ETag"))
                .then()
                .statusCode(412);
        assertThat(isMailed(issue)).isFalse();

        decide(fixture.secondEditor(), issue, "release", first.getHeader("ETag"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        assertThat(Mailbox.awaitIn(commissioner, each -> true).text()).contains("Ring him on");
        as(editor).get(held("")).then().body("", hasSize(0));
        decide(editor, issue, "rejection").then().statusCode(409).body("code", equalTo("alert-decided"));
    }

    @Test
    void anIssueReleasedAsMailedBefore_isMailedToNobody() {
        UUID issue = raise("Ring him on 01273 496012.");
        decide(fixture.editor(), issue, "release").then().statusCode(200);

        releaseAsMailed(fixture.secondEditor(), issue)
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("recipients", equalTo(0));

        // When the next one has arrived, this one would have too.
        raise("Nobody can be named by this.");
        Mailbox.awaitIn(commissioner, each -> true);
        assertThat(isMailed(issue)).isFalse();
        assertThat(Mailbox.of(commissioner)).hasSize(1);
    }

    @Test
    void anIssueReleasedAsMailedBefore_isInTheDigestThatWasNotDueThen() {
        want("WEEKLY");
        UUID issue = raise("Ring him on 01273 496012.");
        decide(fixture.editor(), issue, "release").then().statusCode(200);

        releaseAsMailed(fixture.secondEditor(), issue).then().statusCode(200).body("recipients", equalTo(1));
        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));

        assertThat(Mailbox.awaitIn(commissioner, each -> true).text()).contains("Ring him on");
    }

    @Test
    void anIssueReleasedBeforeItsDigestWasLost_isHeldForWhatWasFoundToo() {
        want("WEEKLY");
        UUID issue = raise("Ring him on 01273 496012.");
        decide(fixture.editor(), issue, "release").then().statusCode(200);
        decide(fixture.secondEditor(), issue, "release").then().statusCode(200);
        Instant now = Instant.now();
        Instant due = DigestSchedule.lastMonday(now.atZone(ZoneId.of("Europe/London")), sendHour());
        flag(issue, due.minusSeconds(60));
        sql().update("update held_alert set decided_at = ? where issue_id = ?", due.minusSeconds(30), issue);
        sql().update("insert into restore_window values (?, ?)", due.minusSeconds(1), due.plusMillis(1));
        try {
            schedule.tick(fixture.programme, now);
            as(fixture.editor())
                    .get(held("/" + issue))
                    .then()
                    .body("state", equalTo("HELD"))
                    .body("reasons", contains("phone-number", "restored"))
                    .body("releasesNeeded", equalTo(2));

            decide(fixture.editor(), issue, "release").then().statusCode(200);
            releaseAsMailed(fixture.secondEditor(), issue)
                    .then()
                    .statusCode(200)
                    .body("recipients", equalTo(0));
        } finally {
            sql().update("delete from restore_window where recorded_from = ?", due.minusSeconds(1));
        }
    }

    private Response releaseAsMailed(String editor, UUID issue) {
        return as(editor)
                .header("If-Match", as(editor).get(held("/" + issue)).getHeader("ETag"))
                .body(Map.of("alreadyMailed", true))
                .post(held("/" + issue + "/release"));
    }

    @Test
    void aRejectedIssueIsMailedToNobody() {
        UUID issue = raise("He was born on 3 April 1980.");

        decide(fixture.editor(), issue, "rejection").then().statusCode(200).body("state", equalTo("REJECTED"));

        // When the next one has arrived, this one would have too.
        UUID next = raise("Nobody can be named by this.");
        Mailbox.awaitIn(commissioner, each -> true);
        assertThat(isMailed(next)).isTrue();
        assertThat(isMailed(issue)).isFalse();
        assertThat(Mailbox.of(commissioner)).hasSize(1);
    }

    @Test
    void aHeldIssueIsInNoDigestUntilItIsReleased() {
        want("WEEKLY");
        UUID issue = raise("Write to jo@example.org");
        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));
        assertThat(isMailed(issue)).isFalse();

        decide(fixture.editor(), issue, "release").then().statusCode(200);
        decide(fixture.secondEditor(), issue, "release").then().statusCode(200);
        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));

        assertThat(Mailbox.awaitIn(commissioner, each -> true).text()).contains("jo@example.org");
    }

    @Test
    void onlyEditorsOfTheProgrammeDecide() {
        UUID issue = raise("Write to jo@example.org");

        for (String other : List.of(fixture.member(), token, Fixture.create().editor())) {
            as(other).get(held("")).then().statusCode(403);
            decide(other, issue, "release", "*").then().statusCode(403);
        }
        Fixture elsewhere = Fixture.create();
        as(elsewhere.editor())
                .get(elsewhere.path("/held-alerts/" + issue))
                .then()
                .statusCode(404);
    }

    @Test
    void anIssueOfATimeLostByARestoreWaitsForOnePerson() {
        Instant lost = Instant.parse("2001-01-01T12:00:00Z");
        sql().update("insert into restore_window values (?, ?)", lost.minusSeconds(3600), lost.plusSeconds(3600));
        IssueRaised raised = fixture.issue(fixture.brighton, MARCH, "benefits", Severity.HIGH);
        try {
            fixture.publish(List.of(new Message(Ids.next(), raised, 1, lost)));
        } finally {
            sql().update("delete from restore_window where recorded_from = ?", lost.minusSeconds(3600));
        }
        assertThat(isMailed(raised.issueId())).isFalse();
        as(fixture.editor()).get(held("/" + raised.issueId())).then().body("reasons", contains("restored"));

        decide(fixture.editor(), raised.issueId(), "release").then().body("state", equalTo("RELEASED"));

        Mailbox.awaitIn(commissioner, each -> true);
    }

    @Test
    void aDigestOfATimeLostByARestoreWaitsForOnePerson() {
        want("WEEKLY");
        UUID issue = raise("Nobody can be named by this.");
        sql().update("update alert set flagged_at = now() - interval '9 days' where issue_id = ?", issue);
        Instant now = Instant.now();
        Instant due = DigestSchedule.lastMonday(now.atZone(ZoneId.of("Europe/London")), sendHour());
        sql().update("insert into restore_window values (?, ?)", due.minusSeconds(1), due.plusMillis(1));
        try {
            schedule.tick(fixture.programme, now);
            assertThat(isMailed(issue)).isFalse();
            as(fixture.editor())
                    .get(held("/" + issue))
                    .then()
                    .body("state", equalTo("HELD"))
                    .body("reasons", contains("restored"))
                    .body("releasesNeeded", equalTo(1));

            decide(fixture.editor(), issue, "release").then().body("state", equalTo("RELEASED"));
            schedule.tick(fixture.programme, now);
        } finally {
            sql().update("delete from restore_window where recorded_from = ?", due.minusSeconds(1));
        }

        assertThat(Mailbox.awaitIn(commissioner, each -> true).text()).contains("Nobody can be named by this.");
    }

    /** The service, or its digests, worked again only after the next one was due. */
    @Test
    void alertsHeldByADigestOfALostTime_waitAndTheRestGoesOut() {
        want("WEEKLY");
        UUID mayHaveGoneOut = raise("Nobody can be named by this.");
        UUID later = raise("Nor by that.");
        Instant now = Instant.now();
        Instant lost =
                DigestSchedule.lastMonday(now.minus(Duration.ofDays(7)).atZone(ZoneId.of("Europe/London")), sendHour());
        flag(mayHaveGoneOut, lost.minusSeconds(60));
        flag(later, lost.plusSeconds(60));
        sql().update("insert into restore_window values (?, ?)", lost.minusSeconds(1), lost.plusMillis(1));
        try {
            schedule.tick(fixture.programme, now);
        } finally {
            sql().update("delete from restore_window where recorded_from = ?", lost.minusSeconds(1));
        }

        assertThat(isMailed(later)).isTrue();
        assertThat(isMailed(mayHaveGoneOut)).isFalse();
        as(fixture.editor()).get(held("/" + mayHaveGoneOut)).then().body("reasons", contains("restored"));
    }

    private static void flag(UUID issue, Instant at) {
        sql().update("update alert set flagged_at = ? where issue_id = ?", at, issue);
    }

    private int sendHour() {
        return sql().first(
                        "select send_hour from newsletter_settings where programme_id = ?",
                        row -> row.integer("send_hour"),
                        fixture.programme)
                .orElseThrow();
    }

    private UUID raise(String statement) {
        UUID issue = Ids.next();
        fixture.publish(new IssueRaised(
                issue, fixture.programme, fixture.brighton, "benefits", Severity.HIGH, "An issue", statement, MARCH));
        return issue;
    }

    private static boolean isMailed(UUID issue) {
        return sql().exists("select 1 from alert where issue_id = ? and delivery_id is not null", issue);
    }

    /** Whoever decides has read it. */
    private Response decide(String editor, UUID issue, String decision) {
        return decide(editor, issue, decision, as(editor).get(held("/" + issue)).getHeader("ETag"));
    }

    private Response decide(String editor, UUID issue, String decision, String ifMatch) {
        var request = as(editor).body("{}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(held("/" + issue + "/" + decision));
    }

    private String held(String below) {
        return fixture.path("/held-alerts" + below);
    }

    private void want(String frequency) {
        as(token)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", frequency))
                .put(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200);
    }
}
