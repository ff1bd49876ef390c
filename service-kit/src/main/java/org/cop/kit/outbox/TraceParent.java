package org.cop.kit.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of whoever publishes an event, kept beside it so that the trace goes on where it is consumed. */
@ApplicationScoped
class TraceParent {
    static final String HEADER = "traceparent";

    @Nullable
    String current() {
        Map<String, String> carrier = HashMap.newHashMap(2);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(HEADER);
    }
}
