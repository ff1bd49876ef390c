package org.cop.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class DatabaseCircuitTest {
    @Inject
    DatabaseCircuit circuit;

    @Inject
    Sql sql;

    @Test
    void theCircuit_afterTheDatabaseHasCutItsConnections_isClosedSoon() {
        await().until(() -> !circuit.isSuspect() && circuit.ask(() -> true, Boolean.class));

        assertThat(cutIdleConnections()).isPositive();

        // Long enough that it would have opened, had each look found the same dead connection.
        for (int look = 0; look < 3; look++) {
            circuit.check();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !circuit.isUnavailable() && !circuit.isSuspect());
        await().during(Duration.ofSeconds(3)).until(() -> !circuit.isUnavailable() && !circuit.isSuspect());
    }

    /** That of the circuit is idle between two looks. */
    private long cutIdleConnections() {
        return sql.statement("""
                        select count(pg_terminate_backend(pid)) as cut from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state = 'idle'
                        """).one(row -> row.bigint("cut"));
    }
}
