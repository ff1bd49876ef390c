package org.cop.kit.dependency;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * {@code /q/health/group/dependencies}: what is unavailable, since when and why, for whoever looks after the service. Not for load balancers and
 * supervisors: most of it takes no request down, and no restart brings it back.
 */
@HealthGroup("dependencies")
@ApplicationScoped
class DependenciesHealth implements AsyncHealthCheck {
    private final Dependencies dependencies;

    DependenciesHealth(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** On the event loop: a supervisor gets its answer when every worker thread is busy, too. */
    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    HealthCheckResponse check() {
        var response = HealthCheckResponse.named("dependencies");
        boolean all = true;
        for (Dependency dependency : dependencies.all()) {
            all &= !dependency.isUnavailable();
            response.withData(dependency.name(), describe(dependency.status()));
        }
        return response.status(all).build();
    }

    static String describe(Dependency.Status status) {
        return status.unavailable() ? "unavailable since %s: %s".formatted(status.since(), status.reason()) : "answers";
    }
}
