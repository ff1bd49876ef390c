package org.cop.benchmarks.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Is notified of rows as they become visible: a trigger notifies of each insert, PostgreSQL delivers that after the commit. The same for all
 * pipelines, so that what the measuring costs is in each.
 */
final class InsertListener implements AutoCloseable {
    private static final int POLL_MILLIS = 100;

    private final Connection connection;
    private final Map<UUID, Long> seenAt = new ConcurrentHashMap<>();
    private final List<String> tables;
    private final Thread listener;
    private volatile boolean closing;

    InsertListener(Connection connection, Collection<EventPipeline> pipelines) throws SQLException {
        this.connection = connection;
        this.tables = pipelines.stream().map(EventPipeline::table).toList();
        try (Statement statement = connection.createStatement()) {
            for (EventPipeline pipeline : pipelines) {
                statement.execute("""
                        create function notify_%1$s() returns trigger language plpgsql as $$
                        begin perform pg_notify('inserts', new.%2$s::text); return null; end $$;
                        create trigger notify_%1$s after insert on %1$s for each row execute function notify_%1$s();
                        """.formatted(pipeline.table(), pipeline.column()));
            }
            statement.execute("listen inserts");
        }
        this.listener = Thread.ofPlatform().name("inserts").daemon().start(this::listen);
    }

    private void listen() {
        try {
            PGConnection notifying = connection.unwrap(PGConnection.class);
            while (!closing) {
                PGNotification[] notifications = notifying.getNotifications(POLL_MILLIS);
                long now = System.nanoTime();
                if (notifications != null) {
                    for (PGNotification notification : notifications) {
                        seenAt.put(UUID.fromString(notification.getParameter()), now);
                    }
                }
            }
        } catch (SQLException e) {
            if (!closing) {
                throw new IllegalStateException(e);
            }
        }
    }

    Map<UUID, Long> seenAt() {
        return seenAt;
    }

    void forget() {
        seenAt.clear();
    }

    @Override
    public void close() throws SQLException {
        closing = true;
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Where many rows come at once, notifying costs more than the work.
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("drop trigger notify_%1$s on %1$s".formatted(table));
            }
        }
        connection.close();
    }
}
