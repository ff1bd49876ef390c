package org.cop.newsletter.activity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.EventJson;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.cop.kit.web.paging.Cursor;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one activity for each thing that happened. The same event once more changes nothing; of several events about one thing the newest
 * stands, in the place of the older one, so that no reader gets it twice. What a single site alone may know is not kept here at all.
 */
@ApplicationScoped
public class Activities {
    private static final String WRITE = """
            insert into activity (id, event_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id,
                                  sequence, recorded_at, event, withdrawn)
            select * from unnest(:ids, :eventIds, :programmes, :sites, :days, :audiences, :kinds, :subjects, :occasions,
                                 :sequences, :recordedAt, cast(:events as jsonb[]), :withdrawn)
            on conflict (id) do update set
                event_id = excluded.event_id, happened_on = excluded.happened_on, audience = excluded.audience, sequence = excluded.sequence,
                recorded_at = excluded.recorded_at, event = excluded.event, withdrawn = excluded.withdrawn
            where activity.sequence < excluded.sequence
            """;

    private final Sql sql;
    private final Event<CaseWithdrawn> caseWithdrawn;

    Activities(Sql sql, Event<CaseWithdrawn> caseWithdrawn) {
        this.sql = sql;
        this.caseWithdrawn = caseWithdrawn;
    }

    /** What happens once to its subject. @return whether it was not known before */
    @Transactional(MANDATORY)
    public boolean record(
            ConsumedEvent<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
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
            ConsumedEvent<? extends DomainEvent> consumed,
            ActivityKind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on) {
        // xmax is 0 in a row that was inserted, not updated
        return isKept(consumed.event())
                && write(
                                sql,
                                WRITE + " returning xmax = 0 as is_new",
                                List.of(Recorded.of(consumed, kind, subjectId, occasionId, on)))
                        .first(row -> row.bool("is_new"))
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

        private Recording(Sql sql) {
            this.sql = sql;
        }

        /** As {@link Activities#record(ConsumedEvent, ActivityKind, UUID, LocalDate)}. */
        public void record(
                ConsumedEvent<? extends DomainEvent> consumed, ActivityKind kind, UUID subjectId, LocalDate on) {
            record(consumed, kind, subjectId, subjectId, on);
        }

        /** As {@link Activities#record(ConsumedEvent, ActivityKind, UUID, UUID, LocalDate)}. */
        public void record(
                ConsumedEvent<? extends DomainEvent> consumed,
                ActivityKind kind,
                UUID subjectId,
                UUID occasionId,
                LocalDate on) {
            if (isKept(consumed.event())) {
                recorded.merge(
                        id(kind, subjectId, occasionId),
                        Recorded.of(consumed, kind, subjectId, occasionId, on),
                        Recorded::orNewer);
            }
        }

        @Override
        public void close() {
            if (!recorded.isEmpty()) {
                write(sql, WRITE, recorded.values()).execute();
            }
        }
    }

    /** A case study that was withdrawn already stays withdrawn: its text is not kept. Nor is that of one which its site alone may read now. */
    @Transactional(MANDATORY)
    public void publish(ConsumedEvent<? extends DomainEvent> consumed, CaseStudyPublished published) {
        if (!isKept(published)) {
            blank(published.caseStudyId(), consumed.sequence());
            return;
        }
        boolean withdrawn = sql.statement(
                        "select 1 from activity where kind = :kind and subject_id = :subject and sequence > :sequence")
                .bind("kind", ActivityKind.CASE_STUDY_WITHDRAWN)
                .bind("subject", published.caseStudyId())
                .bind("sequence", consumed.sequence())
                .exists();
        var recorded = Recorded.of(
                consumed,
                ActivityKind.CASE_STUDY_PUBLISHED,
                published.caseStudyId(),
                published.caseStudyId(),
                published.on());
        write(sql, WRITE, List.of(withdrawn ? recorded.withoutText() : recorded))
                .execute();
    }

    @Transactional(MANDATORY)
    public void withdraw(ConsumedEvent<? extends DomainEvent> consumed, CaseStudyWithdrawn withdrawn) {
        record(consumed, ActivityKind.CASE_STUDY_WITHDRAWN, withdrawn.caseStudyId(), withdrawn.on());
        blank(withdrawn.caseStudyId(), consumed.sequence());
    }

    private void blank(UUID caseStudyId, long sequence) {
        int blanked = sql.statement("""
                        update activity set withdrawn = true, event = null
                        where kind = :kind and subject_id = :subject and sequence < :sequence and not withdrawn
                        """)
                .bind("kind", ActivityKind.CASE_STUDY_PUBLISHED)
                .bind("subject", caseStudyId)
                .bind("sequence", sequence)
                .execute();
        if (blanked > 0) {
            caseWithdrawn.fire(new CaseWithdrawn(caseStudyId));
        }
    }

    private static boolean isKept(DomainEvent event) {
        return event.audience() != Audience.SITE;
    }

    /**
     * A row as it is written.
     *
     * @param json null where the text is not kept, because it was withdrawn
     */
    private record Recorded(
            ConsumedEvent<? extends DomainEvent> consumed,
            ActivityKind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on,
            @Nullable String json) {

        static Recorded of(
                ConsumedEvent<? extends DomainEvent> consumed,
                ActivityKind kind,
                UUID subjectId,
                UUID occasionId,
                LocalDate on) {
            return new Recorded(consumed, kind, subjectId, occasionId, on, Activities.json(consumed.event()));
        }

        Recorded withoutText() {
            return new Recorded(consumed, kind, subjectId, occasionId, on, null);
        }

        Recorded orNewer(Recorded other) {
            return consumed.sequence() < other.consumed.sequence() ? other : this;
        }

        UUID id() {
            return Activities.id(kind, subjectId, occasionId);
        }

        DomainEvent event() {
            return consumed.event();
        }
    }

    /** @param statement {@link #WRITE}, with what it returns */
    private static SqlStatement write(Sql sql, String statement, Collection<Recorded> rows) {
        return sql.statement(statement)
                .bindColumn("ids", UUID.class, rows, Recorded::id)
                .bindColumn("eventIds", UUID.class, rows, row -> row.consumed().id())
                .bindColumn(
                        "programmes",
                        UUID.class,
                        rows,
                        row -> row.event().programme().orElseThrow())
                .bindColumn("sites", UUID.class, rows, row -> row.event().site().orElse(null))
                .bindColumn("days", LocalDate.class, rows, Recorded::on)
                .bindColumn(
                        "audiences", Audience.class, rows, row -> row.event().audience())
                .bindColumn("kinds", ActivityKind.class, rows, Recorded::kind)
                .bindColumn("subjects", UUID.class, rows, Recorded::subjectId)
                .bindColumn("occasions", UUID.class, rows, Recorded::occasionId)
                .bindColumn("sequences", Long.class, rows, row -> row.consumed().sequence())
                .bindColumn(
                        "recordedAt", Instant.class, rows, row -> row.consumed().recordedAt())
                .bindColumn("events", String.class, rows, Recorded::json)
                .bindColumn("withdrawn", Boolean.class, rows, row -> row.json() == null);
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

    private static String json(DomainEvent event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }
}
