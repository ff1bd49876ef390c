package org.cop.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The end of every mail's way on this machine: an SMTP server that delivers to the {@link Mailbox} alone, and the page to read it. */
record Mail(SmtpListener smtp, MailboxServer page) implements AutoCloseable {

    /** From whom the platform's mails come. */
    static final String SENDER = "communities-of-practice@example.org";

    static Mail start(Path folder, Ports ports) {
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
