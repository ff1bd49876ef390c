package org.cop.kit.metrics;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/**
 * What {@code /q/health/ready} says, check by check, as figures: whoever watches by Prometheus sees which check failed and when. Asked now
 * and then and not by each scrape, so that a scrape never waits for a database.
 */
@ApplicationScoped
class ReadinessMetrics {
    private final SmallRyeHealthReporter health;
    private final MultiGauge checks;

    ReadinessMetrics(SmallRyeHealthReporter health, MeterRegistry metrics) {
        this.health = health;
        this.checks = MultiGauge.builder("cop.ready.check")
                .description("1 while the readiness check passes, 0 while it does not")
                .register(metrics);
    }

    @Scheduled(every = "10s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void probe() {
        checks.register(
                health.getReadiness().getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                        .map(check -> MultiGauge.Row.of(
                                Tags.of("check", check.getString("name")),
                                Status.UP.name().equals(check.getString("status")) ? 1 : 0))
                        .collect(Collectors.toList()),
                true);
    }
}
