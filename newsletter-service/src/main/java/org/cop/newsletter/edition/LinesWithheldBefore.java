package org.cop.newsletter.edition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.sql.Sql;

/**
 * Lines that editors had left out of editions, or taken back, before the database was restored to a state from before. An edition withholds
 * them before anybody reads it over. What was left out is left out once: whoever then shows the line has decided anew. What was taken back
 * stays so.
 */
@ApplicationScoped
public class LinesWithheldBefore {
    private final Sql sql;
    private final ItemChanges changes;

    LinesWithheldBefore(Sql sql, ItemChanges changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** @param redacted whether they had been taken back; otherwise they had been left out */
    @Transactional(MANDATORY)
    public void note(UUID programmeId, Audience audience, Collection<UUID> activityIds, boolean redacted) {
        sql.statement("""
                insert into edition_line_withheld_before as known (programme_id, audience, activity_id, redacted)
                select distinct :programme, :audience, activity, :redacted from unnest(:activities) as a (activity)
                on conflict (programme_id, audience, activity_id) do update set redacted = known.redacted or excluded.redacted
                """)
                .bind("programme", programmeId)
                .bind("audience", audience)
                .bind("redacted", redacted)
                .bindArray("activities", UUID.class, activityIds)
                .execute();
    }

    /** The editions of an audience that are still open and hold any of these lines. */
    @Transactional(MANDATORY)
    public List<UUID> openEditions(UUID programmeId, Audience audience, Collection<UUID> activityIds) {
        return sql.statement("""
                        select distinct e.id from edition e join edition_item i on i.edition_id = e.id
                        where e.programme_id = :programme and e.audience = :audience and e.state in ('ASSEMBLED', 'SKIPPED')
                          and i.activity_id = any (:activities)
                        order by e.id
                        """)
                .bind("programme", programmeId)
                .bind("audience", audience)
                .bindArray("activities", UUID.class, activityIds)
                .list(row -> row.uuid("id"));
    }

    /**
     * @param hidden the lines of the edition that are hidden anyway
     * @return how many are hidden now
     */
    @Transactional(MANDATORY)
    public int withhold(Edition edition, Collection<UUID> hidden) {
        Set<UUID> all = new HashSet<>(hidden);
        all.addAll(of(edition, """
                delete from edition_line_withheld_before b using edition_item i
                where b.programme_id = :programme and b.audience = :audience and b.activity_id = i.activity_id
                  and i.edition_id = :edition and not b.redacted
                returning i.id
                """));
        changes.redact(edition.id(), of(edition, """
                select i.id from edition_line_withheld_before b join edition_item i on b.activity_id = i.activity_id
                where b.programme_id = :programme and b.audience = :audience and i.edition_id = :edition and b.redacted
                """));
        return changes.hide(edition.id(), all);
    }

    private List<UUID> of(Edition edition, String lines) {
        return sql.statement(lines)
                .bind("programme", edition.programmeId())
                .bind("audience", edition.audience())
                .bind("edition", edition.id())
                .list(row -> row.uuid("id"));
    }
}
