package org.cop.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What the router itself refuses before a resource is looked for, such as a request without a host: Quarkus would call it an error of ours. */
@Singleton
class UnroutedRequests {
    private final ObjectMapper json;

    UnroutedRequests(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refused);
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
