package org.cop.kit.web.problem;

/**
 * A request that can never be right, whatever the state of things, found by a check that no annotation can make (two fields that do not fit
 * together, a date in the future). Becomes the same 400 {@code validation-failed} that a failed {@code @NotNull} becomes.
 */
public class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /**
     * @param field the JSON path of the field to blame, or the name of the query parameter
     * @param code kebab case, stable
     * @param message for people
     */
    public InvalidRequest(String field, String code, String message) {
        super(message);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
