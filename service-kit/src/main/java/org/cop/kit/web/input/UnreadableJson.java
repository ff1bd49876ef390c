package org.cop.kit.web.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.cop.kit.web.problem.FieldPath;
import org.cop.kit.web.problem.RequestRefused;

/** What was wrong with a body. Jackson's own messages quote the body and name our classes; none of that is handed on. */
final class UnreadableJson {
    private UnreadableJson() {}

    static RequestRefused refusal(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new RequestRefused(400, "unknown-field", FieldPath.of(unknown.getPath()), "There is no such field");
            case InvalidText text ->
                new RequestRefused(
                        400,
                        "invalid-text",
                        FieldPath.of(text.getPath()),
                        "A text cannot be accepted",
                        text.getOriginalMessage());
            case InvalidDefinitionException ours ->
                throw new IllegalStateException("A request type that no JSON fits", ours);
            case JsonMappingException misfit
            when isWellFormed(misfit) ->
                new RequestRefused(
                        400,
                        "invalid-value",
                        FieldPath.of(misfit.getPath()),
                        "A value does not fit its field",
                        misfit instanceof MismatchedInputException m ? Expected.of(m.getTargetType()) : null);
            default -> malformed(e);
        };
    }

    /** Jackson wraps a broken text as well in the exception for the field in which it broke, and counts what follows the body as a misfit. */
    private static boolean isWellFormed(DatabindException misfit) {
        if (misfit.getCause() instanceof JacksonException cause) {
            return cause instanceof InputCoercionException;
        }
        return !misfit.getOriginalMessage().startsWith("Trailing token");
    }

    private static RequestRefused malformed(JacksonException e) {
        var at = e.getLocation();
        return new RequestRefused(
                400,
                "malformed-json",
                null,
                "The body is not well-formed JSON",
                at == null || at.getLineNr() < 1 ? null : "Line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
