package org.cop.membership.account;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How Keycloak's admin API answers us. */
@ApplicationScoped
@Startup
class AccountMetrics {
    /** How a call of ours ended. */
    enum Outcome {
        DONE,
        /** It answered that it will not. */
        REFUSED,
        /** It did not answer. */
        UNREACHABLE
    }

    private final Map<Outcome, Timer> calls = new EnumMap<>(Outcome.class);

    AccountMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            calls.put(
                    outcome,
                    Timer.builder("cop.keycloak.calls")
                            .description("Calls of Keycloak's admin API")
                            .tags("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void call(Outcome outcome, Duration took) {
        requireNonNull(calls.get(outcome)).record(took);
    }
}
