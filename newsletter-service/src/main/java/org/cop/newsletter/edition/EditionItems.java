package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
    public Page<EditionItem> of(UUID editionId, @Nullable Cursor after) {
        return page(
                "select * from edition_item where edition_id = :edition and position > :after order by position limit :limit",
                editionId,
                after,
                TOGETHER);
    }

    /** What a reader gets to see. */
    public Page<EditionItem> shownIn(UUID editionId, @Nullable Cursor after, int atMost) {
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
    public int shownBehind(UUID editionId, Cursor place) {
        return count(sql.statement(
                        "select count(*) as n from edition_item where edition_id = :edition and not hidden and position > :place")
                .bind("edition", editionId)
                .bind("place", place.number(0)));
    }

    /** The sites of which a reader finds anything. */
    public Set<UUID> sitesIn(UUID editionId) {
        return Set.copyOf(sql.statement("""
                        select distinct site_id from edition_item
                        where edition_id = :edition and not hidden and site_id is not null
                        """).bind("edition", editionId).list(row -> row.uuid("site_id")));
    }

    /** Each line that a reader gets to see, one after the other. */
    @Transactional(MANDATORY)
    public void eachShownIn(UUID editionId, Consumer<EditionItem> reader) {
        sql.statement("select * from edition_item where edition_id = :edition and not hidden order by position")
                .bind("edition", editionId)
                .forEach(row -> reader.accept(EditionItem.read(row)));
    }

    /** Whether all these are lines of the edition. */
    public boolean holds(UUID editionId, Set<UUID> ids) {
        return count(sql.statement(
                                "select count(*) as n from edition_item where edition_id = :edition and id = any (:ids)")
                        .bind("edition", editionId)
                        .bindArray("ids", UUID.class, ids))
                == ids.size();
    }

    private static int count(SqlStatement select) {
        return select.one(row -> row.integer("n"));
    }

    public Set<UUID> hiddenIn(UUID editionId) {
        return Set.copyOf(sql.statement("select id from edition_item where edition_id = :edition and hidden")
                .bind("edition", editionId)
                .list(row -> row.uuid("id")));
    }

    /** What its hidden lines are about. */
    public List<UUID> activitiesHiddenIn(UUID editionId) {
        return sql.statement(
                        "select activity_id from edition_item where edition_id = :edition and hidden order by position")
                .bind("edition", editionId)
                .list(row -> row.uuid("activity_id"));
    }

    /** What these of its lines are about. */
    public List<UUID> activitiesOf(UUID editionId, Collection<UUID> ids) {
        return sql.statement(
                        "select activity_id from edition_item where edition_id = :edition and id = any (:ids) order by position")
                .bind("edition", editionId)
                .bindArray("ids", UUID.class, ids)
                .list(row -> row.uuid("activity_id"));
    }

    /** Its lines about these activities. */
    public List<EditionItem> about(UUID editionId, Collection<UUID> activityIds) {
        return sql.statement(
                        "select * from edition_item where edition_id = :edition and activity_id = any (:activities)")
                .bind("edition", editionId)
                .bindArray("activities", UUID.class, activityIds)
                .list(EditionItem::read);
    }
}
