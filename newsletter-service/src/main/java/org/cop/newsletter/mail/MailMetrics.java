package org.cop.newsletter.mail;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.cop.kit.metrics.MailMeters;

/** What operators see of our mails, by kind and never by person. Confirmations wait nowhere but in memory, so only the ledger's are said to wait. */
@ApplicationScoped
@Startup
public class MailMetrics {
    private final Map<MailKind, MailMeters> meters = new EnumMap<>(MailKind.class);

    public MailMetrics(MeterRegistry registry, Clock clock) {
        for (MailKind kind : MailKind.values()) {
            meters.put(
                    kind,
                    switch (kind) {
                        case EDITION, ALERT, TEST -> MailMeters.withBacklog(registry, clock, kind.header());
                        case CONFIRMATION -> MailMeters.of(registry, kind.header());
                    });
        }
    }

    public MailMeters of(MailKind kind) {
        return requireNonNull(meters.get(kind));
    }
}
