package org.cop.kit.mail.smtp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocketFactory;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.dependency.Dependencies;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailRefused.Command;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.kit.mail.SmtpConfiguration;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP on connections that are kept for a while: greeting and TLS cost more than a mail. */
@ApplicationScoped
class SmtpMailSender implements MailSender {
    private static final Logger LOG = Logger.getLogger(SmtpMailSender.class);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Whoever has mails tries more often. */
    private static final Duration UNTRIED = Duration.ofMinutes(1);

    private static final int BAD_ADDRESS = 553;

    private final SmtpConfiguration configuration;
    private final SSLSocketFactory tls;
    private final Clock clock;
    private final Circuit circuit;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final RefusedInARow refused = new RefusedInARow();
    private final AtomicBoolean reported = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mail-deadlines").factory());

    private record Idle(SmtpConnection connection, Instant since) {}

    SmtpMailSender(SmtpConfiguration configuration, Clock clock, Dependencies dependencies) {
        this.configuration = configuration;
        this.tls = TrustedServers.sockets(configuration.trustedCertificates());
        this.clock = clock;
        this.circuit = dependencies.circuit("smtp", MailServerUnavailable.class::isInstance, 2, PAUSE);
        alarms.setRemoveOnCancelPolicy(true);
        var _ = alarms.scheduleWithFixedDelay(this::closeIdle, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        // Not on the thread of the alarms: it waits for the server.
        var _ = alarms.scheduleWithFixedDelay(
                () -> Thread.ofVirtual().name("mail-server-probe").start(this::probe),
                UNTRIED.toSeconds(),
                PAUSE.toSeconds(),
                TimeUnit.SECONDS);
    }

    @Override
    public EncodedMail encode(MailContent content) {
        return EncodedMail.of(content, configuration);
    }

    @Override
    public Session open() {
        return new KeptSession();
    }

    @Override
    public boolean isAvailable() {
        return !circuit.isOpen();
    }

    @Override
    public Duration timeout() {
        return configuration.timeout();
    }

    /** An address in which a line ends would say a command of its own. */
    private static void requireAddress(String to) throws MailRefused {
        try {
            if (to.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>')) {
                new InternetAddress(to, true);
                return;
            }
        } catch (AddressException e) {
            // refused below
        }
        throw new MailRefused(Command.RECIPIENT, BAD_ADDRESS, false);
    }

    private void guarded(KeptSession session, String to, byte[] content) throws MailRefused, MailServerUnavailable {
        try {
            circuit.call(
                    () -> {
                        session.deliver(to, content);
                        return true;
                    },
                    Boolean.class);
            if (reported.compareAndSet(true, false)) {
                LOG.info("Mails can be sent again");
            }
        } catch (MailRefused e) {
            throw e;
        } catch (MailServerUnavailable e) {
            if (circuit.isOpen() && reported.compareAndSet(false, true)) {
                LOG.warnf("Mails cannot be sent for now: %s", e.getMessage());
            }
            throw e;
        } catch (CircuitBreakerOpenException e) {
            throw new MailServerUnavailable("The mail server took nothing a moment ago", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class KeptSession implements Session {
        private @Nullable SmtpConnection connection;

        @Override
        public void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerUnavailable {
            requireAddress(recipient.email());
            guarded(this, recipient.email(), mail.to(recipient, clock.instant()));
        }

        private void deliver(String to, byte[] content) throws MailRefused, MailServerUnavailable {
            try (var deadline = new Deadline(alarms, configuration.timeout())) {
                deliver(to, content, deadline);
                refused.taken();
            } catch (MailRefused e) {
                if (e.isDoubtful()) {
                    throw refused.doubtful(to, e);
                }
                throw e;
            }
        }

        private void deliver(String to, byte[] content, Deadline deadline) throws MailRefused, MailServerUnavailable {
            SmtpConnection kept = connection == null ? takeIdle() : connection;
            if (kept != null) {
                try {
                    deliver(kept, to, content, deadline);
                    return;
                } catch (ConnectionLost e) {
                    // Servers close the connection after so many mails on one connection, or after a while. That is
                    // distinguished from an
                    // outage by a new connection; but what it may have taken is not sent again at once.
                    if (e.isContentBegun() || deadline.isOver()) {
                        throw new MailServerUnavailable(
                                "The mail server closed the connection or did not answer in time", e);
                    }
                }
            }
            try {
                deliver(SmtpConnection.open(configuration, tls, deadline), to, content, deadline);
            } catch (ConnectionLost e) {
                throw new MailServerUnavailable("The mail server closed the connection or did not answer in time", e);
            }
        }

        private void deliver(SmtpConnection on, String to, byte[] content, Deadline deadline)
                throws MailRefused, ConnectionLost, MailServerUnavailable {
            connection = on;
            boolean alive = false;
            try {
                on.send(to, content, deadline);
                alive = true;
            } catch (MailRefused e) {
                alive = true;
                throw e;
            } finally {
                if (!alive) {
                    connection = null;
                    on.close();
                }
            }
        }

        @Override
        public void close() {
            if (connection != null) {
                idle.addFirst(new Idle(connection, clock.instant()));
                connection = null;
            }
        }
    }

    private @Nullable SmtpConnection takeIdle() {
        Idle kept = idle.pollFirst();
        return kept == null ? null : kept.connection();
    }

    private void probe() {
        circuit.tryIfNobodyDoes(UNTRIED, () -> {
            try (var deadline = new Deadline(alarms, configuration.timeout())) {
                SmtpConnection.open(configuration, tls, deadline).close();
                return true;
            }
        });
    }

    void closeIdle() {
        var since = clock.instant().minus(KEPT);
        idle.removeIf(kept -> {
            if (kept.since().isBefore(since)) {
                kept.connection().close();
                return true;
            }
            return false;
        });
    }

    @PreDestroy
    void stop() {
        alarms.shutdownNow();
        for (Idle kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            kept.connection().close();
        }
    }
}
