package org.cop.newsletter.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionService;
import org.cop.newsletter.edition.EditionText;
import org.cop.newsletter.page.Pages;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public archive: what everybody may read, once it has gone out. */
@Path("/archive/{slug}")
@PermitAll
@Tag(name = "Pages")
public class ArchivePages {
    static final String ATOM = "application/atom+xml";
    private static final int IN_FEED = 20;
    private static final List<Audience> EVERYBODY = List.of(Audience.PUBLIC);

    private final KnownProgrammes programmes;
    private final EditionService editions;
    private final String publicUrl;

    ArchivePages(
            KnownProgrammes programmes,
            EditionService editions,
            @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl) {
        this.programmes = programmes;
        this.editions = editions;
        this.publicUrl = publicUrl;
    }

    /** An edition in the list. */
    public record Entry(YearMonth month, String name, int lines) {
        static Entry of(Edition edition) {
            return new Entry(edition.month(), EditionText.monthOf(edition.month()), edition.items() - edition.hidden());
        }
    }

    /** An edition in the feed. */
    public record FeedEntry(UUID id, YearMonth month, Instant published, Instant updated, EditionText edition) {}

    @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(Programme programme, List<Entry> editions, @Nullable String next);

        static native TemplateInstance edition(
                Programme programme, YearMonth month, EditionText edition, @Nullable String next);

        static native TemplateInstance feed(
                Programme programme, String publicUrl, Instant updated, List<FeedEntry> entries);

        static native TemplateInstance notFound();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showArchive", summary = "The public editions of a programme")
    public Response list(String slug, @BeanParam Paging paging) {
        return programmes
                .called(slug)
                .map(programme -> {
                    Page<Edition> page = editions.archive(programme.id(), EVERYBODY, paging);
                    return Pages.open(Templates.list(
                            programme,
                            page.items().stream().map(Entry::of).toList(),
                            Optional.ofNullable(page.next())
                                    .map(Cursor::toString)
                                    .orElse(null)));
                })
                .orElseGet(ArchivePages::notFound);
    }

    @GET
    @Path("/{month}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showArchivedEdition", summary = "The public edition of a month")
    public Response edition(String slug, String month, @RestQuery @Nullable String cursor) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        return programmes
                .called(slug)
                .flatMap(programme -> month(month)
                        .flatMap(wanted -> editions.archivedPublic(programme.id(), wanted, after))
                        .map(archived -> Pages.open(Templates.edition(
                                programme,
                                archived.edition().month(),
                                archived.text(),
                                Optional.ofNullable(archived.next())
                                        .map(Cursor::toString)
                                        .orElse(null)))))
                .orElseGet(ArchivePages::notFound);
    }

    @GET
    @Path("/feed.atom")
    @Produces(ATOM)
    @Operation(operationId = "getFeed", summary = "The public editions as an Atom feed")
    public Response feed(String slug) {
        return programmes.called(slug).map(this::feed).orElseGet(ArchivePages::notFound);
    }

    private Response feed(Programme programme) {
        List<FeedEntry> entries = editions.archive(programme.id(), EVERYBODY, Paging.first(IN_FEED)).items().stream()
                .flatMap(edition -> editions.archivedPublic(programme.id(), edition.month(), null).stream())
                .map(archived -> new FeedEntry(
                        archived.edition().id(),
                        archived.edition().month(),
                        published(archived.edition()),
                        latest(published(archived.edition()), archived.edition().changedAt()),
                        archived.text()))
                .toList();
        // A feed without entries must be of some time too.
        Instant updated = entries.stream()
                .map(FeedEntry::updated)
                .max(Instant::compareTo)
                .orElse(programme.startsOn().atStartOfDay(programme.zone()).toInstant());
        return Pages.secured(Response.ok(
                        Templates.feed(programme, publicUrl, updated, entries).render()))
                .type(ATOM + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .build();
    }

    private static Instant published(Edition edition) {
        return edition.sentAt() == null ? edition.changedAt() : edition.sentAt();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private static Response notFound() {
        return Pages.personal(404, Templates.notFound());
    }
}
