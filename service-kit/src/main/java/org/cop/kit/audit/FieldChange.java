package org.cop.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a field: from what to what, where that can be said of it, or only that it changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldChange(@Nullable Object from, @Nullable Object to) {
    private static final FieldChange UNSPOKEN = new FieldChange(null, null);

    static FieldChange of(@Nullable Object from, @Nullable Object to) {
        return new FieldChange(spoken(from), spoken(to));
    }

    /** Only that the field changed. */
    static Map<String, FieldChange> unspoken(String field) {
        return Map.of(field, UNSPOKEN);
    }

    /** The one after this one in the same transaction. */
    FieldChange then(FieldChange next) {
        return new FieldChange(from, next.to);
    }

    /** A text may be about somebody, or a case; an audit that quoted it would keep it for ever. */
    private static @Nullable Object spoken(@Nullable Object value) {
        return switch (value) {
            case Boolean yesOrNo -> yesOrNo;
            case Number number -> number;
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case Temporal date -> date.toString();
            case null, default -> null;
        };
    }
}
