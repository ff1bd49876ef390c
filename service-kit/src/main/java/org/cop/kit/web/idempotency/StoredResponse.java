package org.cop.kit.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a request was answered, as far as a repetition has to get it again. Bodies may hold personal data, so rows live for a day only. */
record StoredResponse(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** What JAX-RS will make of the value that the method returned. */
    static StoredResponse of(Method method, @Nullable Object returned, ObjectMapper json) {
        return switch (returned) {
            case RestResponse<?> r ->
                new StoredResponse(
                        r.getStatus(),
                        header(r.getHeaders().getFirst(HttpHeaders.LOCATION)),
                        header(r.getHeaders().getFirst(HttpHeaders.ETAG)),
                        body(r.getEntity(), json));
            case Response r ->
                new StoredResponse(
                        r.getStatus(),
                        header(r.getHeaders().getFirst(HttpHeaders.LOCATION)),
                        header(r.getHeaders().getFirst(HttpHeaders.ETAG)),
                        body(r.getEntity(), json));
            case null -> new StoredResponse(declared(method, 204), null, null, null);
            case Object view -> new StoredResponse(declared(method, 200), null, null, body(view, json));
        };
    }

    boolean succeeded() {
        return status < 400;
    }

    Response again() {
        var answer = Response.status(status).header("Idempotent-Replay", "true");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            answer.entity(body).type(JSON);
        }
        return answer.build();
    }

    private static int declared(Method method, int otherwise) {
        var status = method.getAnnotation(ResponseStatus.class);
        return status == null ? otherwise : status.value();
    }

    private static @Nullable String header(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String body(@Nullable Object entity, ObjectMapper json) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that cannot be written as JSON", e);
        }
    }
}
