package org.cop.kit.web.input;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.ProblemWriter;

/**
 * What is refused before a resource is looked for: what the router itself refuses, such as a request without a host, which Quarkus would
 * call an error of ours; and path traversal, for a proxy before us may resolve an address otherwise than we do.
 */
@Singleton
class PathTraversalFilter {
    /** A segment of one or two dots, which the router would resolve. */
    private static final Pattern TRAVERSAL = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** What probes and scrapers ask for. */
    private static final Pattern WITHOUT_HOST = Pattern.compile("/q/(health|metrics)(/.*)?");

    private final ProblemWriter problems;

    PathTraversalFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(PathTraversalFilter::refuseTraversal)
                .failureHandler(this::refused);
    }

    private static void refuseTraversal(RoutingContext request) {
        String path = request.request().path();
        if (path == null
                || !path.startsWith("/")
                || TRAVERSAL.matcher(path).find()
                || isWithoutNeededHost(request, path)) {
            request.fail(400);
        } else {
            request.next();
        }
    }

    /** HTTP/1.0 needs none; whoever asks for our health so gets an answer, whereas Quarkus REST cannot answer without the whole address. */
    private static boolean isWithoutNeededHost(RoutingContext request, String path) {
        HostAndPort host = request.request().authority();
        // Behind a proxy Quarkus makes an empty one of none.
        return (host == null || host.host().isEmpty())
                && !WITHOUT_HOST.matcher(path).matches();
    }

    private void refused(RoutingContext request) {
        if (request.statusCode() < 400
                || request.statusCode() >= 500
                || request.response().headWritten()) {
            request.next();
            return;
        }
        problems.end(request.response(), Problem.ofStatus(request.statusCode()));
    }
}
