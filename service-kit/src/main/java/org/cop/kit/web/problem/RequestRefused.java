package org.cop.kit.web.problem;

import org.jspecify.annotations.Nullable;

/** The kit itself refuses a request: a header, a cursor, a text or a precondition that is not as it must be. */
public class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final @Nullable String detail;

    public RequestRefused(int status, String code, @Nullable String field, String title) {
        this(status, code, field, title, null);
    }

    public RequestRefused(int status, String code, @Nullable String field, String title, @Nullable String detail) {
        super(title);
        this.status = status;
        this.code = code;
        this.field = field;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String detail() {
        return detail;
    }
}
