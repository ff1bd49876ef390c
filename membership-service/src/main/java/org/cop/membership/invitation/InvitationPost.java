package org.cop.membership.invitation;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.dependency.Dependencies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands letters to the mail server. By quarkus-mailer's client and not its {@code Mailer}, which adds an empty Cc header that RFC 5322 does
 * not allow.
 */
@ApplicationScoped
class InvitationPost {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int HANGS_UP = 421;

    private final MailClient server;
    private final String from;
    private final Circuit circuit;

    InvitationPost(MailClient server, @ConfigProperty(name = "cop.mail.from") String from, Dependencies dependencies) {
        this.server = server;
        this.from = from;
        this.circuit = dependencies.circuit("smtp", InvitationPost::isAway, 2, Duration.ofSeconds(10));
    }

    void start(@Observes StartupEvent event) {
        // Named among the dependencies from the start on.
    }

    /** Whether the mail server is known to be away, so that nothing is sent for now. */
    boolean isBarred() {
        return circuit.isOpen();
    }

    /** Returns when the mail server has taken the letter. */
    void send(UUID invitationId, int attempt, InvitationLetter letter) throws MailServerAway {
        var mail = new MailMessage()
                .setFrom(from)
                .setTo(letter.invited().email())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        // Each attempt has a token of its own: a mail system that drops a repeated id must not drop the
                        // later one.
                        .set("Message-ID", "<invitation-" + invitationId + "-" + attempt + "@" + domain() + ">")
                        .set("Auto-Submitted", "auto-generated")
                        .set("X-CoP-Kind", "invitation"));
        try {
            circuit.get(() -> server.sendMail(mail).await().atMost(PATIENCE));
        } catch (RuntimeException e) {
            if (isAway(e)) {
                throw new MailServerAway(e);
            }
            throw e;
        }
    }

    /** An answer of the mail server is about the letter; everything else is about the way to it. */
    private static boolean isAway(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SMTPException answer) {
                return answer.getReplyCode() == HANGS_UP;
            }
        }
        return true;
    }

    /** Of the address that mails come from: {@code Communities <communities@example.org>} or bare. */
    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }
}
