package org.cop.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain said no: the request is well formed, but things are not so that it can be done. Becomes a 409 problem document
 * whose code (kebab case, never changed) a client can switch on. The message is shown to people and holds nothing that they may not see.
 */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    public RuleBroken(String code, String message) {
        this(null, code, message);
    }

    private RuleBroken(@Nullable String field, String code, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /**
     * A rule that one field of the request broke.
     *
     * @param field its JSON path, {@code entries[3].memberId}
     */
    public static RuleBroken at(String field, String code, String message) {
        return new RuleBroken(field, code, message);
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
