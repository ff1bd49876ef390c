package org.cop.kit.web.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.ProblemWriter;

/**
 * A declared length over the largest that any endpoint takes is refused before anything else of the request is looked at, with a problem
 * document, which Quarkus' own limit behind it does not give. What an endpoint takes, BodyReading decides.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_THE_LIMIT_OF_QUARKUS = 100;
    /** Of a body up to so many bytes the rest is let run, for clients read no answer before they have sent their all. */
    private static final long DRAINED = 16 << 20;

    private final ProblemWriter problems;
    private final long most;

    BodyLimit(ProblemWriter problems, HttpLimits limits) {
        most = limits.body().max().asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::declaredLength, BEFORE_THE_LIMIT_OF_QUARKUS);
    }

    private void declaredLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // HTTP itself has refused a length that is not a number.
        long declared = length == null ? 0 : Long.parseLong(length);
        if (declared <= most) {
            request.next();
            return;
        }
        if (declared <= DRAINED) {
            request.request().resume();
            problems.end(request.response(), Problem.ofStatus(413));
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.end(request.response(), Problem.ofStatus(413))
                    .onComplete(sent -> request.request().connection().close());
        }
    }
}
