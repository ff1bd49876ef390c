package org.cop.newsletter.edition.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.alert.IssuesNotForPublication;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;

/**
 * Lines that the readers of their editions may not read, or not any more, or that editors keep back: their activities are looked at once
 * more.
 */
@ApplicationScoped
class UnreadableItems {
    private final Sql sql;

    UnreadableItems(Sql sql) {
        this.sql = sql;
    }

    /** Lines that its readers may not read, or not any more: its activities are looked at once more. The first of them, if there are many. */
    List<EditionItem> of(Edition edition, int atMost) {
        // Materialized, so that the few are found once: the database knows nothing yet of the many lines just written.
        return sql.statement("""
                with unreadable as materialized (
                    select a.kind, named.about from edition_activity c
                    join activity a on a.id = c.activity_id
                    cross join lateral (values (a.subject_id), (a.site_id)) as named (about) -- of lines that count: the site
                    where c.edition_id = :edition and (a.withdrawn or a.audience <> all (:readable) or %s))
                select i.* from edition_item i
                where i.edition_id = :edition and not i.hidden and i.kind <> 'CASE_STUDY_WITHDRAWN'
                  and (i.kind, i.subject_id) in (select kind, about from unreadable)
                order by i.position limit :limit
                """.formatted(IssuesNotForPublication.HOLD_ACTIVITY))
                .bind("edition", edition.id())
                .bindArray("readable", Audience.class, edition.audience().readable())
                .bind("limit", atMost)
                .list(EditionItem::read);
    }

    /**
     * A line that its readers may not read any more.
     *
     * @param isWithdrawn whether nobody may, because it was withdrawn, or because editors keep it back
     */
    record Unreadable(EditionItem item, boolean isWithdrawn) {}

    /** The lines about these subjects that the readers of their editions may not read any more, by edition. */
    List<Unreadable> about(Set<UUID> subjectIds) {
        return sql.statement("""
                        select i.*, a.withdrawn or a.held as activity_withdrawn
                        from edition_item i
                        join edition e on e.id = i.edition_id
                        join (select a.*, %s as held from activity a) a on a.id = i.activity_id
                        where i.subject_id = any (:subjects) and not i.withdrawn and i.kind <> 'CASE_STUDY_WITHDRAWN'
                          and (a.withdrawn or a.held or array_position(:circles, a.audience) < array_position(:circles, e.audience))
                        order by i.edition_id, i.position
                        """.formatted(IssuesNotForPublication.HOLD_ACTIVITY))
                .bindArray("subjects", UUID.class, subjectIds)
                .bindArray("circles", Audience.class, List.of(Audience.values()))
                .list(row -> new Unreadable(EditionItem.read(row), row.bool("activity_withdrawn")));
    }
}
