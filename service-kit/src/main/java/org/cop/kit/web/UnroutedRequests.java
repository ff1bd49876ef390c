package org.cop.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * What is refused before a resource is looked for: what the router itself refuses, such as a request without a host, which Quarkus would
 * call an error of ours; and addresses that climb, for whoever stands before us may not go the same way as we do.
 */
@Singleton
class UnroutedRequests {
    /** A segment of one or two dots, which the router would resolve. */
    private static final Pattern CLIMBING = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json;

    UnroutedRequests(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(UnroutedRequests::look).failureHandler(this::refused);
    }

    private static void look(RoutingContext request) {
        String path = request.request().path();
        if (path != null && CLIMBING.matcher(path).find()) {
            request.fail(400);
        } else {
            request.next();
        }
    }

    private void refused(RoutingContext request) {
        if (request.statusCode() < 400
                || request.statusCode() >= 500
                || request.response().headWritten()) {
            request.next();
            return;
        }
        try {
            request.response()
                    .setStatusCode(request.statusCode())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.PROBLEM_JSON.toString())
                    .end(json.writeValueAsString(Problems.ofStatus(request.statusCode())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that cannot be written as JSON", e);
        }
    }
}
