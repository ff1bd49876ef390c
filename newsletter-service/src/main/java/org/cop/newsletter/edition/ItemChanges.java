package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cop.kit.sql.Sql;

/** Changes to the lines of editions: which are shown, in which order, and which say nothing any more. */
@ApplicationScoped
public class ItemChanges {
    private final Sql sql;

    ItemChanges(Sql sql) {
        this.sql = sql;
    }

    /** These and no others are hidden. Ids of lines that are not there any more count for nothing. @return how many are */
    @Transactional(MANDATORY)
    public int hide(UUID editionId, Collection<UUID> hidden) {
        sql.statement("""
                        update edition_item set hidden = (id = any (:ids))
                        where edition_id = :edition and hidden <> (id = any (:ids))
                        """)
                .bind("edition", editionId)
                .bindArray("ids", UUID.class, hidden)
                .execute();
        return sql.statement("select count(*) as n from edition_item where edition_id = :edition and hidden")
                .bind("edition", editionId)
                .one(row -> row.integer("n"));
    }

    /** @param order the ids of all its lines */
    @Transactional(MANDATORY)
    public void arrange(UUID editionId, List<UUID> order) {
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

    /** The line goes, and the activity is free as if the edition had never held it. */
    @Transactional(MANDATORY)
    public void remove(EditionItem item) {
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
    public void redact(UUID editionId, Collection<UUID> ids) {
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
    public void redact(EditionItem item) {
        sql.statement("""
                update edition_item set withdrawn = true, title = null, detail = null, link = null,
                       line = case kind when 'CASE_STUDY_PUBLISHED' then 'This case study has been withdrawn.'
                                        else 'This item has been withdrawn.' end
                where id = :id
                """).bind("id", item.id()).execute();
    }
}
