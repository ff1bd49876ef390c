package org.cop.testsupport.migration;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An instance of this release starts on a database that a later one has migrated: while an upgrade rolls, and when a release is taken back.
 * A service's test extends it.
 */
public abstract class NewerDatabaseContract {
    /** One of the kit's and one of the service's own, neither of which this release has. */
    private static final List<String> OF_A_LATER_RELEASE = List.of("0.9999", "9999");

    @AfterEach
    protected void forgetTheLaterRelease() throws SQLException {
        for (String version : OF_A_LATER_RELEASE) {
            change("delete from flyway_schema_history where version = ?", version);
        }
    }

    @Test
    protected void databaseThatALaterReleaseMigrated_isNoReasonNotToStart() throws SQLException {
        for (String version : OF_A_LATER_RELEASE) {
            change("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    select max(installed_rank) + 1, ?, 'of a later release', 'SQL', 'later.sql', 1, current_user, 1, true
                    from flyway_schema_history
                    """, version);
        }

        // As the service does at its start, with its settings.
        assertThatCode(() -> flyway().migrate()).doesNotThrowAnyException();
    }

    private static Flyway flyway() {
        return CDI.current().select(Flyway.class).get();
    }

    private static void change(String sql, String version) throws SQLException {
        try (Connection connection = flyway().getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, version);
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
