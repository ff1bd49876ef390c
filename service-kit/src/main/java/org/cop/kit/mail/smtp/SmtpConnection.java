package org.cop.kit.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailRefused.Command;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.SmtpConfiguration;
import org.cop.kit.mail.smtp.SmtpDialogue.Answer;
import org.cop.kit.mail.smtp.SmtpDialogue.Envelope;

/**
 * One connection to the mail server, signed in. Here the answers of the dialogue are distinguished: what is said of the recipient, of the sender, and
 * of nobody because the connection is gone. One mail at a time is under way: at most one may have been taken without an answer to us.
 */
final class SmtpConnection {
    /** RFC 4954: what is wrong is how we signed in. RFC 3463: X.1.7 and X.1.8 speak of the sender's address. */
    private static final Pattern OF_THE_SENDER =
            Pattern.compile("53[0458]\\b.*|\\d{3}[ -]\\d\\.1\\.[78]\\b.*", Pattern.DOTALL);

    /** X.7.*: security or policy, of this recipient or of all. */
    private static final Pattern OF_POLICY = Pattern.compile("5\\d\\d[ -]\\d\\.7\\.\\d+\\b.*", Pattern.DOTALL);

    private final SmtpDialogue dialogue;
    private final String from;
    private final Socket socket;

    private SmtpConnection(SmtpDialogue dialogue, String from, Socket socket) {
        this.dialogue = dialogue;
        this.from = from;
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
        var dialogue = new SmtpDialogue(
                session,
                new URLName("smtp", configuration.host(), configuration.port(), null, user, password),
                sockets);
        try {
            dialogue.connect(configuration.host(), configuration.port(), user, password);
            return new SmtpConnection(dialogue, configuration.from(), sockets.last());
        } catch (MessagingException | IOException e) {
            throw new MailServerUnavailable("No connection to the mail server", e);
        }
    }

    private static Properties properties(
            SmtpConfiguration configuration, NoDelaySockets sockets, NoDelayTlsSockets tlsSockets) {
        var properties = new Properties();
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
        boolean begun = false;
        try {
            Envelope envelope = dialogue.envelope(from, to);
            if (!envelope.isTaken()) {
                throw refusal(envelope);
            }
            begun = true;
            Answer answer = dialogue.content(content);
            if (!answer.isDone()) {
                throw refusal(Command.CONTENT, answer, true);
            }
        } catch (MessagingException e) {
            throw new ConnectionLost(begun, e);
        }
    }

    /** The first refusal counts: the answers behind it follow from it. */
    private static MailRefused refusal(Envelope envelope) throws ConnectionLost, MailServerUnavailable {
        List<Answer> answers = envelope.answers();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isRefusal()) {
                if (i == Envelope.MAIL) {
                    throw refusesSender(answers.get(i));
                }
                return refusal(i == Envelope.RECIPIENT ? Command.RECIPIENT : Command.CONTENT, answers.get(i), false);
            }
        }
        throw new ConnectionLost(false);
    }

    private static MailRefused refusal(Command command, Answer answer, boolean begun)
            throws ConnectionLost, MailServerUnavailable {
        if (!answer.isRefusal()) {
            throw new ConnectionLost(begun);
        }
        if (OF_THE_SENDER.matcher(answer.text()).matches()) {
            throw refusesSender(answer);
        }
        return new MailRefused(
                command,
                answer.code(),
                command == Command.CONTENT || OF_POLICY.matcher(answer.text()).matches());
    }

    private static MailServerUnavailable refusesSender(Answer answer) {
        return new MailServerUnavailable("The mail server refuses the sender with " + answer.code());
    }

    void close() {
        try {
            dialogue.close();
        } catch (MessagingException e) {
            // It is gone, which is what was wanted.
        }
    }
}
