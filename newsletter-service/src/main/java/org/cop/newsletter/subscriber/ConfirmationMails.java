package org.cop.newsletter.subscriber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cop.kit.metrics.MailMeters;
import org.cop.newsletter.mail.EncodedMail;
import org.cop.newsletter.mail.MailContent;
import org.cop.newsletter.mail.MailKind;
import org.cop.newsletter.mail.MailMetrics;
import org.cop.newsletter.mail.MailRefused;
import org.cop.newsletter.mail.MailServerAway;
import org.cop.newsletter.mail.Postman;
import org.cop.newsletter.mail.Recipient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Mails the token of a request to its address. Not by way of the ledger: the token is nowhere but in the mail, and its hash in the
 * database. A mail that is lost with the process is asked for again.
 */
@ApplicationScoped
class ConfirmationMails {
    private static final Logger LOG = Logger.getLogger(ConfirmationMails.class);
    private static final int ATTEMPTS = 5;
    private static final long SECONDS_BETWEEN = 20;

    private final Postman postman;
    private final ManagedExecutor executor;
    private final String publicUrl;
    private final MailMeters metrics;

    ConfirmationMails(
            Postman postman,
            ManagedExecutor executor,
            @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl,
            MailMetrics metrics) {
        this.postman = postman;
        this.executor = executor;
        this.publicUrl = publicUrl;
        this.metrics = metrics.of(MailKind.CONFIRMATION);
    }

    @CheckedTemplate(basePath = "subscriber", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance confirmationMailText(String programme, String link, String consent);

        static native TemplateInstance confirmationMailHtml(String programme, String link, String consent);
    }

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConfirmationDue due) {
        String link = publicUrl + "/subscriptions/confirm/" + due.token();
        var mail = postman.encode(new MailContent(
                MailKind.CONFIRMATION,
                due.programme(),
                "Please confirm: " + due.programme(),
                Templates.confirmationMailText(due.programme(), link, Consent.TEXT)
                        .render(),
                Templates.confirmationMailHtml(due.programme(), link, Consent.TEXT)
                        .render(),
                null));
        var recipient = new Recipient(due.email(), null, UUID.randomUUID().toString(), null);
        executor.execute(() -> attempt(mail, recipient, 1));
    }

    private void attempt(EncodedMail mail, Recipient recipient, int attempt) {
        try (var round = postman.begin()) {
            round.send(mail, recipient);
            metrics.sent(1);
        } catch (MailRefused e) {
            if (e.isFinal()) {
                LOG.infof("A confirmation was refused with %d", e.code());
                metrics.refused();
            } else {
                again(mail, recipient, attempt);
            }
        } catch (MailServerAway e) {
            again(mail, recipient, attempt);
        }
    }

    private void again(EncodedMail mail, Recipient recipient, int attempt) {
        if (attempt == ATTEMPTS) {
            LOG.warn("A confirmation could not be sent");
            metrics.refused();
            return;
        }
        metrics.postponed();
        CompletableFuture.delayedExecutor(SECONDS_BETWEEN, TimeUnit.SECONDS, executor)
                .execute(() -> attempt(mail, recipient, attempt + 1));
    }
}
