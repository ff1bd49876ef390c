package org.cop.newsletter.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;

/** The activities that {@link Activities} has recorded, for those who read them. */
@ApplicationScoped
public class KnownActivities {
    private final Sql sql;

    KnownActivities(Sql sql) {
        this.sql = sql;
    }

    /** What happened in a month, by day. */
    public Page<Activity> of(UUID programmeId, YearMonth month, Paging paging) {
        var from = paging.cursor();
        return paging.pageBy(
                sql.statement("""
                                select * from activity
                                where programme_id = :programme and happened_on < :end and (happened_on, id) > (:day, :id)
                                order by happened_on, id limit :limit
                                """)
                        .bind("programme", programmeId)
                        .bind("end", month.plusMonths(1).atDay(1))
                        .bind(
                                "day",
                                from.map(cursor -> cursor.date(0))
                                        .filter(day -> !day.isBefore(month.atDay(1)))
                                        .orElse(month.atDay(1)))
                        .bind("id", from.map(cursor -> cursor.uuid(1)).orElse(Paging.BEFORE_ALL))
                        .bind("limit", paging.fetch())
                        .list(Activity::read),
                activity -> Cursor.of(activity.on(), activity.id()));
    }

    public List<Activity> all(ActivityKind kind, List<UUID> subjectIds) {
        return sql.statement("""
                        select * from activity where kind = :kind and subject_id = any (:subjects)
                        order by happened_on, subject_id
                        """)
                .bind("kind", kind)
                .bindArray("subjects", UUID.class, subjectIds)
                .list(Activity::read);
    }
}
