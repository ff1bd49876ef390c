package org.cop.kit.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cop.kit.web.limit.RefusedRequests.Reason;
import org.cop.kit.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Every endpoint that asks for no account has a limit, for each client address and for all together; reading and writing apart. The
 * addresses are kept for minutes, in memory only, and at most {@value #MOST_CLIENTS} of them.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
// Not a singleton: Quarkus makes those for its filters before the settings can be read.
@ApplicationScoped
public class AnonymousRate {
    private static final int MOST_CLIENTS = 20_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(2);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final OpenEndpoints open;
    private final RefusedRequests refused;
    private final Limited reads;
    private final Limited writes;

    AnonymousRate(HttpLimits limits, OpenEndpoints open, RefusedRequests refused) {
        this.open = open;
        this.refused = refused;
        reads = new Limited(limits.anonymous().reads());
        writes = new Limited(limits.anonymous().writes());
    }

    @ServerRequestFilter(nonBlocking = true, priority = LimitOrder.RATE)
    public Optional<Response> limit(ResourceInfo resource, RoutingContext routing) {
        if (!open.contain(resource.getResourceMethod())) {
            return Optional.empty();
        }
        var limited = READING.contains(routing.request().method().name()) ? reads : writes;
        var client = limited.ofClient(ClientAddress.of(routing.request()));
        // The client's own first: one that has used up its share must not use up that of all.
        long wait = nanosToWait(client, Reason.CLIENT_RATE);
        if (wait == 0) {
            wait = nanosToWait(limited.total, Reason.TOTAL_RATE);
        }
        return wait == 0 ? Optional.empty() : Optional.of(tooMany(wait));
    }

    private long nanosToWait(Bucket bucket, Reason reason) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        refused.count(reason);
        return Math.max(1, probe.getNanosToWaitForRefill());
    }

    private static Response tooMany(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
        return Problem.of(429, "too-many-requests", "Too many requests; try again later")
                .response()
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static class Limited {
        private final int perClient;
        private final Bucket total;
        private final Cache<String, Bucket> clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(FORGOTTEN)
                .build();

        Limited(HttpLimits.Rate rate) {
            perClient = rate.perClient();
            total = aMinute(rate.total());
        }

        Bucket ofClient(String address) {
            return clients.get(address, network -> aMinute(perClient));
        }

        private static Bucket aMinute(int requests) {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(requests)
                            .refillGreedy(requests, Duration.ofMinutes(1))
                            .build())
                    .build();
        }
    }
}
