package org.cop.local.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Ports;

/**
 * GreenMail speaks SMTP; what it accepts is filed in the {@link Mailbox} before the sender is answered "250 OK". GreenMail's own store,
 * which holds every mail in memory, is passed by.
 */
final class SmtpListener extends SmtpServer {

    /** As RFC 5321 asks; senders keep their connections between two mails. */
    private static final Duration IDLE_CONNECTIONS_LIVE = Duration.ofMinutes(5);

    private final Filing filing;

    private SmtpListener(ServerSetup setup, Managers managers, Filing filing) {
        super(setup, managers);
        this.filing = filing;
    }

    static SmtpListener start(int port, Mailbox mailbox) {
        Managers managers = new Managers();
        managers.getUserManager().setAuthRequired(false);
        SmtpListener listener = new SmtpListener(
                new ServerSetup(port, Ports.HOST, ServerSetup.PROTOCOL_SMTP), managers, new Filing(managers, mailbox));
        listener.setClientSocketTimeout((int) IDLE_CONNECTIONS_LIVE.toMillis());
        listener.setDaemon(true);
        listener.startService();
        try {
            if (!listener.waitTillRunning(Duration.ofSeconds(60).toMillis())) {
                throw new Failure(ExitCode.PART_FAILED, "The SMTP server cannot listen on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.PART_FAILED, "Interrupted while starting the SMTP server", e);
        }
        return listener;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        return new SmtpHandler(new SmtpCommandRegistry(), filing, client);
    }

    /** An answer goes out at once: waiting to fill a packet would hold a busy sender down to 25 mails a second. */
    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
        client.setTcpNoDelay(true);
        super.handleClientSocket(client);
    }

    private static final class Filing extends SmtpManager {
        private final Mailbox mailbox;

        Filing(Managers managers, Mailbox mailbox) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.mailbox = mailbox;
        }

        /** Each recipient gets a mail of their own, as in real mailboxes. If the disk is full the sender keeps the mail and tries again. */
        @Override
        public synchronized void send(SmtpState state) {
            MovingMessage mail = state.getMessage();
            try {
                ByteArrayOutputStream source = new ByteArrayOutputStream();
                mail.getMessage().writeTo(source);
                for (MailAddress recipient : mail.getToAddresses()) {
                    mailbox.add(recipient.getEmail(), source.toByteArray());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalArgumentException("Not a mail", e);
            }
        }
    }
}
