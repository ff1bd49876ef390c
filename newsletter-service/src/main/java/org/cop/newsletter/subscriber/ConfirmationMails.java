package org.cop.newsletter.subscriber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.mail.MailContent;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailBody;
import org.cop.newsletter.delivery.MailComposer;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails that ask an address whether it was its holder who subscribed. */
@ApplicationScoped
class ConfirmationMails implements MailComposer {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    static final DeliveryKind CONFIRMATION = new DeliveryKind("CONFIRMATION", true);

    private final ConfirmationTokens tokens;
    private final KnownProgrammes programmes;
    private final Sql sql;
    private final String publicUrl;

    ConfirmationMails(
            ConfirmationTokens tokens,
            KnownProgrammes programmes,
            Sql sql,
            @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl) {
        this.tokens = tokens;
        this.programmes = programmes;
        this.sql = sql;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "subscriber", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance confirmationMailText(
                String programme, String link, String consent, String until, int most);

        static native TemplateInstance confirmationMailHtml(
                String programme, String link, String consent, String until, int most);
    }

    @Override
    public Set<DeliveryKind> kinds() {
        return Set.of(CONFIRMATION);
    }

    /** Each has a token of its own. Not wanted by whoever has confirmed meanwhile, or was forgotten. */
    @Override
    @Transactional
    public Optional<Object> wantedContent(Delivery delivery) {
        boolean wanted = sql.statement("select 1 from subscriber where id = :id and state = 'PENDING'")
                .bind("id", delivery.recipientId())
                .exists();
        return wanted ? Optional.of(delivery.id()) : Optional.empty();
    }

    @Override
    @Transactional
    public MailBody compose(Delivery delivery) {
        Programme programme = programmes.require(delivery.programmeId());
        String title = programme.title();
        // The token names no programme when the request is forgotten, and its page is to say where to ask again.
        String link = "%s/subscriptions/confirm/%s?programme=%s"
                .formatted(publicUrl, tokens.of(delivery.recipientId()), programme.slug());
        String until = until(delivery.recipientId(), programme);
        return new MailBody(
                new MailContent(
                        CONFIRMATION.label(),
                        title,
                        "Please confirm: " + title,
                        Templates.confirmationMailText(title, link, Consent.TEXT, until, ConfirmationLimits.MOST_MAILS)
                                .render(),
                        Templates.confirmationMailHtml(title, link, Consent.TEXT, until, ConfirmationLimits.MOST_MAILS)
                                .render(),
                        null,
                        null),
                null);
    }

    /** Until when its link works. */
    private String until(UUID subscriberId, Programme programme) {
        return sql.statement("select token_expires_at from subscriber where id = :id")
                .bind("id", subscriberId)
                .one(row -> UNTIL.format(row.instant("token_expires_at").atZone(programme.zone())));
    }
}
