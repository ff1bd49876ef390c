package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.systemtests.platform.EditionForReaders;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;

/** The mail server that takes editions is slow, cut off or silent while one is on its way. */
abstract class EditionMailFaults {
    /** A sender takes 200 at once, so that these are more than one sender's. */
    private static final int READERS = 500;

    /** {@code MAIL_SENDERS}: each has one mail under way, which the mail server may have taken without its knowing. */
    private static final int SENDERS = 4;

    /** A hundred mails a second, so that there are some left when something happens to the line. */
    private static final Duration FAR_AWAY = Duration.ofMillis(10);

    private final NewsletterBehindProxy newsletter;
    private final IsolatedService service;
    private final FaultProxy mail;
    private final MailboxClient mailbox;

    EditionMailFaults(RunningPlatform platform, NewsletterBehindProxy newsletter) {
        this.newsletter = newsletter;
        this.service = newsletter.service;
        this.mail = newsletter.mail;
        this.mailbox = platform.mailbox();
    }

    @Test
    void anEdition_isMailedOverASlowDrippingBreakingConnection() throws SQLException {
        var edition = newsletter.edition(READERS);
        mail.delay(FAR_AWAY);
        edition.approve();
        awaitMore(100);
        mail.cut();
        awaitMore(100);
        mail.drip(FaultProxy.SLOW_DRIP);
        awaitMore(3);
        mail.cut(); // which finds every sender in the middle of a mail
        mail.heal();
        edition.awaitSent(TIMEOUT);

        everybodyHasIt(edition, 2 * SENDERS);
    }

    /**
     * Caught when planted: mails in hand that count as failed, or are tried again at once, and a mail server that is never taken for unavailable.
     */
    @Test
    void aSilentMailServer_letsAnEditionWaitAndContinueByItself() throws SQLException {
        var edition = newsletter.edition(READERS);
        mail.delay(FAR_AWAY);
        edition.approve();
        awaitMore(50);
        mail.fallSilent();

        await().atMost(TIMEOUT).until(() -> service.dependency("smtp") != null);
        assertThat(service.metric("cop_dependency_up{dependency=\"smtp\"}")).isZero();
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);
        assertThat(service.health("/live").statusCode()).isEqualTo(200);
        await("all mails that are left are held back, longer than a sender waits for the mail server")
                .during(NewsletterBehindProxy.SMTP_TIMEOUT.plusSeconds(1))
                .atMost(TIMEOUT)
                .until(() -> edition.inQueue("state = 'PENDING' and due_at <= now()") == 0);
        assertThat(edition.inQueue("state = 'PENDING'")).isPositive();
        assertThat(edition.inQueue("state not in ('PENDING', 'SENT') or attempts > 0"))
                .as("mails to whose account the absence was put")
                .isZero();
        await().atMost(TIMEOUT).until(() -> service.metric("cop_mails_waiting{kind=\"edition\"}") > 0);

        mail.heal();
        edition.awaitSent(TIMEOUT);
        everybodyHasIt(edition, SENDERS);
        await().atMost(TIMEOUT).until(() -> service.dependency("smtp") == null);
        assertThat(service.metric("cop_dependency_up{dependency=\"smtp\"}")).isOne();
    }

    /** Until so many more have arrived, of which some may be under way. */
    private void awaitMore(int mails) {
        int goal = mailbox.count() + mails;
        await(goal + " mails")
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> mailbox.count() >= goal);
    }

    private static void everybodyHasIt(EditionForReaders edition, int mostRepeats) {
        List<Mail> mails = edition.mails();
        assertThat(mails).extracting(Mail::to).containsAll(edition.readers);
        assertThat(mails.size() - READERS).as("repeats").isLessThanOrEqualTo(mostRepeats);
        assertThat(mails.stream().map(Mail::messageId).distinct())
                .as("a repeat says so by its Message-ID")
                .hasSize(READERS);
    }
}
