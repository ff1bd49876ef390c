package org.cop.kit.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller gets instead of an answer (RFC 9457). A program switches on {@code code}, which never changes its meaning; a person reads
 * {@code title} and {@code detail}. Nothing here shows the inside: no class names, no SQL, none of the values that were sent.
 *
 * @param type always {@code about:blank}: the code says which problem it is
 * @param instance of an internal error only: {@code urn:uuid:} with the id under which the operator finds it in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldError> errors) {

    /**
     * One field that could not be accepted.
     *
     * @param field the JSON path as the caller wrote it, {@code entries[3].status}, or the name of a query parameter or header
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldError(
            String field, String code, @Nullable String detail) {}

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(int status, String code, String title) {
        return new Problem("about:blank", title, status, code, null, null, List.of());
    }

    /** The problem that a status alone stands for. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(400, "bad-request", "The request cannot be understood");
            case 401 -> of(401, "unauthenticated", "Sign in first");
            case 403 -> of(403, "forbidden", "You may not do this");
            case 404 -> of(404, "not-found", "There is nothing here");
            case 405 -> of(405, "method-not-allowed", "This cannot be done here");
            case 406 -> of(406, "not-acceptable", "It cannot be had in that form");
            case 413 -> of(413, "too-large", "The body is too large");
            case 415 -> of(415, "unsupported-media-type", "Bodies are sent as application/json");
            case 503 -> of(503, "unavailable", "Try again in a moment");
            default -> of(status, "http-" + status, "The request cannot be answered");
        };
    }

    /** The answer of a resource method that has this problem, to which headers may be added. */
    public Response.ResponseBuilder response() {
        return Response.status(status).entity(this).type(MEDIA_TYPE);
    }

    /** The one field to blame; where there is none, or its name cannot be repeated, the detail is the problem's own. */
    public Problem at(@Nullable String field, @Nullable String detail) {
        return field == null || field.isEmpty() ? detail(detail) : errors(List.of(new FieldError(field, code, detail)));
    }

    public Problem detail(@Nullable String detail) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }

    public Problem instance(String instance) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }

    public Problem errors(List<FieldError> errors) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }
}
