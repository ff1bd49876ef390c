package org.cop.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cop.kit.envelope.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * One fact that waits to be sent.
 *
 * @param id the order in which facts of one shard leave
 */
record OutboxRow(long id, Envelope.Outgoing event, @Nullable String traceparent) {

    static OutboxRow read(ResultSet row, String source) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                new Envelope.Outgoing(
                        row.getObject("event_id", UUID.class),
                        source,
                        row.getString("type"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("audience"),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getLong("sequence"),
                        row.getObject("correlation_id", UUID.class),
                        row.getObject("causation_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("body")),
                row.getString("traceparent"));
    }
}
