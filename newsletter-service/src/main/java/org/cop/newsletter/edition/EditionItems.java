package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.newsletter.activity.Kind;
import org.cop.newsletter.sql.Sql;

/** The lines of editions. */
@ApplicationScoped
public class EditionItems {
    private final Sql sql;

    EditionItems(Sql sql) {
        this.sql = sql;
    }

    public List<EditionItem> of(UUID editionId) {
        return sql.list(
                "select * from edition_item where edition_id = ? order by position", EditionItem::read, editionId);
    }

    /** What a reader gets to see. */
    public List<EditionItem> shownIn(UUID editionId) {
        return of(editionId).stream().filter(item -> !item.hidden()).toList();
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
        return sql.first(
                        "select count(*) as n from edition_item where edition_id = ? and hidden",
                        row -> row.number("n"),
                        editionId)
                .orElseThrow();
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

    /** Lines that its readers may not read, or not any more: its activities are looked at once more. */
    List<EditionItem> notFor(Edition edition) {
        String[] cleared = Arrays.stream(Audience.values())
                .filter(audience -> audience.reaches(edition.audience()))
                .map(Enum::name)
                .toArray(String[]::new);
        return sql.list("""
                select distinct i.* from edition_item i
                join edition_activity c on c.edition_id = i.edition_id
                join activity a on a.id = c.activity_id and a.kind = i.kind and i.subject_id in (a.subject_id, a.site_id)
                where i.edition_id = ? and not i.hidden and i.kind <> 'CASE_STUDY_WITHDRAWN'
                  and (a.withdrawn or a.audience <> all (?))
                order by i.position
                """, EditionItem::read, edition.id(), cleared);
    }

    /** The editions that carry a case study, and the lines in which they do. */
    List<EditionItem> ofCase(UUID caseStudyId) {
        return sql.list(
                "select * from edition_item where subject_id = ? and kind = ? and not withdrawn order by edition_id",
                EditionItem::read,
                caseStudyId,
                Kind.CASE_STUDY_PUBLISHED);
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

    /** The line stays, and says nothing any more. */
    @Transactional(MANDATORY)
    void redact(EditionItem item) {
        sql.update("""
                update edition_item set withdrawn = true, title = null, line = 'This case study has been withdrawn.', detail = null, link = null
                where id = ?
                """, item.id());
    }
}
