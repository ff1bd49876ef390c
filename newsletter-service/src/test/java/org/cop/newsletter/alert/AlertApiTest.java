package org.cop.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender.Message;
import org.cop.testsupport.mail.Mail;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Commissioners are mailed the issues that they want to know of, each once, and nobody else is. */
@QuarkusTest
@ServiceTest
class AlertApiTest extends TwoCommissioners {
    @Inject
    AlertPurge purge;

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
        UUID eventId = Ids.next();
        fixture.publish(List.of(new Message(eventId, raised, 1, Instant.now())));
        want(ada, Map.of());
        sql().update("delete from inbox where event_id = ?", eventId);
        fixture.publish(List.of(new Message(eventId, raised, 1, Instant.now())));

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
    void anAlertIsNotMailedToSomebodyWhoIsNoCommissionerAnyMore() {
        want(ada, Map.of());
        raise("benefits", Severity.HIGH);
        Mailbox.awaitIn(ada.email(), each -> true);
        await().until(() -> sql().update(
                                "update delivery set state = 'PENDING', sent_at = null, due_at = '9999-12-31' where email = ? and state = 'SENT'",
                                ada.email())
                == 1);
        UUID contact = sql().first("select id from contact where email = ?", row -> row.uuid("id"), ada.email())
                .orElseThrow();
        fixture.publish(new ContactChanged(
                contact,
                fixture.programme,
                null,
                ada.email().substring(0, ada.email().indexOf('@')),
                "Ada",
                ada.email(),
                new TreeSet<>(List.of(Role.EDITOR))));

        sql().update("update delivery set due_at = now() where email = ?", ada.email());

        await().until(() ->
                sql().exists("select 1 from delivery where email = ? and state = 'CANCELLED'", ada.email()));
        assertThat(Mailbox.of(ada.email())).hasSize(1);
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
}
