package org.cop.newsletter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server, signed in. Greeting, TLS and signing in are Angus's. The mails are ours: a server that takes commands
 * without waiting for each answer (PIPELINING, RFC 2920) is told sender, recipient and DATA in one go, so that a mail costs two round trips
 * and not four, and its bytes go out as they are.
 *
 * <p>One mail at a time is under way: at most one for each connection may have been taken without our having heard so.
 */
final class SmtpConnection {
    private static final int GO_ON = 354;
    private static final int FIRST_REFUSAL = 400;
    private static final int HANGS_UP = 421;
    private static final int BAD_ADDRESS = 553;
    /** More than any server may say in one line (RFC 5321, 4.5.3.1.5). */
    private static final int LONGEST_LINE = 8 * 1024;

    private final SMTPTransport transport;
    private final boolean pipelining;
    private final String from;
    private final InputStream in;
    private final OutputStream out;

    private SmtpConnection(SMTPTransport transport, Socket socket, String from) throws IOException {
        this.transport = transport;
        this.pipelining = transport.supportsExtension("PIPELINING");
        this.from = from;
        this.in = new BufferedInputStream(socket.getInputStream(), 1024);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1024);
    }

    /** @param properties Angus's settings */
    static SmtpConnection open(Properties properties, SmtpConfiguration configuration) throws MailServerAway {
        var sockets = new PromptSockets();
        var own = new Properties();
        own.putAll(properties);
        own.put("mail.smtp.socketFactory", sockets.plain());
        own.put("mail.smtp.ssl.socketFactory", sockets.withTls());
        String user = configuration.username().orElse(null);
        String password = configuration.password().orElse(null);
        var transport = new SMTPTransport(
                Session.getInstance(own),
                new URLName("smtp", configuration.host(), configuration.port(), null, user, password));
        try {
            transport.connect(configuration.host(), configuration.port(), user, password);
            return new SmtpConnection(transport, sockets.last(), configuration.from());
        } catch (MessagingException | IOException e) {
            throw new MailServerAway(
                    "No connection to the mail server: " + e.getClass().getSimpleName());
        }
    }

    boolean isAlive() {
        return transport.isConnected();
    }

    /** @param content of which no line begins with a dot, which would end it, and which ends with a line break */
    void send(String to, byte[] content) throws MailRefused, MailServerAway {
        requireAddress(to);
        try {
            int answer = envelope(to);
            if (answer == GO_ON) {
                out.write(content);
                say(".");
                out.flush();
                answer = answer();
            } else if (answer != HANGS_UP) {
                command("RSET"); // otherwise the sender would be named twice
            }
            if (answer == HANGS_UP) {
                throw new MailServerAway("The mail server hung up");
            }
            if (answer >= FIRST_REFUSAL) {
                throw new MailRefused(answer);
            }
        } catch (IOException e) {
            throw new MailServerAway("The mail server hung up");
        }
    }

    /** An address in which a line ends would say a command of its own. */
    private static void requireAddress(String to) throws MailRefused {
        if (!to.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>')) {
            throw new MailRefused(BAD_ADDRESS);
        }
        try {
            new InternetAddress(to, true);
        } catch (AddressException e) {
            throw new MailRefused(BAD_ADDRESS);
        }
    }

    /** @return {@value #GO_ON}, or the first refusal */
    private int envelope(String to) throws IOException {
        String[] commands = {"MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"};
        if (!pipelining) {
            int answer = 0;
            for (int i = 0; i < commands.length && answer < FIRST_REFUSAL; i++) {
                answer = command(commands[i]);
            }
            return answer;
        }
        for (String command : commands) {
            say(command);
        }
        out.flush();
        int refusal = 0;
        int answer = 0;
        for (int i = 0; i < commands.length && answer != HANGS_UP; i++) {
            answer = answer();
            refusal = refusal == 0 && answer >= FIRST_REFUSAL ? answer : refusal;
        }
        if (refusal != 0 && answer == GO_ON) {
            command("."); // it waits for a mail that goes to nobody (RFC 2920, 3.1)
        }
        return answer == HANGS_UP || refusal == 0 ? answer : refusal;
    }

    private int command(String command) throws IOException {
        say(command);
        out.flush();
        return answer();
    }

    private void say(String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The code of the server's next answer, of which only the last line has a blank behind the code. */
    private int answer() throws IOException {
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line();
        }
        try {
            return Integer.parseInt(line, 0, Math.min(3, line.length()), 10);
        } catch (NumberFormatException e) {
            throw new IOException("That is no SMTP", e);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("The mail server hung up");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is gone, which is what was wanted.
        }
    }
}
