package org.cop.kit.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailRefused.Command;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.SmtpConfiguration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server, signed in. All SMTP is Angus's; here its answers are distinguished: what is said of the recipient, of the
 * sender, and of nobody because the connection is gone. One mail at a time.
 */
final class SmtpConnection {
    private static final int FIRST_REFUSAL = 400;
    private static final int CLOSES_CONNECTION = 421;
    /** RFC 4954: what is wrong is how we signed in. RFC 3463: X.1.7 and X.1.8 speak of the sender's address. */
    private static final Pattern OF_THE_SENDER =
            Pattern.compile("53[0458]\\b.*|\\d{3}[ -]\\d\\.1\\.[78]\\b.*", Pattern.DOTALL);

    /** X.7.*: security or policy, of this recipient or of all. */
    private static final Pattern OF_POLICY = Pattern.compile("5\\d\\d[ -]\\d\\.7\\.\\d+\\b.*", Pattern.DOTALL);

    private final Session session;
    private final SMTPTransport transport;
    private final Socket socket;

    private SmtpConnection(Session session, SMTPTransport transport, Socket socket) {
        this.session = session;
        this.transport = transport;
        this.socket = socket;
    }

    /**
     * @param tls trusts the servers that may be spoken to
     * @param deadline by when it is open, or given up
     */
    static SmtpConnection open(SmtpConfiguration configuration, SSLSocketFactory tls, Deadline deadline)
            throws MailServerUnavailable {
        var sockets = new NoDelaySockets(deadline);
        var session = Session.getInstance(properties(configuration, sockets, new NoDelayTlsSockets(sockets, tls)));
        String user = configuration.username().orElse(null);
        String password = configuration.password().orElse(null);
        var transport = new SMTPTransport(
                session, new URLName("smtp", configuration.host(), configuration.port(), null, user, password));
        try {
            transport.connect(configuration.host(), configuration.port(), user, password);
            return new SmtpConnection(session, transport, sockets.last());
        } catch (MessagingException | IOException e) {
            throw new MailServerUnavailable("No connection to the mail server", e);
        }
    }

    private static Properties properties(
            SmtpConfiguration configuration, NoDelaySockets sockets, NoDelayTlsSockets tlsSockets) {
        var properties = new Properties();
        properties.put("mail.smtp.from", configuration.from());
        // Otherwise it looks its own name up, which takes seconds where nobody knows it.
        properties.put("mail.smtp.localhost", configuration.domain());
        String timeout = Long.toString(configuration.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.quitwait", "false");
        properties.put(
                "mail.smtp.auth", Boolean.toString(configuration.username().isPresent()));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.ssl.socketFactory", tlsSockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (configuration.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", Boolean.toString(configuration.isTlsRequired()));
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    /** Returns when the mail server has taken the responsibility for the mail. */
    void send(String to, byte[] content, Deadline deadline) throws MailRefused, ConnectionLost, MailServerUnavailable {
        deadline.watch(socket);
        var message = new ReadyMessage(session, content);
        var address = new InternetAddress();
        address.setAddress(to);
        try {
            transport.sendMessage(message, new Address[] {address});
        } catch (SMTPSendFailedException e) {
            refuse(
                    e.getCommand().startsWith("MAIL") ? null : Command.CONTENT,
                    e.getReturnCode(),
                    String.valueOf(e.getMessage()),
                    new ConnectionLost(message.begun, e));
        } catch (SendFailedException e) {
            for (Exception cause = e; cause instanceof MessagingException each; cause = each.getNextException()) {
                if (cause instanceof SMTPAddressFailedException refused) {
                    refuse(
                            Command.RECIPIENT,
                            refused.getReturnCode(),
                            String.valueOf(refused.getMessage()),
                            new ConnectionLost(message.begun, e));
                }
            }
            throw new ConnectionLost(message.begun, e);
        } catch (MessagingException e) {
            throw new ConnectionLost(message.begun, e);
        }
    }

    /** @param command what was refused; null for the sender itself */
    private static void refuse(@Nullable Command command, int code, String answer, ConnectionLost lost)
            throws MailRefused, ConnectionLost, MailServerUnavailable {
        if (code < FIRST_REFUSAL || code == CLOSES_CONNECTION) {
            throw lost;
        }
        if (command == null || OF_THE_SENDER.matcher(answer).matches()) {
            throw new MailServerUnavailable("The mail server refuses the sender with " + code);
        }
        throw new MailRefused(
                command,
                code,
                command == Command.CONTENT || OF_POLICY.matcher(answer).matches());
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is gone, which is what was wanted.
        }
    }

    /** Bytes that go out as they are. */
    private static final class ReadyMessage extends MimeMessage {
        private final byte[] bytes;
        private boolean begun;

        ReadyMessage(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignoreList) throws IOException {
            begun = true;
            out.write(bytes);
        }
    }
}
