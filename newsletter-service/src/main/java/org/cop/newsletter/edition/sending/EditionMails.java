package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.mail.LinkMarker;
import org.cop.kit.mail.MailContent;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.delivery.Deliveries;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.EditionReaders;
import org.cop.newsletter.delivery.MailBody;
import org.cop.newsletter.delivery.MailComposer;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionRepository;
import org.cop.newsletter.edition.EditionText;
import org.cop.newsletter.edition.EditionTexts;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.unsubscribe.MailingList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The mails of an edition. What goes out to everybody is rendered once, when it is approved; a test shows the edition as it stands. */
@ApplicationScoped
class EditionMails implements MailComposer {
    private final EditionRepository editions;
    private final EditionTexts texts;
    private final KnownProgrammes programmes;
    private final EditionReaders readers;
    private final Sql sql;
    private final String publicUrl;

    EditionMails(
            EditionRepository editions,
            EditionTexts texts,
            KnownProgrammes programmes,
            EditionReaders readers,
            Sql sql,
            @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl) {
        this.editions = editions;
        this.texts = texts;
        this.programmes = programmes;
        this.readers = readers;
        this.sql = sql;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mailText(
                EditionText edition, @Nullable String restLink, @Nullable String unsubscribe);

        static native TemplateInstance mailHtml(
                EditionText edition, @Nullable String restLink, @Nullable String unsubscribe);
    }

    /** @param link null where there is none to unsubscribe by */
    private record Rendered(
            String subject,
            String html,
            String text,
            @Nullable LinkMarker link) {
        int size() {
            return MailSize.of(html) + MailSize.of(text);
        }
    }

    /** Writes down what everybody gets, by mail and by the feed; once more if a line was withdrawn meanwhile. */
    @Transactional(MANDATORY)
    void freeze(Edition edition) {
        var link = LinkMarker.random();
        Rendered rendered = render(edition, programmes.require(edition.programmeId()), link);
        sql.statement("""
                insert into edition_content (edition_id, subject, html, text, feed_summary, link_marker) values (:edition, :subject, :html, :text, :summary, :link)
                on conflict (edition_id) do update set subject = excluded.subject, html = excluded.html, text = excluded.text,
                    feed_summary = excluded.feed_summary, link_marker = excluded.link_marker
                """)
                .bind("edition", edition.id())
                .bind("subject", rendered.subject())
                .bind("html", rendered.html())
                .bind("text", rendered.text())
                .bind("summary", texts.part(edition, null).text().summary())
                .bind("link", link.value())
                .execute();
    }

    @Override
    public Set<DeliveryKind> kinds() {
        return Set.of(Deliveries.EDITION, Deliveries.TEST);
    }

    /**
     * Whoever unsubscribes, or is no reader any more, while an edition goes out is not mailed it; who is mailed it gets it without what was taken
     * out of it more than a second ago. A test goes to the editor who asked for it.
     */
    @Override
    @Transactional
    public Map<Long, Object> wantedContents(Collection<Delivery> deliveries) {
        List<Delivery> ofEditions =
                deliveries.stream().filter(delivery -> !isTest(delivery)).toList();
        Map<Long, Object> contents = new HashMap<>();
        if (!ofEditions.isEmpty()) {
            contents.putAll(readers.contents(ofEditions));
        }
        deliveries.stream().filter(EditionMails::isTest).forEach(test -> contents.put(test.id(), test.id()));
        return contents;
    }

    @Override
    @Transactional
    public Optional<Object> wantedContent(Delivery delivery) {
        return Optional.ofNullable(wantedContents(List.of(delivery)).get(delivery.id()));
    }

    @Override
    @Transactional
    public MailBody compose(Delivery delivery) {
        Edition edition = editions.findById(editionId(delivery));
        Programme programme = programmes.require(edition.programmeId());
        boolean test = isTest(delivery);
        Rendered rendered = test ? render(edition, programme, null) : frozen(edition.id());
        return new MailBody(
                new MailContent(
                        test ? Deliveries.TEST.label() : Deliveries.EDITION.label(),
                        programme.title(),
                        test ? "[Test] " + rendered.subject() : rendered.subject(),
                        rendered.text(),
                        rendered.html(),
                        test
                                ? null
                                : edition.audience().name().toLowerCase(Locale.ROOT) + "." + programme.slug()
                                        + ".newsletter",
                        rendered.link()),
                test ? null : list(edition));
    }

    /** A test belongs to none: there is nothing that its reader could unsubscribe from by it. */
    private static MailingList list(Edition edition) {
        return edition.audience() == Audience.PUBLIC ? MailingList.PUBLIC_EDITION : MailingList.EDITIONS;
    }

    private static boolean isTest(Delivery delivery) {
        return delivery.kind().equals(Deliveries.TEST.name());
    }

    private Rendered frozen(UUID editionId) {
        return sql.statement("select subject, html, text, link_marker from edition_content where edition_id = :edition")
                .bind("edition", editionId)
                .one(row -> new Rendered(
                        row.text("subject"),
                        row.text("html"),
                        row.text("text"),
                        new LinkMarker(row.text("link_marker"))));
    }

    private Rendered render(Edition edition, Programme programme, @Nullable LinkMarker link) {
        EditionTexts.Part part = texts.part(edition, null);
        Rendered rendered = render(edition, programme, part, link);
        while (rendered.size() > MailSize.LARGEST && part.text().shown() > 1) {
            part = texts.part(edition, null, fewer(part.text().shown(), rendered.size()));
            rendered = render(edition, programme, part, link);
        }
        return rendered;
    }

    /** A little fewer lines than would fit if all were of the same length. */
    private static int fewer(int lines, int size) {
        return Math.clamp((long) lines * MailSize.LARGEST / size * 19 / 20, 1, lines - 1);
    }

    private Rendered render(Edition edition, Programme programme, EditionTexts.Part part, @Nullable LinkMarker link) {
        EditionText text = part.text();
        String unsubscribe = link == null ? null : link.value();
        String restLink = part.next() == null || edition.audience() != Audience.PUBLIC
                ? null
                : publicUrl + "/archive/" + programme.slug() + "/" + edition.month() + "?cursor=" + part.next();
        return new Rendered(
                programme.title() + ": " + text.month(),
                Templates.mailHtml(text, restLink, unsubscribe).render(),
                Templates.mailText(text, restLink, unsubscribe).render(),
                link);
    }

    private static UUID editionId(Delivery delivery) {
        return Objects.requireNonNull(delivery.editionId());
    }
}
