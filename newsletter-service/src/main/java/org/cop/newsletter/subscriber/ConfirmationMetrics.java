package org.cop.newsletter.subscriber;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How often requests to subscribe meet a limit; of whom, nothing. */
@ApplicationScoped
@Startup
class ConfirmationMetrics {
    /** Of which share there was nothing left. */
    enum Limit {
        CLIENT,
        DOMAIN,
        TOTAL
    }

    private final Map<Limit, Counter> postponed = new EnumMap<>(Limit.class);
    private final Map<Limit, Counter> refused = new EnumMap<>(Limit.class);
    private final Counter dropped;

    ConfirmationMetrics(MeterRegistry registry) {
        for (Limit limit : Limit.values()) {
            postponed.put(
                    limit,
                    counter(
                            registry,
                            "cop.confirmations.postponed",
                            "Requests to subscribe postponed to a later hour",
                            limit));
            refused.put(
                    limit,
                    counter(
                            registry,
                            "cop.confirmations.refused",
                            "Requests to subscribe refused, too many waited",
                            limit));
        }
        dropped = Counter.builder("cop.confirmations.dropped")
                .description("Requests to subscribe for which there was no room in a day")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description, Limit limit) {
        return Counter.builder(name)
                .description(description)
                .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    void postponed(Limit limit) {
        requireNonNull(postponed.get(limit)).increment();
    }

    void refused(Limit limit) {
        requireNonNull(refused.get(limit)).increment();
    }

    void dropped() {
        dropped.increment();
    }
}
