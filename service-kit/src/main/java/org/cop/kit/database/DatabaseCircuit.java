package org.cop.kit.database;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.cop.kit.dependency.Circuit;
import org.cop.kit.dependency.Dependencies;
import org.cop.kit.dependency.Dependency;
import org.cop.kit.sql.DatabaseCircuitOpen;
import org.cop.kit.sql.SqlStates;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the database answers, so that nobody has to find out by waiting. What requests ask first goes through here, and once a
 * second a question of our own: while the circuit is open no request reaches the database, and it is that question that closes it again.
 *
 * <p>Our question has a connection of its own beside the pool. So a pool that is exhausted is never taken for a database that does not
 * answer: its requests are refused, and neither the circuit nor the readiness of the instance changes.
 */
@ApplicationScoped
public class DatabaseCircuit {
    private static final int SECONDS_TO_ANSWER = 1;
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final Circuit circuit;
    private @Nullable AgroalDataSource probe;
    private volatile boolean suspect;

    DatabaseCircuit(AgroalDataSource database, Dependencies dependencies) {
        this.database = database;
        this.circuit = dependencies.circuit(
                "database", failure -> SqlStates.of(failure) == SqlStates.UNAVAILABLE, 3, Duration.ofSeconds(1));
    }

    void start(@Observes StartupEvent event) {
        // Named among the dependencies from the start on.
    }

    /** Asks the database, unless it is known to be unavailable. */
    public <T> T ask(Callable<T> question, Class<T> type) {
        try {
            return circuit.call(question, type);
        } catch (CircuitBreakerOpenException e) {
            throw new DatabaseCircuitOpen();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether requests are to be refused for now: until our own question has been answered, no request is spent on trying. */
    public boolean isUnavailable() {
        return circuit.isUnavailable();
    }

    /** Whether the last question of our own was not answered, however often that has happened. */
    public boolean isSuspect() {
        return suspect;
    }

    Dependency database() {
        return circuit.dependency();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void check() {
        try {
            circuit.call(this::answers, Boolean.class);
            suspect = false;
        } catch (CircuitBreakerOpenException soonAgain) {
            // the next look may
        } catch (Exception unavailable) {
            suspect = true;
            // Connections that lie in the pool are as dead; whoever got one would wait for it.
            database.flush(FlushMode.IDLE);
            // So is our own: Agroal takes back a connection that only says of itself that it is not valid.
            forget();
        }
    }

    private synchronized void forget() {
        if (probe != null) {
            probe.flush(FlushMode.IDLE);
        }
    }

    private boolean answers() throws SQLException {
        try (var connection = probe().getConnection()) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLTransientConnectionException("The database does not answer");
            }
            return true;
        }
    }

    private synchronized AgroalDataSource probe() throws SQLException {
        if (probe == null) {
            var connections = database.getConfiguration().connectionPoolConfiguration();
            probe = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(1)
                            .acquisitionTimeout(TIME_TO_CONNECT)
                            .connectionFactoryConfiguration(connections::connectionFactoryConfiguration)));
        }
        return probe;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (probe != null) {
            probe.close();
        }
    }
}
