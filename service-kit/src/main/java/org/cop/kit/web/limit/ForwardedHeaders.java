package org.cop.kit.web.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests of a proxy that is not believed, which shows the mistake that is made most easily: where {@code HTTP_BEHIND_PROXY} or
 * {@code HTTP_TRUSTED_PROXIES} does not name it, all people are one client, with one client's limits.
 */
@ApplicationScoped
class ForwardedHeaders {
    private static final Logger LOG = Logger.getLogger(ForwardedHeaders.class);

    /** Of those that come first: requests that are refused count too. */
    private static final int PRIORITY = 400;

    private final Counter ignored;
    private final AtomicBoolean warned = new AtomicBoolean();

    ForwardedHeaders(MeterRegistry meters) {
        ignored = Counter.builder("cop.http.forwarded.ignored")
                .description("Requests that say for whom they were forwarded, by somebody who is not believed")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, PRIORITY);
    }

    /** Said once, and without an address. */
    private void count(RoutingContext routing) {
        if (isIgnored(routing.request())) {
            ignored.increment();
            if (warned.compareAndSet(false, true)) {
                LOG.warn("X-Forwarded-For of a proxy that is not trusted is ignored, so that all its clients are one:"
                        + " set HTTP_BEHIND_PROXY=true and name it in HTTP_TRUSTED_PROXIES");
            }
        }
        routing.next();
    }

    /** Whoever is believed stands for the client that it names, and no longer for itself. */
    private static boolean isIgnored(HttpServerRequest request) {
        return request.headers().contains("X-Forwarded-For")
                && host(request.remoteAddress())
                        .equals(host(request.connection().remoteAddress()))
                && !host(request.remoteAddress()).equals(request.getHeader("X-Forwarded-For"));
    }

    private static String host(@Nullable SocketAddress address) {
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }
}
