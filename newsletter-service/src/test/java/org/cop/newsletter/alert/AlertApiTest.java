package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.NoPayload;
import org.cop.kit.sql.Row;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.alert.AlertSubscription.Frequency;
import org.cop.newsletter.delivery.Delivery;
import org.cop.testsupport.EventSender.Message;
import org.cop.testsupport.Grants;
import org.cop.testsupport.Mail;
import org.cop.testsupport.Mailbox;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class AlertApiTest {
    @Inject
    DigestSchedule schedule;

    @Inject
    AlertPurge purge;

    @Inject
    AlertMails mails;

    private Fixture fixture;
    private Person ada;
    private Person ben;

    /** A commissioner, known and signed in. */
    private record Person(String token, String email) {}

    @BeforeEach
    void twoCommissioners() {
        fixture = Fixture.create();
        ada = commissioner("ada");
        ben = commissioner("ben");
    }

    private Person commissioner(String name) {
        String email = Fixture.address(name);
        fixture.publish(fixture.contact(email, Role.COMMISSIONER));
        return new Person(
                Grants.give(email.substring(0, email.indexOf('@')), Grants.commissioner(fixture.programme)), email);
    }

    @Test
    void anIssueReachesTheCommissionerWhoWantsToKnowAndNobodyElse() {
        want(ada, Map.of()).statusCode(200);
        IssueRaised raised = raise("benefits", Severity.HIGH);

        Mail mail = Mailbox.awaitIn(ada.email(), each -> true);

        assertThat(mail.subject()).isEqualTo("Issue raised at Brighton: " + raised.summary());
        assertThat(mail.header("X-CoP-Kind")).isEqualTo("alert");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains(
                            raised.summary(),
                            raised.statement(),
                            "Brighton",
                            "benefits",
                            "high severity",
                            "1 March 2012");
        }
        assertThat(sql().list(
                                "select account_id from alert where issue_id = ?",
                                row -> row.text("account_id"),
                                raised.issueId()))
                .containsExactly(ada.email().substring(0, ada.email().indexOf('@')));
        assertThat(Mailbox.of(ben.email())).isEmpty();
    }

    @ParameterizedTest(name = "themes {0}, site {1}, from {2}: {3} at {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    benefits         |          | LOW    | LOW    | true
                    benefits alcohol | Brighton | MEDIUM | MEDIUM | true
                                     | Brighton | MEDIUM | HIGH   | true
                    benefits         | Brighton | HIGH   | MEDIUM | false
                    benefits         | Halifax  | LOW    | HIGH   | false
                    alcohol          |          | LOW    | HIGH   | false
                    """)
    void theChoiceDecidesWhoIsAlerted(
            String themes, String site, Severity minimum, Severity severity, boolean alerted) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("themes", themes == null ? List.of() : List.of(themes.split(" ")));
        wish.put(
                "siteIds",
                site == null ? List.of() : List.of(site.equals("Brighton") ? fixture.brighton : fixture.halifax));
        wish.put("minimumSeverity", minimum.name());
        want(ada, wish).statusCode(200);
        // Somebody who wants everything: when it has arrived, the other one would have too.
        want(ben, Map.of());

        raise("benefits", severity);

        Mailbox.awaitIn(ben.email(), each -> true);
        if (alerted) {
            Mailbox.awaitIn(ada.email(), each -> true);
        } else {
            assertThat(sql().exists("select 1 from delivery where email = ?", ada.email()))
                    .isFalse();
        }
    }

    @Test
    void aCommissionerWithoutAChoiceIsNotAlerted() {
        as(ada.token())
                .get(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200)
                .body("frequency", equalTo("NONE"))
                .body("themes", empty());
        want(ben, Map.of());
        raise("benefits", Severity.HIGH);

        Mailbox.awaitIn(ben.email(), each -> true);
        assertThat(Mailbox.of(ada.email())).isEmpty();
    }

    @Test
    void anIssueConsumedTwiceIsMailedOnce() {
        want(ada, Map.of());
        IssueRaised raised = fixture.issue(fixture.brighton, MARCH, "benefits", Severity.HIGH);
        fixture.publish(List.of(
                new Message(Ids.next(), raised, 1, Instant.now()), new Message(Ids.next(), raised, 2, Instant.now())));
        raise("alcohol", Severity.LOW);

        await().until(() -> Mailbox.of(ada.email()).size() == 2);
        assertThat(sql().exists(
                                "select 1 from alert where issue_id = ? group by account_id having count(*) > 1",
                                raised.issueId()))
                .isFalse();
    }

    @Test
    void anEarlierIssueIsNotMailedToALaterSubscriber() {
        IssueRaised raised = fixture.issue(fixture.brighton, MARCH, "benefits", Severity.HIGH);
        UUID event = Ids.next();
        fixture.publish(List.of(new Message(event, raised, 1, Instant.now())));
        want(ada, Map.of());
        sql().update("delete from inbox where event_id = ?", event);
        fixture.publish(List.of(new Message(event, raised, 1, Instant.now())));

        assertThat(sql().exists("select 1 from alert where issue_id = ?", raised.issueId()))
                .isFalse();
    }

    @Test
    void anAlertWaitsForTheAddressOfANewCommissioner() {
        String email = Fixture.address("late");
        String account = email.substring(0, email.indexOf('@'));
        var late = new Person(Grants.give(account, Grants.commissioner(fixture.programme)), email);
        want(late, Map.of());
        raise("benefits", Severity.HIGH);
        assertThat(sql().exists("select 1 from delivery where account_id = ? and email is null", account))
                .isTrue();

        fixture.publish(fixture.contact(email, Role.COMMISSIONER));

        Mailbox.awaitIn(email, each -> true);
    }

    @Test
    void aDigestHoldsAllIssuesOfAWeekInOneMail() {
        want(ada, Map.of("frequency", "WEEKLY"));
        want(ben, Map.of("frequency", "MONTHLY"));
        raise("benefits", Severity.HIGH);
        raise("alcohol", Severity.LOW);
        schedule.tick(fixture.programme, Instant.now());
        assertThat(sql().exists("select 1 from delivery where programme_id = ?", fixture.programme))
                .isFalse();

        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));
        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));

        Mail mail = Mailbox.awaitIn(ada.email(), each -> true);
        assertThat(mail.subject()).isEqualTo("2 issues raised");
        assertThat(mail.text()).contains("benefits", "alcohol");
        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(32)));
        Mailbox.awaitIn(ben.email(), each -> true);
        assertThat(Mailbox.of(ada.email())).hasSize(1);
    }

    @Test
    void theDigestJobFindsEachProgrammeWhoseDigestIsDue() {
        want(ada, Map.of("frequency", "WEEKLY"));
        raise("benefits", Severity.HIGH);
        raise("alcohol", Severity.LOW);
        sql().update(
                        "update alert set flagged_at = now() - interval '8 days' where programme_id = ?",
                        fixture.programme);

        schedule.run(new Job<>("recurring", new NoPayload(), 1, false, Instant.now(), Instant.now()));

        assertThat(Mailbox.awaitIn(ada.email(), each -> true).subject()).isEqualTo("2 issues raised");
    }

    @Test
    void oneClickStopsTheAlertsAndAChoiceBringsThemBack() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        String path = Mailbox.awaitIn(ada.email(), each -> true)
                .header("List-Unsubscribe")
                .replaceAll("<http://[^/]*(/.*)>", "$1");

        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200);
        }

        as(ada.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("NONE"));
        IssueRaised second = raise("benefits", Severity.HIGH);
        assertThat(sql().exists("select 1 from alert where issue_id = ?", second.issueId()))
                .isFalse();
        want(ada, Map.of()).statusCode(200);
        raise("benefits", Severity.HIGH);
        await().until(() -> Mailbox.of(ada.email()).size() == 2);
    }

    @Test
    void aCommissionerWhoHasLeftIsNotAlertedAnyMore() {
        want(ada, Map.of());
        UUID contact = sql().first("select id from contact where email = ?", row -> row.uuid("id"), ada.email())
                .orElseThrow();
        fixture.publish(new ContactErased(contact));
        IssueRaised raised = raise("benefits", Severity.HIGH);

        assertThat(sql().exists("select 1 from alert where issue_id = ?", raised.issueId()))
                .isFalse();
    }

    @Test
    void anAlertIsNotMailedToACommissionerWhoStoppedAlertsMeanwhile() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        Mailbox.awaitIn(ada.email(), each -> true);
        // As if the mail server had not taken it yet.
        await().until(() -> sql().update(
                                "update delivery set state = 'PENDING', sent_at = null, due_at = '9999-12-31' where email = ? and state = 'SENT'",
                                ada.email())
                == 1);
        want(ada, Map.of("frequency", "NONE")).statusCode(200);

        sql().update("update delivery set due_at = now() where email = ?", ada.email());

        await().until(() ->
                sql().exists("select 1 from delivery where email = ? and state = 'CANCELLED'", ada.email()));
        assertThat(Mailbox.of(ada.email())).hasSize(1);
    }

    @Test
    void anAlertThatWasGivenUpIsInTheNextDigest() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        Mailbox.awaitIn(ada.email(), each -> true);
        // As if the mail server had not taken it.
        Delivery delivery = await().until(
                        () -> sql().first(
                                        "update delivery set state = 'FAILED', sent_at = null where email = ? and state = 'SENT' returning *",
                                        AlertApiTest::delivery,
                                        ada.email()),
                        Optional::isPresent)
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> mails.givenUp(delivery));

        schedule.tick(fixture.programme, Instant.now().plus(Duration.ofDays(7)));

        await().until(() -> Mailbox.of(ada.email()).size() == 2);
        assertThat(Mailbox.of(ada.email()).getLast().subject()).startsWith("Issue raised at Brighton");
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.bigint("id"),
                row.text("kind"),
                row.uuid("programme_id"),
                null,
                null,
                row.uuid("recipient_id"),
                row.text("email"),
                null,
                row.text("message_id"),
                1);
    }

    @Test
    void aChoiceIsTheCommissionersOwn() {
        want(
                        ada,
                        Map.of(
                                "themes",
                                List.of("benefits"),
                                "siteIds",
                                List.of(fixture.brighton),
                                "minimumSeverity",
                                "HIGH"))
                .statusCode(200)
                .body("themes", contains("benefits"))
                .body("siteIds", contains(fixture.brighton.toString()))
                .body("frequency", equalTo(Frequency.AT_ONCE.name()));

        as(ben.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("NONE"));
        for (String other : List.of(fixture.editor(), fixture.member())) {
            as(other).get(fixture.path("/alert-subscription")).then().statusCode(403);
            want(new Person(other, ""), Map.of()).statusCode(403);
        }
    }

    @Test
    void onlySitesOfTheProgrammeCanBeChosen() {
        Fixture other = Fixture.create();
        want(ada, Map.of("siteIds", List.of(other.brighton)))
                .statusCode(400)
                .body("errors.code", contains("unknown-site"));
        want(ada, Map.of("themes", List.of("Not a code"))).statusCode(400);
        want(ada, Map.of("frequency", "HOURLY")).statusCode(400);
    }

    private ValidatableResponse want(Person commissioner, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(
                Map.of("themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "AT_ONCE"));
        body.putAll(wish);
        return as(commissioner.token())
                .body(body)
                .put(fixture.path("/alert-subscription"))
                .then();
    }

    private IssueRaised raise(String theme, Severity severity) {
        IssueRaised raised = fixture.issue(fixture.brighton, MARCH, theme, severity);
        fixture.publish(raised);
        return raised;
    }

    @Test
    void aChoiceReplacedMeanwhileRefusesAStaleWrite() {
        String before = as(ada.token()).get(fixture.path("/alert-subscription")).getHeader("ETag");
        Response first = put(before, "WEEKLY");
        first.then().statusCode(200);
        String second = first.getHeader("ETag");
        assertThat(second).isNotEqualTo(before);
        as(ada.token()).get(fixture.path("/alert-subscription")).then().header("ETag", equalTo(second));

        put(before, "NONE").then().statusCode(412);
        put(second, "MONTHLY").then().statusCode(200);
        put(second, "NONE").then().statusCode(412);
        as(ada.token()).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo("MONTHLY"));
    }

    private Response put(String ifMatch, String frequency) {
        return as(ada.token())
                .header("If-Match", ifMatch)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", frequency))
                .put(fixture.path("/alert-subscription"));
    }

    @Test
    void theParagraphsOfAnIssueStayParagraphsInItsMail() {
        want(ada, Map.of());
        fixture.publish(new IssueRaised(
                Ids.next(),
                fixture.programme,
                fixture.brighton,
                "benefits",
                Severity.HIGH,
                "Nothing is open at weekends",
                "The first paragraph.\n\nThe second <one>.\r\nThe third.",
                MARCH));

        Mail mail = Mailbox.awaitIn(ada.email(), each -> true);

        assertThat(mail.html())
                .containsSubsequence(
                        "<p>The first paragraph.</p>", "<p>The second &lt;one&gt;.</p>", "<p>The third.</p>");
        assertThat(mail.text().replace("\r", "")).contains("The first paragraph.\n\nThe second <one>.\n\nThe third.");
    }

    @Test
    void anIssueFlaggedJustAfterItsDigestWaitsForTheNextOne() {
        want(ada, Map.of("frequency", "WEEKLY"));
        raise("benefits", Severity.HIGH);
        Instant now = Instant.now();
        schedule.tick(fixture.programme, now.plus(Duration.ofDays(7)));
        Mailbox.awaitIn(ada.email(), each -> true);
        // Flagged before the digest, committed behind it.
        IssueRaised late = raise("alcohol", Severity.HIGH);

        schedule.tick(fixture.programme, now.plus(Duration.ofDays(7)));
        assertThat(sql().exists("select 1 from alert where issue_id = ? and delivery_id is null", late.issueId()))
                .isTrue();
        schedule.tick(fixture.programme, now.plus(Duration.ofDays(14)));

        Mail mail = Mailbox.awaitIn(
                ada.email(),
                each -> each.subject().contains(late.summary()) && each.text().contains("alcohol"));
        assertThat(mail.text()).doesNotContain("benefits");
        assertThat(Mailbox.of(ada.email())).hasSize(2);
    }

    @Test
    void aDigestThatCannotBeMadeHindersNoOther() {
        Fixture other = Fixture.create();
        want(ada, Map.of("frequency", "WEEKLY"));
        raise("benefits", Severity.HIGH);
        sql().update("""
                insert into alert (issue_id, account_id, programme_id, frequency, flagged_at)
                values (gen_random_uuid(), 'x', ?, 'WEEKLY', now())
                """, other.programme);
        sql().update("update place_programme set zone = 'Nowhere/Else' where id = ?", other.programme);
        try {
            schedule.tick(null, Instant.now().plus(Duration.ofDays(7)));
        } finally {
            sql().update("delete from alert where programme_id = ?", other.programme);
            sql().update("update place_programme set zone = 'Europe/London' where id = ?", other.programme);
        }

        Mailbox.awaitIn(ada.email(), each -> true);
    }

    @Test
    void anAlertOfLongAgoIsForgottenOnceItsMailIsSent() {
        want(ada, Map.of());
        IssueRaised old = raise("benefits", Severity.HIGH);
        Mailbox.awaitIn(ada.email(), each -> true);
        want(ada, Map.of("frequency", "MONTHLY"));
        IssueRaised waiting = raise("alcohol", Severity.HIGH);
        await().until(() -> sql().exists(
                        "select 1 from delivery d join alert a on a.delivery_id = d.id where a.issue_id = ? and d.state = 'SENT'",
                        old.issueId()));
        purge.purge();
        assertThat(flagged(old)).isTrue();
        sql().update(
                        "update alert set flagged_at = now() - interval '91 days' where programme_id = ?",
                        fixture.programme);

        purge.purge();

        assertThat(flagged(old)).isFalse();
        assertThat(flagged(waiting)).isTrue();
    }

    private static boolean flagged(IssueRaised issue) {
        return sql().exists("select 1 from alert where issue_id = ?", issue.issueId());
    }
}
