package org.cop.newsletter.activity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.EventJson;
import org.cop.kit.inbox.Received;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.cop.newsletter.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one activity for each thing that happened. The same event once more changes nothing; of several events about one thing the newest
 * stands, in the place of the older one, so that no reader gets it twice. What a single site alone may know is not kept here at all.
 */
@ApplicationScoped
public class Activities {
    private static final String INTO = """
            insert into activity (id, event_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id,
                                  sequence, recorded_at, event, withdrawn)
            """;
    /** The types of what {@link #INTO} names. */
    private static final String[] TYPES = {
        "uuid", "uuid", "uuid", "uuid", "date", "text", "text", "uuid", "uuid", "bigint", "timestamptz", "jsonb", "bool"
    };

    private static final String NEWEST_STANDS = """
            on conflict (id) do update set
                event_id = excluded.event_id, happened_on = excluded.happened_on, audience = excluded.audience, sequence = excluded.sequence,
                recorded_at = excluded.recorded_at, event = excluded.event, withdrawn = excluded.withdrawn
            where activity.sequence < excluded.sequence
            """;
    private static final String WRITE = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)" + NEWEST_STANDS;
    private static final String WRITE_ALL =
            INTO + "select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + NEWEST_STANDS;

    private final Sql sql;
    private final Event<CaseWithdrawn> caseWithdrawn;

    Activities(Sql sql, Event<CaseWithdrawn> caseWithdrawn) {
        this.sql = sql;
        this.caseWithdrawn = caseWithdrawn;
    }

    /** What happens once to its subject. @return whether it was not known before */
    @Transactional(MANDATORY)
    public boolean record(Received<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
        return record(consumed, kind, subjectId, subjectId, on);
    }

    /**
     * What may happen to its subject several times.
     *
     * @param occasionId tells one time from the other
     * @return whether it was not known before
     */
    @Transactional(MANDATORY)
    public boolean record(
            Received<? extends DomainEvent> consumed,
            ActivityKind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on) {
        // xmax is 0 in a row that was inserted, not updated
        return isKept(consumed.event())
                && sql.first(
                                WRITE + " returning xmax = 0 as is_new",
                                row -> row.yes("is_new"),
                                values(consumed, kind, subjectId, occasionId, on, json(consumed.event())))
                        .orElse(false);
    }

    /** For what one poll brings: all that is recorded goes to the database in one statement, when this is closed. */
    @Transactional(MANDATORY)
    public Recording recording() {
        return new Recording(sql);
    }

    /** Takes what happened, in the order in which it was consumed. */
    public static final class Recording implements AutoCloseable {
        private final Sql sql;
        /** By its id, the newest event of each: a statement writes a row once. */
        private final Map<UUID, Recorded> recorded = new LinkedHashMap<>();

        private record Recorded(
                Received<? extends DomainEvent> consumed,
                ActivityKind kind,
                UUID subjectId,
                UUID occasionId,
                LocalDate on) {
            private @Nullable Object[] values() {
                return Activities.values(consumed, kind, subjectId, occasionId, on, json(consumed.event()));
            }

            private Recorded orNewer(Recorded other) {
                return consumed.sequence() < other.consumed.sequence() ? other : this;
            }
        }

        private Recording(Sql sql) {
            this.sql = sql;
        }

        /** As {@link Activities#record(Received, ActivityKind, UUID, LocalDate)}. */
        public void record(Received<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
            record(consumed, kind, subjectId, subjectId, on);
        }

        /** As {@link Activities#record(Received, ActivityKind, UUID, UUID, LocalDate)}. */
        public void record(
                Received<? extends DomainEvent> consumed,
                ActivityKind kind,
                UUID subjectId,
                UUID occasionId,
                LocalDate on) {
            if (isKept(consumed.event())) {
                recorded.merge(
                        id(kind, subjectId, occasionId),
                        new Recorded(consumed, kind, subjectId, occasionId, on),
                        Recorded::orNewer);
            }
        }

        @Override
        public void close() {
            if (!recorded.isEmpty()) {
                sql.updateAll(
                        WRITE_ALL,
                        TYPES,
                        recorded.values().stream().map(Recorded::values).toList());
            }
        }
    }

    /** A case study that was withdrawn already stays withdrawn: its text is not kept. */
    @Transactional(MANDATORY)
    public void publish(Received<? extends DomainEvent> consumed, CaseStudyPublished published) {
        if (!isKept(published)) {
            return;
        }
        boolean withdrawn = sql.exists(
                "select 1 from activity where kind = ? and subject_id = ? and sequence > ?",
                ActivityKind.CASE_STUDY_WITHDRAWN,
                published.caseStudyId(),
                consumed.sequence());
        sql.update(
                WRITE,
                values(
                        consumed,
                        ActivityKind.CASE_STUDY_PUBLISHED,
                        published.caseStudyId(),
                        published.caseStudyId(),
                        published.on(),
                        withdrawn ? null : json(published)));
    }

    @Transactional(MANDATORY)
    public void withdraw(Received<? extends DomainEvent> consumed, CaseStudyWithdrawn withdrawn) {
        record(consumed, ActivityKind.CASE_STUDY_WITHDRAWN, withdrawn.caseStudyId(), withdrawn.on());
        int blanked = sql.update("""
                update activity set withdrawn = true, event = null
                where kind = ? and subject_id = ? and sequence < ? and not withdrawn
                """, ActivityKind.CASE_STUDY_PUBLISHED, withdrawn.caseStudyId(), consumed.sequence());
        if (blanked > 0) {
            caseWithdrawn.fire(new CaseWithdrawn(withdrawn.caseStudyId()));
        }
    }

    private static boolean isKept(DomainEvent event) {
        return event.audience() != Audience.SITE;
    }

    /** In the order of {@link #WRITE}. */
    private static @Nullable Object[] values(
            Received<? extends DomainEvent> consumed,
            ActivityKind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on,
            @Nullable String json) {
        DomainEvent event = consumed.event();
        return new @Nullable Object[] {
            id(kind, subjectId, occasionId),
            consumed.id(),
            event.programme().orElseThrow(),
            event.site().orElse(null),
            on,
            event.audience(),
            kind,
            subjectId,
            occasionId,
            consumed.sequence(),
            consumed.recordedAt(),
            json,
            json == null
        };
    }

    /** Follows from what happened alone, so that it is the same whichever event about it came first. */
    private static UUID id(ActivityKind kind, UUID subjectId, UUID occasionId) {
        String name = kind + " " + subjectId + " " + occasionId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What happened in a month, by day. */
    public Page<Activity> of(UUID programmeId, YearMonth month, Paging paging) {
        var from = paging.cursor();
        return paging.pageBy(
                sql.list(
                        """
                        select * from activity
                        where programme_id = ? and happened_on < ? and (happened_on, id) > (?, ?)
                        order by happened_on, id limit ?
                        """,
                        Activity::read,
                        programmeId,
                        month.plusMonths(1).atDay(1),
                        from.map(cursor -> cursor.date(0))
                                .filter(day -> !day.isBefore(month.atDay(1)))
                                .orElse(month.atDay(1)),
                        from.map(cursor -> cursor.uuid(1)).orElse(Paging.BEFORE_ALL),
                        paging.fetch()),
                activity -> Cursor.of(activity.on(), activity.id()));
    }

    public List<Activity> all(ActivityKind kind, List<UUID> subjectIds) {
        return sql.list(
                "select * from activity where kind = ? and subject_id = any (?) order by happened_on, subject_id",
                Activity::read,
                kind,
                subjectIds.toArray(UUID[]::new));
    }

    private static String json(DomainEvent event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }
}
