package org.cop.newsletter.delivery.sending;

import static java.util.Objects.requireNonNull;

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

    DeliveryMetrics(MailComposers composers, MeterRegistry registry, Clock clock) {
        for (DeliveryKind kind : composers.kinds()) {
            meters.put(kind.name(), MailMeters.withBacklog(registry, clock, kind.label()));
        }
    }

    MailMeters of(String kind) {
        return requireNonNull(meters.get(kind), kind);
    }
}
