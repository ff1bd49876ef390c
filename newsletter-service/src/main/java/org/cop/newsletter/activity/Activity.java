package org.cop.newsletter.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.kit.envelope.EventJson;
import org.cop.kit.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a programme and that a reader may care about.
 *
 * @param id follows from what happened, not from which event said so when
 * @param siteId null for what belongs to the whole programme
 * @param on the day it happened
 * @param audience the widest audience it was cleared for
 * @param subjectId the member, meeting, action, case, evidence or issue it is about
 * @param event what is known of it; null once it was withdrawn
 */
public record Activity(
        UUID id,
        UUID programmeId,
        @Nullable UUID siteId,
        LocalDate on,
        Audience audience,
        ActivityKind kind,
        UUID subjectId,
        Instant recordedAt,
        @Nullable DomainEvent event) {

    static Activity read(Row row) {
        ActivityKind kind = row.constant("kind", ActivityKind.class);
        return new Activity(
                row.uuid("id"),
                row.uuid("programme_id"),
                row.uuidOrNull("site_id"),
                row.date("happened_on"),
                row.constant("audience", Audience.class),
                kind,
                row.uuid("subject_id"),
                row.instant("recorded_at"),
                event(kind, row.textOrNull("event")));
    }

    /** The event of an activity as it lies in the database. */
    public static @Nullable DomainEvent event(ActivityKind kind, @Nullable String json) {
        return json == null ? null : EventJson.read(kind.event(), json.getBytes(StandardCharsets.UTF_8));
    }
}
