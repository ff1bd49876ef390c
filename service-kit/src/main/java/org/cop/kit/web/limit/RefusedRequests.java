package org.cop.kit.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what the limits refused, by their reason; never by address. From 0 on, so that monitoring sees the first refusal as a rise. */
@Singleton
class RefusedRequests {
    enum Reason {
        CLIENT_RATE,
        TOTAL_RATE,
        CONCURRENCY,
        BODY_SIZE,
        BODIES_IN_FLIGHT,
        BODIES_OF_CALLER,
        BODY_TIMEOUT
    }

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    RefusedRequests(MeterRegistry meters) {
        for (Reason reason : Reason.values()) {
            String label = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            counters.put(reason, meters.counter("cop.http.refused", "reason", label));
        }
    }

    void count(Reason reason) {
        Objects.requireNonNull(counters.get(reason)).increment();
    }
}
