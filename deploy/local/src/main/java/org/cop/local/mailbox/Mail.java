package org.cop.local.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Ports;

/** The end of every mail's way on this machine: an SMTP server that delivers to the {@link Mailbox} alone, and the page to read it. */
public record Mail(SmtpListener smtp, MailboxServer page) implements AutoCloseable {

    /** From whom the platform's mails come. */
    public static final String SENDER = "communities-of-practice@example.org";

    public static Mail start(Path folder, Ports ports) {
        Mailbox mailbox = Mailbox.open(folder, Clock.systemUTC(), Mailbox.KEPT);
        SmtpListener smtp = SmtpListener.start(ports.smtp(), mailbox);
        try {
            return new Mail(smtp, MailboxServer.start(ports.mailbox(), mailbox));
        } catch (IOException e) {
            throw new Failure(ExitCode.PART_FAILED, "The mailbox page does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        smtp.stopService();
        page.close();
    }
}
