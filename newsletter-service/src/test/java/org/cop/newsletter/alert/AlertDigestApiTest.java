package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.job.Job;
import org.cop.kit.job.NoPayload;
import org.cop.kit.sql.Row;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.delivery.Delivery;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Issues of a week or a month in one mail. */
@QuarkusTest
@ServiceTest
class AlertDigestApiTest extends TwoCommissioners {
    @Inject
    DigestSchedule schedule;

    @Inject
    AlertMails mails;

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
    void anAlertThatWasGivenUpIsInTheNextDigest() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        Mailbox.awaitIn(ada.email(), each -> true);
        // As if the mail server had not taken it.
        Delivery delivery = await().until(
                        () -> sql().first(
                                        "update delivery set state = 'FAILED', sent_at = null where email = ? and state = 'SENT' returning *",
                                        AlertDigestApiTest::delivery,
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
}
