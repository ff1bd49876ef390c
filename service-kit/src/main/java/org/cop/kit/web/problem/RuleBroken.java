package org.cop.kit.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain said no: the request is well formed, but things are not so that it can be done. Becomes a 409 problem document
 * whose code (kebab case, never changed) a client can switch on. The message is shown to people and holds nothing that they may not see.
 */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final transient List<Fault> faults;

    /**
     * One place where the rule was broken.
     *
     * @param field what is to blame there
     * @param code kebab case, stable
     * @param detail for people
     */
    public record Fault(String field, String code, String detail) {}

    public RuleBroken(String code, String message) {
        this(null, code, message, List.of());
    }

    /** A rule that was broken in several places. */
    public RuleBroken(String code, String message, List<Fault> faults) {
        this(null, code, message, faults);
    }

    private RuleBroken(@Nullable String field, String code, String message, List<Fault> faults) {
        super(message);
        this.code = code;
        this.field = field;
        this.faults = List.copyOf(faults);
    }

    /**
     * A rule that one field of the request broke.
     *
     * @param field its JSON path, {@code entries[3].memberId}
     */
    public static RuleBroken at(String field, String code, String message) {
        return new RuleBroken(field, code, message, List.of());
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Fault> faults() {
        return faults;
    }
}
