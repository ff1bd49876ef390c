package org.cop.kit.web.limit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.cop.kit.web.limit.RefusedRequests.Reason;
import org.cop.kit.web.problem.Unavailable;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Only so many requests without an account are at work at the same time, so that threads and database connections are left for those who are
 * signed in. A few more wait for their turn, on no thread; the rest is answered 503.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
// Not a singleton: Quarkus makes those for its filters before the settings can be read.
@ApplicationScoped
public class AnonymousConcurrency {
    private final OpenEndpoints open;
    private final RefusedRequests refused;
    private final Duration maxWait;
    private final Places<Waiting> places;

    private record Waiting(
            UniEmitter<? super Response> turn, @Nullable Context context) {
        void go() {
            if (context == null) {
                turn.complete(null);
            } else {
                context.runOnContext(now -> turn.complete(null));
            }
        }
    }

    AnonymousConcurrency(HttpLimits limits, OpenEndpoints open, RefusedRequests refused) {
        this.open = open;
        this.refused = refused;
        maxWait = limits.anonymous().maxWait();
        places =
                new Places<>(limits.anonymous().concurrent(), limits.anonymous().waiting());
    }

    @ServerRequestFilter(nonBlocking = true, priority = LimitOrder.CONCURRENCY)
    public Uni<Response> limit(ResourceInfo resource, RoutingContext routing) {
        if (!open.contain(resource.getResourceMethod())) {
            return Uni.createFrom().nullItem();
        }
        var request = CurrentRequestManager.get();
        return Uni.createFrom()
                .<Response>emitter(turn -> await(turn, routing))
                .onItem()
                .invoke(ready -> request.registerCompletionCallback(answered -> leave()));
    }

    private void await(UniEmitter<? super Response> turn, RoutingContext routing) {
        var mine = new Waiting(turn, Vertx.currentContext());
        switch (places.enter(mine)) {
            case ENTERED -> turn.complete(null);
            case REFUSED -> turn.fail(busy());
            case WAITS ->
                routing.vertx().setTimer(maxWait.toMillis(), fired -> {
                    if (places.giveUp(mine)) {
                        turn.fail(busy());
                    }
                });
        }
    }

    private Unavailable busy() {
        refused.count(Reason.CONCURRENCY);
        return new Unavailable("unavailable", "Try again in a moment");
    }

    private void leave() {
        places.leave().ifPresent(Waiting::go);
    }
}
