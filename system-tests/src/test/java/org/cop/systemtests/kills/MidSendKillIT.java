package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.systemtests.platform.Campaign;
import org.cop.systemtests.platform.EditionForReaders;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An edition goes out to many readers, and the newsletter service is killed in the middle of it, twice. */
@ExtendWith(RunningPlatform.Extension.class)
class MidSendKillIT {
    private static final int READERS = Campaign.size(1_500, 2_000);

    /**
     * What may be in flight when the process dies: each of the 4 senders ({@code MAIL_SENDERS}) marks its mails in the queue by the fifty,
     * so as many may have been sent and not yet marked.
     */
    private static final int IN_FLIGHT = 4 * 50;

    private static final Duration TO_RECOVER = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final MailboxClient mailbox;

    MidSendKillIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = platform.mailbox();
    }

    /** Caught when planted: mails that are marked as sent before the mail server has them (readers are missed). */
    @Test
    void aKillWhileSending_missesNobodyAndRepeatsOnlyMailsInFlight() throws SQLException {
        var edition = new EditionForReaders(platform, platform.smallProgramme(), READERS);
        int before = mailbox.count();

        edition.approve();
        killAfter(before + 400);
        killAfter(before + 1_100);
        edition.awaitSent(TO_RECOVER);

        List<Mail> mails = edition.mails();
        System.out.printf("%d mails to %d readers%n", mails.size(), READERS);
        assertThat(mails).extracting(Mail::to).containsAll(edition.readers);
        assertThat(mails.size() - READERS).as("repeats after two kills").isLessThanOrEqualTo(2 * IN_FLIGHT);
        assertThat(mails.stream().map(Mail::messageId).distinct())
                .as("a repeat says so by its Message-ID")
                .hasSize(READERS);
    }

    private void killAfter(int mails) {
        await().atMost(TO_RECOVER).pollInterval(Duration.ofMillis(20)).until(() -> mailbox.count() >= mails);
        platform.kill("newsletter-service");
        System.out.printf("kill -9 newsletter-service; the mailbox holds %d mails%n", mailbox.count());
    }
}
