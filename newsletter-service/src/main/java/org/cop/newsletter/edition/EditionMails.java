package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.Letter;
import org.cop.newsletter.delivery.LetterWriter;
import org.cop.newsletter.mail.MailContent;
import org.cop.newsletter.mail.MailKind;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.MailingList;

/** The mails of an edition. What goes out to everybody is rendered once, when it is approved; a test shows the edition as it stands. */
@ApplicationScoped
class EditionMails implements LetterWriter {
    private final EditionRepository editions;
    private final EditionTexts texts;
    private final KnownProgrammes programmes;
    private final Sql sql;

    EditionMails(EditionRepository editions, EditionTexts texts, KnownProgrammes programmes, Sql sql) {
        this.editions = editions;
        this.texts = texts;
        this.programmes = programmes;
        this.sql = sql;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mailText(EditionText edition, String unsubscribe);

        static native TemplateInstance mailHtml(EditionText edition, String unsubscribe);
    }

    private record Rendered(String subject, String html, String text) {}

    /** Writes down what everybody gets; once more if a line was taken back meanwhile. */
    @Transactional(MANDATORY)
    void freeze(Edition edition) {
        Rendered rendered = render(edition, programmes.require(edition.programmeId()));
        sql.update("""
                insert into edition_content (edition_id, subject, html, text) values (?, ?, ?, ?)
                on conflict (edition_id) do update set subject = excluded.subject, html = excluded.html, text = excluded.text
                """, edition.id(), rendered.subject(), rendered.html(), rendered.text());
    }

    @Override
    public boolean writes(Delivery.Kind kind) {
        return kind == Delivery.Kind.EDITION || kind == Delivery.Kind.TEST;
    }

    @Override
    public Object subject(Delivery delivery) {
        return editionId(delivery);
    }

    @Override
    @Transactional
    public Letter write(Delivery delivery) {
        Edition edition = editions.findById(editionId(delivery));
        Programme programme = programmes.require(edition.programmeId());
        boolean test = delivery.kind() == Delivery.Kind.TEST;
        Rendered rendered = test ? render(edition, programme) : frozen(edition.id());
        return new Letter(
                new MailContent(
                        test ? MailKind.TEST : MailKind.EDITION,
                        programme.title(),
                        test ? "[Test] " + rendered.subject() : rendered.subject(),
                        rendered.text(),
                        rendered.html(),
                        edition.audience().name().toLowerCase(Locale.ROOT) + "." + programme.slug() + ".newsletter"),
                edition.audience() == Audience.PUBLIC ? MailingList.PUBLIC_EDITION : MailingList.EDITIONS);
    }

    private Rendered frozen(UUID editionId) {
        return sql.first(
                        "select subject, html, text from edition_content where edition_id = ?",
                        row -> new Rendered(row.text("subject"), row.text("html"), row.text("text")),
                        editionId)
                .orElseThrow();
    }

    private Rendered render(Edition edition, Programme programme) {
        EditionText text = texts.part(edition, null).text();
        return new Rendered(
                programme.title() + ": " + text.month(),
                Templates.mailHtml(text, MailContent.UNSUBSCRIBE).render(),
                Templates.mailText(text, MailContent.UNSUBSCRIBE).render());
    }

    private static UUID editionId(Delivery delivery) {
        return Objects.requireNonNull(delivery.editionId());
    }
}
