package org.cop.newsletter.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, signed in. What Angus knows of SMTP, and nothing of what it knows of composing mails. */
final class SmtpConnection {
    private static final int HANGS_UP = 421;
    private static final int BAD_ADDRESS = 553;

    private final Session session;
    private final SMTPTransport transport;

    private SmtpConnection(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    static SmtpConnection open(Session session, SmtpConfiguration configuration) throws MailServerAway {
        String user = configuration.username().orElse(null);
        String password = configuration.password().orElse(null);
        var transport = new SMTPTransport(
                session, new URLName("smtp", configuration.host(), configuration.port(), null, user, password));
        try {
            transport.connect(configuration.host(), configuration.port(), user, password);
            return new SmtpConnection(session, transport);
        } catch (MessagingException e) {
            throw new MailServerAway(
                    "No connection to the mail server: " + e.getClass().getSimpleName());
        }
    }

    boolean isAlive() {
        return transport.isConnected();
    }

    void send(String to, byte[] content) throws MailRefused, MailServerAway {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(to)) {
            throw new MailRefused(BAD_ADDRESS);
        }
        try {
            transport.sendMessage(new Ready(session, content), new Address[] {new InternetAddress(to, true)});
        } catch (AddressException e) {
            throw new MailRefused(BAD_ADDRESS);
        } catch (MessagingException e) {
            int code = code(e);
            if (code == 0 || code == HANGS_UP) {
                throw new MailServerAway("The mail server hung up");
            }
            throw new MailRefused(code);
        }
    }

    /** The server's answer; 0 if it gave none. */
    private static int code(@Nullable Exception failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            int code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is gone, which is what was wanted.
        }
    }

    /** A mail that is encoded already. */
    private static final class Ready extends MimeMessage {
        private final byte[] encoded;

        Ready(Session session, byte[] encoded) {
            super(session);
            this.encoded = encoded;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(encoded);
        }
    }
}
