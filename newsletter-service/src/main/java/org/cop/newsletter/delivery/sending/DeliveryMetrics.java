package org.cop.newsletter.delivery.sending;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.cop.kit.metrics.MailMeters;
import org.cop.newsletter.delivery.DeliveryKind;
import org.cop.newsletter.delivery.MailComposers;

/** What operators see of our mails, by kind and never by person. */
@ApplicationScoped
@Startup
class DeliveryMetrics {
    private final Map<String, MailMeters> meters = new HashMap<>();
    private volatile long undelivered;

    DeliveryMetrics(MailComposers composers, MeterRegistry registry, Clock clock) {
        for (DeliveryKind kind : composers.kinds()) {
            meters.put(kind.name(), MailMeters.withUnsent(registry, clock, kind.label()));
        }
        Gauge.builder("cop.editions.undelivered", this, metrics -> metrics.undelivered)
                .description("Editions of which many mails have failed that could be sent again")
                .register(registry);
    }

    /** How many editions have more than five failed mails, and more than one in twenty, whose addresses are still kept. */
    void undelivered(long editions) {
        undelivered = editions;
    }

    MailMeters of(String kind) {
        return requireNonNull(meters.get(kind), kind);
    }
}
