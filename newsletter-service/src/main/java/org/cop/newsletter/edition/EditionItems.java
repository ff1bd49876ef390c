package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cop.events.Audience;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
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
                "select * from edition_item where edition_id = :edition and position > :after order by position limit :limit",
                editionId,
                after,
                TOGETHER);
    }

    /** What a reader gets to see. */
    Page<EditionItem> shownIn(UUID editionId, @Nullable Cursor after, int atMost) {
        return page(
                "select * from edition_item where edition_id = :edition and not hidden and position > :after order by position limit :limit",
                editionId,
                after,
                atMost);
    }

    private Page<EditionItem> page(String select, UUID editionId, @Nullable Cursor after, int atMost) {
        List<EditionItem> rows = sql.statement(select)
                .bind("edition", editionId)
                .bind("after", after == null ? BEFORE_THE_FIRST : after.number(0))
                .bind("limit", atMost + 1)
                .list(EditionItem::read);
        if (rows.size() <= atMost) {
            return Page.of(rows, null);
        }
        List<EditionItem> together = rows.subList(0, atMost);
        return Page.of(together, Cursor.of(together.getLast().position()));
    }

    /** How many lines a reader finds behind that place. */
    int shownBehind(UUID editionId, Cursor place) {
        return count(sql.statement(
                        "select count(*) as n from edition_item where edition_id = :edition and not hidden and position > :place")
                .bind("edition", editionId)
                .bind("place", place.number(0)));
    }

    /** The sites of which a reader finds anything. */
    Set<UUID> sitesIn(UUID editionId) {
        return Set.copyOf(sql.statement("""
                        select distinct site_id from edition_item
                        where edition_id = :edition and not hidden and site_id is not null
                        """).bind("edition", editionId).list(row -> row.uuid("site_id")));
    }

    /** Each line that a reader gets to see, one after the other. */
    @Transactional(MANDATORY)
    void eachShownIn(UUID editionId, Consumer<EditionItem> reader) {
        sql.statement("select * from edition_item where edition_id = :edition and not hidden order by position")
                .bind("edition", editionId)
                .forEach(row -> reader.accept(EditionItem.read(row)));
    }

    /** Whether all these are lines of the edition. */
    boolean holds(UUID editionId, Set<UUID> ids) {
        return count(sql.statement(
                                "select count(*) as n from edition_item where edition_id = :edition and id = any (:ids)")
                        .bind("edition", editionId)
                        .bindArray("ids", UUID.class, ids))
                == ids.size();
    }

    private static int count(SqlStatement select) {
        return select.one(row -> row.integer("n"));
    }

    Set<UUID> hiddenIn(UUID editionId) {
        return Set.copyOf(sql.statement("select id from edition_item where edition_id = :edition and hidden")
                .bind("edition", editionId)
                .list(row -> row.uuid("id")));
    }

    /** What its hidden lines are about. */
    List<UUID> activitiesHiddenIn(UUID editionId) {
        return sql.statement(
                        "select activity_id from edition_item where edition_id = :edition and hidden order by position")
                .bind("edition", editionId)
                .list(row -> row.uuid("activity_id"));
    }

    /** What these of its lines are about. */
    List<UUID> activitiesOf(UUID editionId, Collection<UUID> ids) {
        return sql.statement(
                        "select activity_id from edition_item where edition_id = :edition and id = any (:ids) order by position")
                .bind("edition", editionId)
                .bindArray("ids", UUID.class, ids)
                .list(row -> row.uuid("activity_id"));
    }

    /** These and no others are hidden. Ids of lines that are not there any more count for nothing. @return how many are */
    @Transactional(MANDATORY)
    int hide(UUID editionId, Collection<UUID> hidden) {
        sql.statement("""
                        update edition_item set hidden = (id = any (:ids))
                        where edition_id = :edition and hidden <> (id = any (:ids))
                        """)
                .bind("edition", editionId)
                .bindArray("ids", UUID.class, hidden)
                .execute();
        return count(sql.statement("select count(*) as n from edition_item where edition_id = :edition and hidden")
                .bind("edition", editionId));
    }

    /** Its lines about these activities. */
    List<EditionItem> about(UUID editionId, Collection<UUID> activityIds) {
        return sql.statement(
                        "select * from edition_item where edition_id = :edition and activity_id = any (:activities)")
                .bind("edition", editionId)
                .bindArray("activities", UUID.class, activityIds)
                .list(EditionItem::read);
    }

    /** Leaves out, or redacts, what was before the database was restored. @return how many are hidden */
    @Transactional(MANDATORY)
    int withhold(Edition edition) {
        Set<UUID> hidden = new HashSet<>(hiddenIn(edition.id()));
        hidden.addAll(withheldBefore(edition, false));
        redact(edition.id(), withheldBefore(edition, true));
        return hide(edition.id(), hidden);
    }

    private List<UUID> withheldBefore(Edition edition, boolean redacted) {
        return sql.statement("""
                        select i.id from edition_item i
                        join edition_line_withheld_before b
                          on b.programme_id = :programme and b.audience = :audience and b.activity_id = i.activity_id
                        where i.edition_id = :edition and b.redacted = :redacted
                        """)
                .bind("programme", edition.programmeId())
                .bind("audience", edition.audience())
                .bind("edition", edition.id())
                .bind("redacted", redacted)
                .list(row -> row.uuid("id"));
    }

    /** @param order the ids of all its lines */
    @Transactional(MANDATORY)
    void arrange(UUID editionId, List<UUID> order) {
        try (var move =
                sql.batch("update edition_item set position = :position where edition_id = :edition and id = :id")) {
            for (int i = 0; i < order.size(); i++) {
                move.bind("position", i)
                        .bind("edition", editionId)
                        .bind("id", order.get(i))
                        .add();
            }
        }
    }

    /** Lines that its readers may not read, or not any more: its activities are looked at once more. The first of them, if there are many. */
    List<EditionItem> notFor(Edition edition, int atMost) {
        // Materialized, so that the few are found once: the database knows nothing yet of the many lines just written.
        return sql.statement("""
                with unreadable as materialized (
                    select a.kind, named.about from edition_activity c
                    join activity a on a.id = c.activity_id
                    cross join lateral (values (a.subject_id), (a.site_id)) as named (about) -- of lines that count: the site
                    where c.edition_id = :edition and (a.withdrawn or a.audience <> all (:readable)))
                select i.* from edition_item i
                where i.edition_id = :edition and not i.hidden and i.kind <> 'CASE_STUDY_WITHDRAWN'
                  and (i.kind, i.subject_id) in (select kind, about from unreadable)
                order by i.position limit :limit
                """)
                .bind("edition", edition.id())
                .bindArray("readable", Audience.class, edition.audience().readable())
                .bind("limit", atMost)
                .list(EditionItem::read);
    }

    /**
     * A line that its readers may not read any more.
     *
     * @param isWithdrawn whether nobody may
     */
    record Unreadable(EditionItem item, boolean isWithdrawn) {}

    /** The lines about these subjects that the readers of their editions may not read any more, by edition. */
    List<Unreadable> unreadable(Set<UUID> subjectIds) {
        return sql.statement("""
                        select i.*, a.withdrawn as activity_withdrawn
                        from edition_item i
                        join edition e on e.id = i.edition_id
                        join activity a on a.id = i.activity_id
                        where i.subject_id = any (:subjects) and not i.withdrawn and i.kind <> 'CASE_STUDY_WITHDRAWN'
                          and (a.withdrawn or array_position(:circles, a.audience) < array_position(:circles, e.audience))
                        order by i.edition_id, i.position
                        """)
                .bindArray("subjects", UUID.class, subjectIds)
                .bindArray("circles", Audience.class, List.of(Audience.values()))
                .list(row -> new Unreadable(EditionItem.read(row), row.bool("activity_withdrawn")));
    }

    /** The line goes, and the activity is free as if the edition had never held it. */
    @Transactional(MANDATORY)
    void remove(EditionItem item) {
        sql.statement("delete from edition_item where id = :id")
                .bind("id", item.id())
                .execute();
        sql.statement("""
                        delete from edition_activity c using activity a
                        where a.id = c.activity_id and c.edition_id = :edition and a.kind = :kind and a.subject_id = :subject
                        """)
                .bind("edition", item.editionId())
                .bind("kind", item.kind())
                .bind("subject", item.subjectId())
                .execute();
    }

    /** The lines stay, and say nothing any more. */
    @Transactional(MANDATORY)
    void redact(UUID editionId, Collection<UUID> ids) {
        sql.statement("""
                update edition_item set withdrawn = true, title = null, line = 'This item has been withdrawn.', detail = null, link = null
                where edition_id = :edition and id = any (:ids) and not withdrawn
                """)
                .bind("edition", editionId)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    /** The line stays, and says no more than that something was withdrawn. */
    @Transactional(MANDATORY)
    void redact(EditionItem item) {
        sql.statement("""
                update edition_item set withdrawn = true, title = null, detail = null, link = null,
                       line = case kind when 'CASE_STUDY_PUBLISHED' then 'This case study has been withdrawn.'
                                        else 'This item has been withdrawn.' end
                where id = :id
                """).bind("id", item.id()).execute();
    }
}
