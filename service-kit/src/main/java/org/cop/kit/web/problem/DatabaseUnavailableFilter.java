package org.cop.kit.web.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cop.kit.database.DatabaseCircuit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** While the database is known to be unavailable every request is refused at once: no caller waits, and no thread is kept by one who does. */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class DatabaseUnavailableFilter {
    private final DatabaseCircuit circuit;

    DatabaseUnavailableFilter(DatabaseCircuit circuit) {
        this.circuit = circuit;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public Optional<Response> refuse() {
        return circuit.isUnavailable() ? Optional.of(ExceptionMappers.databaseUnavailable()) : Optional.empty();
    }
}
