package org.cop.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Responses with the headers that belong to them. Places are given as paths ({@code Location: /api/v1/sites/...}), so that they stay right
 * behind a proxy and do not depend on the Host header that the caller sent. A method that answers 201 says so with
 * {@code @ResponseStatus(201)} too: the OpenAPI document cannot see it from here.
 */
public final class Responses {
    private Responses() {}

    /** 200 with the version of what is shown as its ETag. */
    public static <T> RestResponse<T> ok(T view, int version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /** 201 with the place of the new thing, which is the path of this request and its id, and its ETag. */
    public static <T> RestResponse<T> created(UUID id, T view, int version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, below(id))
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /** 201 for what nobody edits later: the place of the new thing, no ETag. */
    public static <T> RestResponse<T> created(UUID id, T view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, below(id))
                .build();
    }

    /** 201 for several new things at once; each of them knows its id. */
    public static <T> RestResponse<T> created(T views) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views)
                .build();
    }

    private static String below(UUID id) {
        var path = CurrentRequestManager.get().getUriInfo().getRequestUri().getRawPath();
        return (path.endsWith("/") ? path : path + "/") + id;
    }
}
