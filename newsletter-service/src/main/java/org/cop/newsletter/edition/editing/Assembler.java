package org.cop.newsletter.edition.editing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.alert.IssuesNotForPublication;
import org.cop.newsletter.edition.Edition;

/**
 * Gathers the activities of an edition and writes its lines: everything that happened before the close of its month, that was cleared for
 * its readers, that no earlier edition of theirs carried, and that editors do not keep back. What became known, or was released, late comes
 * with the next one.
 *
 * <p>The order is by site, day, kind and subject, and nothing depends on when an event arrived. Memory does not grow with the number of lines.
 */
@ApplicationScoped
class Assembler {
    private static final int PORTION = 10_000;

    /** Lines that count stand at the end of their month. */
    private static final String DAY = """
            case when a.kind in (%s)
                 then (date_trunc('month', a.happened_on::timestamp) + interval '1 month - 1 day')::date else a.happened_on end
            """.formatted(Stream.of(ActivityKind.values())
            .filter(ActivityKind::isCounted)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", ")));

    /** What these readers were sent of the case that activity a takes back; c is what carried it, e in which edition. */
    private static final String SENT_CASE = """
            edition_activity c
            join activity p on p.id = c.activity_id and p.kind = 'CASE_STUDY_PUBLISHED'
            join edition e on e.id = c.edition_id and e.state in ('SENDING', 'SENT')
            join edition_item i on i.edition_id = e.id and i.kind = p.kind and i.subject_id = p.subject_id and not i.hidden
            """;

    private final Sql sql;

    Assembler(Sql sql) {
        this.sql = sql;
    }

    /** Gives back what an open edition holds, so that it can be assembled anew. */
    @Transactional(MANDATORY)
    void empty(Edition edition) {
        edition.requireOpen();
        sql.statement("delete from edition_item where edition_id = :edition")
                .bind("edition", edition.id())
                .execute();
        sql.statement("delete from edition_activity where edition_id = :edition")
                .bind("edition", edition.id())
                .execute();
    }

    /** @return how many lines it has */
    @Transactional(MANDATORY)
    int fill(Edition edition) {
        edition.requireOpen();
        carry(edition);
        return write(edition);
    }

    /**
     * Nothing less cleared than the edition's readers may read is chosen here, and nothing can come in later. A correction is the exception
     * that says nothing: those who were sent a case learn that it was withdrawn, whoever may read the withdrawal itself.
     */
    private void carry(Edition edition) {
        Set<Audience> cleared = edition.audience().readable();
        Optional<Carried> last = Optional.of(Carried.NOTHING);
        while (last.isPresent()) {
            last = carryMore(edition, cleared, last.get());
        }
    }

    /** A portion at a time, day by day, so that no statement takes longer than the database is waited for. @return the last of the portion */
    private Optional<Carried> carryMore(Edition edition, Set<Audience> cleared, Carried after) {
        return sql.statement("""
                with portion as (
                    select a.id, a.happened_on from activity a
                    where a.programme_id = :programme and a.happened_on < :end and (a.happened_on, a.id) > (:day, :after) and not a.withdrawn
                      and case when a.kind = 'CASE_STUDY_WITHDRAWN'
                               then exists (select 1 from %s where c.audience = :audience and p.subject_id = a.subject_id)
                               else a.audience = any (:cleared) end
                      and not %s
                      and not exists (select 1 from edition_activity x where x.audience = :audience and x.activity_id = a.id)
                    order by a.happened_on, a.id limit :portion),
                carried as (insert into edition_activity (edition_id, audience, activity_id) select :edition, :audience, id from portion)
                select happened_on, id from portion order by happened_on desc, id desc limit 1
                """.formatted(SENT_CASE, IssuesNotForPublication.HOLD_ACTIVITY))
                .bind("programme", edition.programmeId())
                .bind("end", edition.month().plusMonths(1).atDay(1))
                .bind("day", after.on())
                .bind("after", after.activityId())
                .bind("audience", edition.audience())
                .bindArray("cleared", Audience.class, cleared)
                .bind("portion", PORTION)
                .bind("edition", edition.id())
                .first(row -> new Carried(row.date("happened_on"), row.uuid("id")));
    }

    private record Carried(LocalDate on, UUID activityId) {
        /** Before everything: no event is of an earlier day. */
        static final Carried NOTHING = new Carried(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    private int write(Edition edition) {
        try (var lines = new LineWriter(sql, edition)) {
            sql.statement("""
                    select a.id, a.kind, a.site_id, s.code, s.place, a.happened_on, %s as day, a.subject_id, a.event,
                           case when a.kind = 'CASE_STUDY_WITHDRAWN'
                                then (select min(e.month) from %s where c.audience = x.audience and p.subject_id = a.subject_id)
                           end as carried
                    from edition_activity x join activity a on a.id = x.activity_id left join place_site s on s.id = a.site_id
                    where x.edition_id = :edition
                    order by (a.site_id is null), (s.code is null), length(s.code), s.code collate "C", a.site_id, day, a.kind collate "C",
                             a.subject_id, a.occasion_id
                    """.formatted(DAY, SENT_CASE))
                    .bind("edition", edition.id())
                    .forEach(lines::take);
            lines.endGroup();
            return lines.written();
        }
    }
}
