package org.cop.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller gets instead of an answer (RFC 9457). A program switches on {@code code}, which never changes its meaning; a person reads
 * {@code title} and {@code detail}. Nothing here tells of the inside: no class names, no SQL, none of the values that were sent.
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

    static Problem of(int status, String code, String title) {
        return new Problem("about:blank", title, status, code, null, null, List.of());
    }

    /** The one field to blame; where there is none, or its name cannot be repeated, the detail is the problem's own. */
    Problem at(@Nullable String field, @Nullable String detail) {
        return field == null || field.isEmpty() ? detail(detail) : errors(List.of(new FieldError(field, code, detail)));
    }

    Problem detail(@Nullable String detail) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }

    Problem instance(String instance) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }

    Problem errors(List<FieldError> errors) {
        return new Problem(type, title, status, code, detail, instance, errors);
    }
}
