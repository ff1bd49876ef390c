package org.cop.kit.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what the limits refused, by their reason; never by address. */
@Singleton
class RefusedRequests {
    enum Reason {
        CLIENT_RATE,
        TOTAL_RATE,
        CONCURRENCY,
        BODY_SIZE,
        BODIES_IN_FLIGHT,
        BODY_TIMEOUT
    }

    private final MeterRegistry meters;

    RefusedRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Reason reason) {
        meters.counter(
                        "cop.http.refused",
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
