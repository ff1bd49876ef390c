package org.cop.kit.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a service can answer nothing; without anything else it can. Asks nobody, so it never hangs itself. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private final DatabaseCircuit circuit;

    DatabaseReadiness(DatabaseCircuit circuit) {
        this.circuit = circuit;
    }

    /** On the event loop: a supervisor gets its answer when every worker thread is busy, too. */
    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    HealthCheckResponse check() {
        var status = circuit.database().status();
        var response = HealthCheckResponse.named("database")
                .withData("since", status.since().toString());
        if (status.reason() != null) {
            response.withData("reason", status.reason());
        }
        return response.status(!status.unavailable()).build();
    }
}
