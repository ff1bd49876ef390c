package org.cop.newsletter.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cop.events.Audience;
import org.cop.kit.text.CalendarYears;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.edition.EditionArchive;
import org.cop.newsletter.edition.EditionArchive.Archived;
import org.cop.newsletter.edition.EditionArchive.FeedEntry;
import org.cop.newsletter.edition.EditionArchive.Listed;
import org.cop.newsletter.edition.EditionText;
import org.cop.newsletter.page.Pages;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public archive: what everybody may read, once it was approved. */
@Path("/archive/{slug}")
@PermitAll
@Tag(name = "Pages")
public class ArchivePages {
    static final String ATOM = "application/atom+xml";
    private static final String VALIDATORS =
            "With a validator: whoever sends it back is answered 304 until something has changed.";

    private final KnownProgrammes programmes;
    private final EditionArchive editions;
    private final String publicUrl;

    ArchivePages(
            KnownProgrammes programmes,
            EditionArchive editions,
            @ConfigProperty(name = "cop.newsletter.public-url") String publicUrl) {
        this.programmes = programmes;
        this.editions = editions;
        this.publicUrl = publicUrl;
    }

    /** An edition in the list. */
    public record Entry(YearMonth month, String name, int lines) {
        static Entry of(Listed edition) {
            return new Entry(edition.month(), EditionText.monthOf(edition.month()), edition.lines());
        }
    }

    /** An edition in the feed. */
    public record FeedItem(UUID id, YearMonth month, String title, Instant published, Instant updated, String summary) {
        static FeedItem of(FeedEntry entry, String summary) {
            return new FeedItem(
                    entry.id(),
                    entry.month(),
                    EditionText.monthOf(entry.month()),
                    entry.approvedAt(),
                    entry.changedAt(),
                    summary);
        }
    }

    @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(Programme programme, List<Entry> editions, @Nullable String next);

        static native TemplateInstance edition(
                Programme programme, YearMonth month, EditionText edition, @Nullable String next);

        static native TemplateInstance feed(
                Programme programme, String publicUrl, Instant updated, List<FeedItem> entries);

        static native TemplateInstance notFound(@Nullable Programme programme);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showArchive", summary = "The public editions of a programme", description = VALIDATORS)
    public Response list(
            String slug,
            @BeanParam Paging paging,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return programmes
                .called(slug)
                .map(programme -> {
                    Page<Entry> page = editions.list(programme.id(), Audience.PUBLIC, paging)
                            .map(Entry::of);
                    String next = text(page.next());
                    return page(
                            ifNoneMatch,
                            EntityTags.of(programme, page.items(), next),
                            () -> Optional.of(Templates.list(programme, page.items(), next)));
                })
                .orElseGet(ArchivePages::notFound);
    }

    @GET
    @Path("/{month}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showArchivedEdition", summary = "The public edition of a month", description = VALIDATORS)
    public Response edition(
            String slug,
            String month,
            @RestQuery @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor);
        return programmes
                .called(slug)
                .map(programme -> month(month)
                        .flatMap(wanted -> editions.publicVersion(programme.id(), wanted))
                        .map(version -> page(
                                ifNoneMatch,
                                EntityTags.of(programme, version, after),
                                () -> editions.findPublic(programme.id(), version.month(), after)
                                        .map(archived -> render(programme, archived))))
                        .orElseGet(() -> notFound(programme)))
                .orElseGet(ArchivePages::notFound);
    }

    private static TemplateInstance render(Programme programme, Archived archived) {
        return Templates.edition(programme, archived.edition().month(), archived.text(), text(archived.next()));
    }

    private static @Nullable String text(@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.toString();
    }

    /** Rendered only for whoever does not have it yet. */
    private static Response page(
            @Nullable String ifNoneMatch, String tag, Supplier<Optional<TemplateInstance>> rendered) {
        if (EntityTags.isAmong(ifNoneMatch, tag)) {
            return Pages.notModified(tag);
        }
        return rendered.get().map(page -> Pages.open(page, tag)).orElseGet(ArchivePages::notFound);
    }

    @GET
    @Path("/feed.atom")
    @Produces(ATOM)
    @Operation(operationId = "getFeed", summary = "The public editions as an Atom feed", description = VALIDATORS)
    public Response feed(String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return programmes
                .called(slug)
                .map(programme -> feed(programme, ifNoneMatch))
                .orElseGet(ArchivePages::notFound);
    }

    private Response feed(Programme programme, @Nullable String ifNoneMatch) {
        List<FeedEntry> entries = editions.feed(programme.id());
        // A feed without entries must be of some time too.
        Instant updated = entries.stream()
                .map(FeedEntry::changedAt)
                .max(Instant::compareTo)
                .orElse(programme.startsOn().atStartOfDay(programme.zone()).toInstant());
        String tag = EntityTags.of(programme, publicUrl, entries);
        Response.ResponseBuilder answer = EntityTags.isAmong(ifNoneMatch, tag)
                ? Response.notModified()
                : Pages.secured(Response.ok(render(programme, updated, entries), ATOM + ";charset=UTF-8"));
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .build();
    }

    private String render(Programme programme, Instant updated, List<FeedEntry> entries) {
        Map<UUID, String> summaries = editions.feedSummaries(entries);
        List<FeedItem> items = entries.stream()
                .map(entry -> FeedItem.of(entry, summaries.getOrDefault(entry.id(), "")))
                .toList();
        return XmlText.legal(
                Templates.feed(programme, publicUrl, updated, items).render());
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(CalendarYears::hold);
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private static Response notFound() {
        return notFound(null);
    }

    /** @param programme whose other editions there may be */
    private static Response notFound(@Nullable Programme programme) {
        return Pages.personal(404, Templates.notFound(programme));
    }
}
