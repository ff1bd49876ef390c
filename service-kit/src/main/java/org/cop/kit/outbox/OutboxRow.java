package org.cop.kit.outbox;

import org.cop.kit.envelope.Envelope;
import org.cop.kit.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One event that waits to be sent.
 *
 * @param id the order in which events of one shard leave
 */
record OutboxRow(long id, Envelope.Outgoing event, @Nullable String traceparent) {

    static OutboxRow read(Row row, String source) {
        return new OutboxRow(
                row.bigint("id"),
                new Envelope.Outgoing(
                        row.uuid("event_id"),
                        source,
                        row.text("type"),
                        row.text("topic"),
                        row.text("key"),
                        row.text("audience"),
                        row.uuidOrNull("programme_id"),
                        row.uuidOrNull("site_id"),
                        row.bigint("sequence"),
                        row.uuid("correlation_id"),
                        row.uuidOrNull("causation_id"),
                        row.instant("recorded_at"),
                        row.bytesOrNull("body")),
                row.textOrNull("traceparent"));
    }
}
