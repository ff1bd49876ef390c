package org.cop.kit.dependency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** All that this service depends on. Each has a gauge, {@code cop_dependency_up}: 1 while it answers, 0 while it is unavailable. */
@ApplicationScoped
public class Dependencies {
    private final Map<String, Dependency> byName = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final MeterRegistry metrics;

    public Dependencies(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * The circuit of a dependency that is named here for the first time.
     *
     * @param unavailable recognises the failures that mean that it is unavailable
     * @param failures so many in a row open the circuit
     * @param pause until one call may try again
     */
    public Circuit circuit(String name, Predicate<Throwable> unavailable, int failures, Duration pause) {
        var dependency = new Dependency(name, clock);
        if (byName.putIfAbsent(name, dependency) != null) {
            throw new IllegalArgumentException("There are two dependencies named " + name);
        }
        Gauge.builder("cop.dependency.up", dependency, it -> it.isUnavailable() ? 0 : 1)
                .tag("dependency", name)
                .description("1 while what the service depends on answers, 0 while it is unavailable")
                .register(metrics);
        return new Circuit(dependency, unavailable, failures, pause);
    }

    Collection<Dependency> all() {
        return byName.values();
    }
}
