package org.cop.kit.web.limit;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.cop.kit.web.limit.RefusedRequests.Reason;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.RequestRefused;
import org.cop.kit.web.problem.Unavailable;

/** One body on its way into memory. All of it happens on the event loop of its connection, but {@link #release}. */
class RequestBody {
    private final RoutingContext request;
    private final long limit;
    private final String caller;
    private final BodiesInFlight inFlight;
    private final RefusedRequests refused;
    private final Buffer bytes = Buffer.buffer();
    private final AtomicInteger held = new AtomicInteger();

    private long timer;
    private boolean done;

    /** @param caller whose share of all bodies it uses */
    RequestBody(RoutingContext request, long limit, String caller, BodiesInFlight inFlight, RefusedRequests refused) {
        this.request = request;
        this.limit = limit;
        this.caller = caller;
        this.inFlight = inFlight;
        this.refused = refused;
    }

    void read(long timeoutMillis, UniEmitter<? super byte[]> reader) {
        Vertx vertx = request.vertx();
        timer = vertx.setTimer(timeoutMillis, fired -> timedOut(reader));
        var source = request.request();
        source.exceptionHandler(broken -> fail(reader, unreadable()));
        source.handler(chunk -> add(chunk, reader));
        source.endHandler(end -> {
            if (finish()) {
                reader.complete(bytes.getBytes());
            }
        });
        if ("100-continue".equalsIgnoreCase(source.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        source.resume();
    }

    private void add(Buffer chunk, UniEmitter<? super byte[]> reader) {
        if (done) {
            return;
        }
        if (bytes.length() + (long) chunk.length() > limit) {
            fail(reader, tooLarge(refused));
            return;
        }
        switch (inFlight.take(caller, chunk.length())) {
            case TAKEN -> {
                held.addAndGet(chunk.length());
                bytes.appendBuffer(chunk);
            }
            case CALLER_FULL -> busy(Reason.BODIES_OF_CALLER, reader);
            case ALL_FULL -> busy(Reason.BODIES_IN_FLIGHT, reader);
        }
    }

    private void busy(Reason reason, UniEmitter<? super byte[]> reader) {
        refused.count(reason);
        fail(reader, new Unavailable("unavailable", "Try again in a moment"));
    }

    static RequestRefused tooLarge(RefusedRequests refused) {
        refused.count(Reason.BODY_SIZE);
        var problem = Problem.ofStatus(413);
        return new RequestRefused(problem.status(), problem.code(), null, problem.title());
    }

    private void timedOut(UniEmitter<? super byte[]> reader) {
        refused.count(Reason.BODY_TIMEOUT);
        // Nobody waits any longer for the rest.
        request.addEndHandler(answered -> request.request().connection().close());
        fail(reader, new RequestRefused(408, "body-timeout", null, "The body did not come in time"));
    }

    private static RequestRefused unreadable() {
        return new RequestRefused(400, "bad-request", null, "The body broke off");
    }

    private void fail(UniEmitter<? super byte[]> reader, RuntimeException why) {
        if (finish()) {
            reader.fail(why);
        }
    }

    private boolean finish() {
        boolean first = !done;
        done = true;
        request.vertx().cancelTimer(timer);
        return first;
    }

    /** The request has been answered, one way or the other. */
    void release() {
        inFlight.give(caller, held.getAndSet(0));
    }
}
