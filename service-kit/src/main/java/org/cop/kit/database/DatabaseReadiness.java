package org.cop.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database a service can answer nothing; without anything else it can. Asks nobody, so it never hangs itself. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private final DatabaseCircuit circuit;

    DatabaseReadiness(DatabaseCircuit circuit) {
        this.circuit = circuit;
    }

    @Override
    public HealthCheckResponse call() {
        var status = circuit.database().status();
        var response = HealthCheckResponse.named("database")
                .withData("since", status.since().toString());
        if (status.reason() != null) {
            response.withData("reason", status.reason());
        }
        return response.status(!status.away()).build();
    }
}
