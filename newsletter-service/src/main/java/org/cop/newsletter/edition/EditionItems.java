package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The lines of editions. There may be any number of them: whoever shows them takes some at a time, whoever looks at all lets them pass by. */
@ApplicationScoped
public class EditionItems {
    /** As many as are shown together on a page, and at most in a mail: more than a month of a hundred sites has, and than anybody reads. */
    public static final int TOGETHER = 500;

    private static final long BEFORE_THE_FIRST = -1;

    private final Sql sql;

    EditionItems(Sql sql) {
        this.sql = sql;
    }

    /** @param after where the page before ended; null for the first one */
    Page<EditionItem> of(UUID editionId, @Nullable Cursor after) {
        return page(
                "select * from edition_item where edition_id = ? and position > ? order by position limit ?",
                editionId,
                after,
                TOGETHER);
    }

    /** What a reader gets to see. */
    Page<EditionItem> shownIn(UUID editionId, @Nullable Cursor after, int atMost) {
        return page(
                "select * from edition_item where edition_id = ? and not hidden and position > ? order by position limit ?",
                editionId,
                after,
                atMost);
    }

    private Page<EditionItem> page(String select, UUID editionId, @Nullable Cursor after, int atMost) {
        List<EditionItem> rows = sql.list(
                select, EditionItem::read, editionId, after == null ? BEFORE_THE_FIRST : after.number(0), atMost + 1);
        if (rows.size() <= atMost) {
            return Page.of(rows, null);
        }
        List<EditionItem> together = rows.subList(0, atMost);
        return Page.of(together, Cursor.of(together.getLast().position()));
    }

    /** How many lines a reader finds behind that place. */
    int shownBehind(UUID editionId, Cursor place) {
        return count(
                "select count(*) as n from edition_item where edition_id = ? and not hidden and position > ?",
                editionId,
                place.number(0));
    }

    /** The sites of which a reader finds anything. */
    Set<UUID> sitesIn(UUID editionId) {
        return Set.copyOf(sql.list(
                "select distinct site_id from edition_item where edition_id = ? and not hidden and site_id is not null",
                row -> row.id("site_id"),
                editionId));
    }

    /** Each line that a reader gets to see, one after the other. */
    @Transactional(MANDATORY)
    void eachShownIn(UUID editionId, Consumer<EditionItem> reader) {
        sql.stream(
                "select * from edition_item where edition_id = ? and not hidden order by position",
                row -> reader.accept(EditionItem.read(row)),
                editionId);
    }

    /** Whether all these are lines of the edition. */
    boolean holds(UUID editionId, Set<UUID> ids) {
        return count(
                        "select count(*) as n from edition_item where edition_id = ? and id = any (?)",
                        editionId,
                        ids.toArray(UUID[]::new))
                == ids.size();
    }

    private int count(String select, Object... values) {
        return sql.first(select, row -> row.number("n"), values).orElseThrow();
    }

    Set<UUID> hiddenIn(UUID editionId) {
        return Set.copyOf(sql.list(
                "select id from edition_item where edition_id = ? and hidden", row -> row.id("id"), editionId));
    }

    /** These and no others are hidden. Ids of lines that are not there any more count for nothing. @return how many are */
    @Transactional(MANDATORY)
    int hide(UUID editionId, Collection<UUID> hidden) {
        UUID[] ids = hidden.toArray(UUID[]::new);
        sql.update(
                "update edition_item set hidden = (id = any (?)) where edition_id = ? and hidden <> (id = any (?))",
                ids,
                editionId,
                ids);
        return count("select count(*) as n from edition_item where edition_id = ? and hidden", editionId);
    }

    /** @param order the ids of all its lines */
    @Transactional(MANDATORY)
    void arrange(UUID editionId, List<UUID> order) {
        try (var move = sql.batch("update edition_item set position = ? where edition_id = ? and id = ?")) {
            for (int i = 0; i < order.size(); i++) {
                move.add(i, editionId, order.get(i));
            }
        }
    }

    /** Lines that its readers may not read, or not any more: its activities are looked at once more. The first of them, if there are many. */
    List<EditionItem> notFor(Edition edition, int atMost) {
        // Materialized, so that the few are found once: the database knows nothing yet of the many lines just written.
        return sql.list("""
                with unreadable as materialized (
                    select a.kind, named.about from edition_activity c
                    join activity a on a.id = c.activity_id
                    cross join lateral (values (a.subject_id), (a.site_id)) as named (about) -- of lines that count: the site
                    where c.edition_id = ? and (a.withdrawn or a.audience <> all (?)))
                select i.* from edition_item i
                where i.edition_id = ? and not i.hidden and i.kind <> 'CASE_STUDY_WITHDRAWN'
                  and (i.kind, i.subject_id) in (select kind, about from unreadable)
                order by i.position limit ?
                """, EditionItem::read, edition.id(), edition.audience().readable(), edition.id(), atMost);
    }

    /** The editions that carry a case study, and the lines in which they do. */
    List<EditionItem> ofCase(UUID caseStudyId) {
        return sql.list(
                "select * from edition_item where subject_id = ? and kind = ? and not withdrawn order by edition_id",
                EditionItem::read,
                caseStudyId,
                ActivityKind.CASE_STUDY_PUBLISHED);
    }

    /** The line goes, and the activity is free as if the edition had never held it. */
    @Transactional(MANDATORY)
    void remove(EditionItem item) {
        sql.update("delete from edition_item where id = ?", item.id());
        sql.update("""
                delete from edition_activity c using activity a
                where a.id = c.activity_id and c.edition_id = ? and a.kind = ? and a.subject_id = ?
                """, item.editionId(), item.kind(), item.subjectId());
    }

    /** The lines stay, and say nothing any more. */
    @Transactional(MANDATORY)
    void redact(UUID editionId, Collection<UUID> ids) {
        sql.update("""
                update edition_item set withdrawn = true, title = null, line = 'This item has been withdrawn.', detail = null, link = null
                where edition_id = ? and id = any (?) and not withdrawn
                """, editionId, ids.toArray(UUID[]::new));
    }

    /** The line of a case study stays, and says nothing any more. */
    @Transactional(MANDATORY)
    void redact(EditionItem item) {
        sql.update("""
                update edition_item set withdrawn = true, title = null, line = 'This case study has been withdrawn.', detail = null, link = null
                where id = ?
                """, item.id());
    }
}
