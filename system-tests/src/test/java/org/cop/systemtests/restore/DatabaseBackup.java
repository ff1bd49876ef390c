package org.cop.systemtests.restore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.cop.systemtests.platform.RunningPlatform;

/** A copy of a service's database, taken and put back as an operator does, by PostgreSQL's own means. */
final class DatabaseBackup {
    private final RunningPlatform platform;
    private final String database;
    private Instant takenAt = Instant.EPOCH;

    /** @param database the name of the service without "-service", also that of its role */
    DatabaseBackup(RunningPlatform platform, String database) {
        this.platform = platform;
        this.database = database;
    }

    /** The service loses its connections for a moment. */
    void take() throws SQLException {
        takenAt = Instant.now();
        shutOut();
        try {
            execute("drop database if exists %s_backup with (force)".formatted(database)); // of a test that failed
            execute("create database %s_backup template %1$s owner %1$s".formatted(database));
        } finally {
            letIn();
        }
    }

    Instant takenAt() {
        return takenAt;
    }

    /** Until {@link #letIn} the service has no database. */
    void shutOut() throws SQLException {
        execute("alter role %s nologin".formatted(database));
        endConnections();
    }

    void putBack() throws SQLException {
        execute("drop database %s with (force)".formatted(database));
        execute("alter database %s_backup rename to %1$s".formatted(database));
    }

    void letIn() throws SQLException {
        execute("alter role %s login".formatted(database));
    }

    private void endConnections() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                platform.process().jdbc("postgres"), "postgres", platform.secret("postgres"));
    }
}
