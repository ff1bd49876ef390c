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
 * Keeps one activity for each thing that happened. Told again, it changes nothing; told anew, the newest word stands, in the place of the
 * old one, so that no reader gets it twice. What a single site alone may know is not kept here at all.
 */
@ApplicationScoped
public class Activities {
    private static final String INTO = """
            insert into activity (id, fact_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id,
                                  sequence, recorded_at, fact, withdrawn)
            """;
    /** The types of what {@link #INTO} names. */
    private static final String[] TYPES = {
        "uuid", "uuid", "uuid", "uuid", "date", "text", "text", "uuid", "uuid", "bigint", "timestamptz", "jsonb", "bool"
    };

    private static final String NEWEST_WORD_STANDS = """
            on conflict (id) do update set
                fact_id = excluded.fact_id, happened_on = excluded.happened_on, audience = excluded.audience, sequence = excluded.sequence,
                recorded_at = excluded.recorded_at, fact = excluded.fact, withdrawn = excluded.withdrawn
            where activity.sequence < excluded.sequence
            """;
    private static final String WRITE =
            INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)" + NEWEST_WORD_STANDS;
    private static final String WRITE_ALL =
            INTO + "select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + NEWEST_WORD_STANDS;

    private final Sql sql;
    private final Event<CaseTakenBack> takenBack;

    Activities(Sql sql, Event<CaseTakenBack> takenBack) {
        this.sql = sql;
        this.takenBack = takenBack;
    }

    /** What happens once to its subject. @return whether we had not heard of it before */
    @Transactional(MANDATORY)
    public boolean record(Received<? extends DomainEvent> told, Kind kind, UUID subjectId, LocalDate on) {
        return record(told, kind, subjectId, subjectId, on);
    }

    /**
     * What may happen to its subject several times.
     *
     * @param occasionId tells one time from the other
     * @return whether we had not heard of it before
     */
    @Transactional(MANDATORY)
    public boolean record(
            Received<? extends DomainEvent> told, Kind kind, UUID subjectId, UUID occasionId, LocalDate on) {
        // xmax is 0 in a row that was inserted, not updated
        return isKept(told.event())
                && sql.first(
                                WRITE + " returning xmax = 0 as is_new",
                                row -> row.yes("is_new"),
                                values(told, kind, subjectId, occasionId, on, json(told.event())))
                        .orElse(false);
    }

    /** For what one poll brings: all that is recorded goes to the database in one statement, when this is closed. */
    @Transactional(MANDATORY)
    public Recording recording() {
        return new Recording(sql);
    }

    /** Takes what happened, in the order in which it was told. */
    public static final class Recording implements AutoCloseable {
        private final Sql sql;
        /** By its id, the newest word of each: a statement writes a row once. */
        private final Map<UUID, Told> told = new LinkedHashMap<>();

        private record Told(
                Received<? extends DomainEvent> fact, Kind kind, UUID subjectId, UUID occasionId, LocalDate on) {
            private @Nullable Object[] values() {
                return Activities.values(fact, kind, subjectId, occasionId, on, json(fact.event()));
            }

            private Told orNewer(Told other) {
                return fact.sequence() < other.fact.sequence() ? other : this;
            }
        }

        private Recording(Sql sql) {
            this.sql = sql;
        }

        /** As {@link Activities#record(Received, Kind, UUID, LocalDate)}. */
        public void record(Received<? extends DomainEvent> fact, Kind kind, UUID subjectId, LocalDate on) {
            record(fact, kind, subjectId, subjectId, on);
        }

        /** As {@link Activities#record(Received, Kind, UUID, UUID, LocalDate)}. */
        public void record(
                Received<? extends DomainEvent> fact, Kind kind, UUID subjectId, UUID occasionId, LocalDate on) {
            if (isKept(fact.event())) {
                told.merge(
                        id(kind, subjectId, occasionId),
                        new Told(fact, kind, subjectId, occasionId, on),
                        Told::orNewer);
            }
        }

        @Override
        public void close() {
            if (!told.isEmpty()) {
                sql.updateAll(
                        WRITE_ALL,
                        TYPES,
                        told.values().stream().map(Told::values).toList());
            }
        }
    }

    /** A case study that was withdrawn already stays withdrawn: its text is not kept. */
    @Transactional(MANDATORY)
    public void publish(Received<? extends DomainEvent> told, CaseStudyPublished published) {
        if (!isKept(published)) {
            return;
        }
        boolean withdrawn = sql.exists(
                "select 1 from activity where kind = ? and subject_id = ? and sequence > ?",
                Kind.CASE_STUDY_WITHDRAWN,
                published.caseStudyId(),
                told.sequence());
        sql.update(
                WRITE,
                values(
                        told,
                        Kind.CASE_STUDY_PUBLISHED,
                        published.caseStudyId(),
                        published.caseStudyId(),
                        published.on(),
                        withdrawn ? null : json(published)));
    }

    @Transactional(MANDATORY)
    public void withdraw(Received<? extends DomainEvent> told, CaseStudyWithdrawn withdrawn) {
        record(told, Kind.CASE_STUDY_WITHDRAWN, withdrawn.caseStudyId(), withdrawn.on());
        int blanked = sql.update("""
                update activity set withdrawn = true, fact = null
                where kind = ? and subject_id = ? and sequence < ? and not withdrawn
                """, Kind.CASE_STUDY_PUBLISHED, withdrawn.caseStudyId(), told.sequence());
        if (blanked > 0) {
            takenBack.fire(new CaseTakenBack(withdrawn.caseStudyId()));
        }
    }

    private static boolean isKept(DomainEvent event) {
        return event.audience() != Audience.SITE;
    }

    /** In the order of {@link #WRITE}. */
    private static @Nullable Object[] values(
            Received<? extends DomainEvent> told,
            Kind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on,
            @Nullable String fact) {
        DomainEvent event = told.event();
        return new @Nullable Object[] {
            id(kind, subjectId, occasionId),
            told.id(),
            event.programme().orElseThrow(),
            event.site().orElse(null),
            on,
            event.audience(),
            kind,
            subjectId,
            occasionId,
            told.sequence(),
            told.recordedAt(),
            fact,
            fact == null
        };
    }

    /** Follows from what happened alone, so that it is the same whichever telling of it came first. */
    private static UUID id(Kind kind, UUID subjectId, UUID occasionId) {
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

    public List<Activity> all(Kind kind, List<UUID> subjectIds) {
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
