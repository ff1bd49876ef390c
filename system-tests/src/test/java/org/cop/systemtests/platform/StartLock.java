package org.cop.systemtests.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * As long as it is held no service that starts gets farther than to the migrations of its database, before it consumes anything; those that run
 * notice nothing. A start waits for 28 s at most, then it fails and is tried again.
 */
public final class StartLock implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();

    public StartLock(RunningPlatform platform) throws SQLException {
        for (String service : RunningPlatform.SERVICES) {
            Connection connection = platform.database(service);
            connections.add(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table flyway_schema_history in access exclusive mode");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
