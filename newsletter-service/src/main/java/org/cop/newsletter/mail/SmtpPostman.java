package org.cop.newsletter.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP on connections that are kept for a while: greeting and TLS cost more than a mail. */
@ApplicationScoped
class SmtpPostman implements Postman {
    private static final Duration KEPT = Duration.ofSeconds(30);
    /** After so long a silence the server may have hung up, which only asking tells. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final SmtpConfiguration configuration;
    private final Properties properties;
    private final Clock clock;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(SmtpConnection connection, Instant since) {}

    SmtpPostman(SmtpConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.properties = properties(configuration);
        this.clock = clock;
    }

    private static Properties properties(SmtpConfiguration configuration) {
        var properties = new Properties();
        // Otherwise it looks its own name up, which takes seconds where nobody knows it.
        properties.put("mail.smtp.localhost", configuration.domain());
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put(
                "mail.smtp.timeout", Long.toString(configuration.patience().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put(
                "mail.smtp.auth", Boolean.toString(configuration.username().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (configuration.security()) {
            case OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case REQUIRED -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    @Override
    public EncodedMail encode(MailContent content) {
        return EncodedMail.of(content, configuration.from(), configuration.domain());
    }

    @Override
    public Round begin() throws MailServerAway {
        return new KeptRound();
    }

    private SmtpConnection connection() throws MailServerAway {
        for (Idle kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.since().plus(TRUSTED).isAfter(clock.instant())
                    || kept.connection().isAlive()) {
                return kept.connection();
            }
            kept.connection().close();
        }
        return SmtpConnection.open(properties, configuration);
    }

    private final class KeptRound implements Round {
        private @Nullable SmtpConnection connection;
        private boolean hasSent;

        KeptRound() throws MailServerAway {
            connection = connection();
        }

        @Override
        public void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerAway {
            byte[] content = mail.to(recipient, clock.instant());
            try {
                sendNow(recipient.email(), content);
            } catch (MailServerAway e) {
                // Servers hang up after so many mails on one connection; the next one takes more.
                if (!hasSent) {
                    throw e;
                }
                hasSent = false;
                sendNow(recipient.email(), content);
            }
            hasSent = true;
        }

        private void sendNow(String to, byte[] content) throws MailRefused, MailServerAway {
            if (connection == null) {
                connection = SmtpConnection.open(properties, configuration);
            }
            try {
                connection.send(to, content);
            } catch (MailServerAway e) {
                connection.close();
                connection = null;
                throw e;
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

    @Scheduled(every = "10s")
    void hangUp() {
        var since = clock.instant().minus(KEPT);
        idle.removeIf(kept -> {
            if (kept.since().isBefore(since)) {
                kept.connection().close();
                return true;
            }
            return false;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        for (Idle kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            kept.connection().close();
        }
    }
}
