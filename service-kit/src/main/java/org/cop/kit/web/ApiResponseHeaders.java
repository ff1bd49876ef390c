package org.cop.kit.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * No browser and no proxy keeps what the API answers: on a shared computer the back button would show cases and addresses to whoever comes
 * next. An answer that says otherwise, and pages outside the API, decide for themselves.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class ApiResponseHeaders {
    private static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getRequestUri().getPath().startsWith("/api/")) {
            return;
        }
        var headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!headers.containsKey(CONTENT_TYPE_OPTIONS)) {
            headers.putSingle(CONTENT_TYPE_OPTIONS, "nosniff");
        }
    }
}
