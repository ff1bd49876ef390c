package org.cop.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.programme.KnownSites;
import org.cop.newsletter.programme.Site;
import org.jspecify.annotations.Nullable;

/** Editions for their readers. An edition stands here from its approval on: it does not change any more, however long its mails take. */
@ApplicationScoped
public class EditionArchive {
    private static final int IN_FEED = 20;

    private final EditionRepository editions;
    private final EditionTexts texts;
    private final KnownSites sites;
    private final Sql sql;

    EditionArchive(EditionRepository editions, EditionTexts texts, KnownSites sites, Sql sql) {
        this.editions = editions;
        this.texts = texts;
        this.sites = sites;
        this.sql = sql;
    }

    /**
     * An edition as its readers get it, or the part of it that is shown together.
     *
     * @param next where the next part begins; null if this is the last one
     */
    public record Archived(
            Edition edition, EditionText text, @Nullable Cursor next) {}

    /**
     * An edition in a list, without its text.
     *
     * @param lines that its readers get
     * @param sentAt when its last mail went out; null until then
     */
    public record Listed(
            UUID id,
            YearMonth month,
            int lines,
            Instant approvedAt,
            @Nullable Instant sentAt) {}

    /** A public edition in the feed, without its text. */
    public record FeedEntry(UUID id, YearMonth month, Instant approvedAt, Instant changedAt) {}

    /**
     * What the page of a public edition depends on, apart from its programme.
     *
     * @param sites those at work in the month, of which the page names the quiet ones
     */
    public record PublicVersion(UUID id, YearMonth month, int version, List<Site> sites) {}

    /** Which version of the public edition of a month there is, if it is approved; cheap, however long the edition. */
    public Optional<PublicVersion> publicVersion(UUID programmeId, YearMonth month) {
        return sql.statement("""
                        select id, version from edition
                        where programme_id = :programme and audience = 'PUBLIC' and month = :month and state in ('SENDING', 'SENT')
                        """)
                .bind("programme", programmeId)
                .bind("month", month)
                .first(row -> new PublicVersion(
                        row.uuid("id"), month, row.integer("version"), sites.activeIn(programmeId, month)));
    }

    /** Those for this audience, the newest month first: there is one of a month. In one query, however many ask, and without introductions. */
    public Page<Listed> list(UUID programmeId, Audience audience, Paging paging) {
        LocalDate before = paging.cursor().map(cursor -> cursor.date(0)).orElse(Paging.AFTER_ALL_DAYS);
        return paging.pageBy(
                sql.statement("""
                                select id, month, items - hidden as lines, approved_at, sent_at from edition
                                where programme_id = :programme and audience = :audience and month < :before and state in ('SENDING', 'SENT')
                                order by month desc limit :fetch
                                """)
                        .bind("programme", programmeId)
                        .bind("audience", audience)
                        .bind("before", before)
                        .bind("fetch", paging.fetch())
                        .list(row -> new Listed(
                                row.uuid("id"),
                                row.month("month"),
                                row.integer("lines"),
                                row.instant("approved_at"),
                                row.instantOrNull("sent_at"))),
                edition -> Cursor.of(edition.month().atDay(1)));
    }

    /** An edition, if it is approved and for one of these audiences. */
    @Transactional
    public Optional<Archived> find(UUID programmeId, UUID id, Collection<Audience> audiences, @Nullable Cursor after) {
        return editions.find("id = ?1 and programmeId = ?2", id, programmeId)
                .firstResultOptional()
                .filter(edition -> edition.isApproved() && audiences.contains(edition.audience()))
                .map(edition -> readable(edition, after));
    }

    /** The public edition of a month, if it is approved. */
    @Transactional
    public Optional<Archived> findPublic(UUID programmeId, YearMonth month, @Nullable Cursor after) {
        return editions.of(programmeId, Audience.PUBLIC, month)
                .filter(Edition::isApproved)
                .map(edition -> readable(edition, after));
    }

    private Archived readable(Edition edition, @Nullable Cursor after) {
        EditionTexts.Part part = texts.part(edition, after);
        return new Archived(edition, part.text(), part.next());
    }

    /** The newest public editions; in one query, however many ask. */
    public List<FeedEntry> feed(UUID programmeId) {
        return sql.statement("""
                        select id, month, approved_at, changed_at from edition
                        where programme_id = :programme and audience = 'PUBLIC' and state in ('SENDING', 'SENT')
                        order by month desc limit :most
                        """)
                .bind("programme", programmeId)
                .bind("most", IN_FEED)
                .list(row -> new FeedEntry(
                        row.uuid("id"), row.month("month"), row.instant("approved_at"), row.instant("changed_at")));
    }

    /** What the feed says of these editions, by their ids, as it was rendered with their mails. */
    public Map<UUID, String> feedSummaries(List<FeedEntry> entries) {
        Map<UUID, String> summaries = new HashMap<>();
        sql.statement("select edition_id, feed_summary from edition_content where edition_id = any (:editions)")
                .bindArray(
                        "editions",
                        UUID.class,
                        entries.stream().map(FeedEntry::id).toList())
                .list(row -> summaries.put(row.uuid("edition_id"), row.text("feed_summary")));
        return summaries;
    }
}
