package org.cop.benchmarks.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of rows as they become visible: a trigger tells of each insert, PostgreSQL hands it on after the commit. The same for platform and
 * floor, so that what the looking costs is in both.
 */
final class Arrivals implements AutoCloseable {
    private static final int LOOK_MILLIS = 100;

    private final Connection connection;
    private final Map<UUID, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean closing;

    /** @param columnByTable whose inserts are told, by which column */
    Arrivals(Connection connection, Map<String, String> columnByTable) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : columnByTable.entrySet()) {
                statement.execute("""
                        create or replace function tell_%1$s() returns trigger language plpgsql as $$
                        begin perform pg_notify('arrivals', new.%2$s::text); return null; end $$;
                        create or replace trigger tell_%1$s after insert on %1$s for each row execute function tell_%1$s();
                        """.formatted(each.getKey(), each.getValue()));
            }
            statement.execute("listen arrivals");
        }
        this.listener = Thread.ofPlatform().name("arrivals").daemon().start(this::listen);
    }

    private void listen() {
        try {
            PGConnection notifying = connection.unwrap(PGConnection.class);
            while (!closing) {
                PGNotification[] notifications = notifying.getNotifications(LOOK_MILLIS);
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
        connection.close();
    }
}
