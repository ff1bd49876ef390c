package org.cop.kit.web.input;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.kit.text.TextGuard;
import org.cop.kit.web.problem.RequestRefused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What may stand in the path and in the query of a request: texts as in a body, and values that fit what the method declares. */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class RequestGuard {
    private final Map<Method, QueryParameters> declarations = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void pathAndQuery(UriInfo uri, ResourceInfo resource) {
        refuseFaults(uri.getPathParameters());
        var query = uri.getQueryParameters();
        if (!query.isEmpty()) {
            refuseFaults(query);
            refuseMisfits(query, resource.getResourceMethod());
        }
    }

    private static void refuseFaults(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (TextGuard.fault(name) != null) {
                throw new RequestRefused(400, "invalid-text", null, "A text cannot be accepted");
            }
            for (var value : values) {
                var fault = TextGuard.fault(value);
                if (fault != null) {
                    throw new RequestRefused(400, "invalid-text", name, "A text cannot be accepted", fault);
                }
            }
        });
    }

    private void refuseMisfits(MultivaluedMap<String, String> query, Method method) {
        for (var parameter :
                declarations.computeIfAbsent(method, QueryParameters::of).declared()) {
            var values = query.getOrDefault(parameter.name(), List.of());
            if (values.size() > 1 && !parameter.many()) {
                throw new RequestRefused(
                        400, "invalid-parameter", parameter.name(), "A parameter is given more than once");
            }
            for (var value : values) {
                if (!parameter.reads(value)) {
                    throw new RequestRefused(
                            400,
                            "invalid-parameter",
                            parameter.name(),
                            "A parameter does not fit",
                            Expected.of(parameter.type()));
                }
            }
        }
    }
}
