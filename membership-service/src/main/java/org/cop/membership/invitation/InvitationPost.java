package org.cop.membership.invitation;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands letters to the mail server. By quarkus-mailer's client and not its {@code Mailer}, which adds an empty Cc header that RFC 5322 does
 * not allow.
 */
@ApplicationScoped
class InvitationPost {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailClient server;
    private final String from;

    InvitationPost(MailClient server, @ConfigProperty(name = "cop.mail.from") String from) {
        this.server = server;
        this.from = from;
    }

    /** Returns when the mail server has taken the letter. */
    void send(UUID invitationId, int attempt, InvitationLetter letter) {
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
        server.sendMail(mail).await().atMost(PATIENCE);
    }

    /** Of the address that mails come from: {@code Communities <communities@example.org>} or bare. */
    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }
}
