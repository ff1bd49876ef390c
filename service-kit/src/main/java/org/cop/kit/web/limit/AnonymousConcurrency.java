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
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final int most;
    private final int mostWaiting;
    private final Duration maxWait;

    private final Object lock = new Object();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int atWork;

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
        most = limits.anonymous().concurrent();
        mostWaiting = limits.anonymous().waiting();
        maxWait = limits.anonymous().maxWait();
    }

    @ServerRequestFilter(nonBlocking = true, priority = LimitOrder.CONCURRENCY)
    public Uni<Response> limit(ResourceInfo resource, RoutingContext routing) {
        if (!open.contain(resource.getResourceMethod())) {
            return Uni.createFrom().nullItem();
        }
        var request = CurrentRequestManager.get();
        if (takePlace()) {
            request.registerCompletionCallback(answered -> leave());
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .<Response>emitter(turn -> await(turn, routing))
                .onItem()
                .invoke(ready -> request.registerCompletionCallback(answered -> leave()));
    }

    private boolean takePlace() {
        synchronized (lock) {
            if (atWork < most) {
                atWork++;
                return true;
            }
            return false;
        }
    }

    private void await(UniEmitter<? super Response> turn, RoutingContext routing) {
        var mine = new Waiting(turn, Vertx.currentContext());
        boolean queued;
        synchronized (lock) {
            queued = waiting.size() < mostWaiting;
            if (queued) {
                waiting.addLast(mine);
            }
        }
        if (!queued) {
            turn.fail(busy());
            return;
        }
        routing.vertx().setTimer(maxWait.toMillis(), fired -> {
            boolean still;
            synchronized (lock) {
                still = waiting.remove(mine);
            }
            if (still) {
                turn.fail(busy());
            }
        });
    }

    private Unavailable busy() {
        refused.count(Reason.CONCURRENCY);
        return new Unavailable("unavailable", "Try again in a moment");
    }

    /** The place goes to whoever has waited longest. */
    private void leave() {
        Waiting next;
        synchronized (lock) {
            next = waiting.pollFirst();
            if (next == null) {
                atWork--;
            }
        }
        if (next != null) {
            next.go();
        }
    }
}
