package org.cop.newsletter.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.EventJson;
import org.cop.kit.inbox.ConsumedEvent;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is written to the database.
 *
 * @param occasionId tells one time from the other where something happens several times to its subject; else the subject
 * @param json null where the text is not kept, because it was withdrawn
 */
record ActivityRow(
        ConsumedEvent<? extends DomainEvent> consumed,
        ActivityKind kind,
        UUID subjectId,
        UUID occasionId,
        LocalDate on,
        @Nullable String json) {
    private static final String WRITE = """
            insert into activity (id, event_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id,
                                  sequence, recorded_at, event, withdrawn)
            select * from unnest(:ids, :eventIds, :programmes, :sites, :days, :audiences, :kinds, :subjects, :occasions,
                                 :sequences, :recordedAt, cast(:events as jsonb[]), :withdrawn)
                as consumed (id, event_id, programme_id, site_id, happened_on, audience, kind, subject_id, occasion_id,
                         sequence, recorded_at, event, withdrawn)
            where not exists (select 1 from activity_withheld w where w.activity_id = consumed.id and w.sequence > consumed.sequence)
            on conflict (id) do update set
                event_id = excluded.event_id, happened_on = excluded.happened_on, audience = excluded.audience, sequence = excluded.sequence,
                recorded_at = excluded.recorded_at, event = excluded.event, withdrawn = excluded.withdrawn
            where activity.sequence < excluded.sequence
            returning id, subject_id, xmax = 0 as is_new -- xmax is 0 in a row that was inserted, not updated
            """;

    static ActivityRow of(
            ConsumedEvent<? extends DomainEvent> consumed,
            ActivityKind kind,
            UUID subjectId,
            UUID occasionId,
            LocalDate on) {
        String json = new String(EventJson.write(consumed.event()), StandardCharsets.UTF_8);
        return new ActivityRow(consumed, kind, subjectId, occasionId, on, json);
    }

    ActivityRow withoutText() {
        return new ActivityRow(consumed, kind, subjectId, occasionId, on, null);
    }

    ActivityRow orNewer(ActivityRow other) {
        return consumed.sequence() < other.consumed.sequence() ? other : this;
    }

    /** What a single site alone may know is not kept here at all. */
    boolean isKept() {
        return event().audience() != Audience.SITE;
    }

    UUID id() {
        return id(kind, subjectId, occasionId);
    }

    /** Follows from what happened alone, so that it is the same whichever event about it came first. */
    static UUID id(ActivityKind kind, UUID subjectId, UUID occasionId) {
        String name = kind + " " + subjectId + " " + occasionId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private DomainEvent event() {
        return consumed.event();
    }

    /**
     * Writes them in one statement, which may hold each id once.
     *
     * @return of those that were not known, or only by an older event: id, subject_id, and is_new
     */
    static SqlStatement write(Sql sql, Collection<ActivityRow> rows) {
        return sql.statement(WRITE)
                .bindColumn("ids", UUID.class, rows, ActivityRow::id)
                .bindColumn("eventIds", UUID.class, rows, row -> row.consumed().id())
                .bindColumn(
                        "programmes",
                        UUID.class,
                        rows,
                        row -> row.event().programme().orElseThrow())
                .bindColumn("sites", UUID.class, rows, row -> row.event().site().orElse(null))
                .bindColumn("days", LocalDate.class, rows, ActivityRow::on)
                .bindColumn(
                        "audiences", Audience.class, rows, row -> row.event().audience())
                .bindColumn("kinds", ActivityKind.class, rows, ActivityRow::kind)
                .bindColumn("subjects", UUID.class, rows, ActivityRow::subjectId)
                .bindColumn("occasions", UUID.class, rows, ActivityRow::occasionId)
                .bindColumn("sequences", Long.class, rows, row -> row.consumed().sequence())
                .bindColumn(
                        "recordedAt", Instant.class, rows, row -> row.consumed().recordedAt())
                .bindColumn("events", String.class, rows, ActivityRow::json)
                .bindColumn("withdrawn", Boolean.class, rows, row -> row.json() == null);
    }
}
