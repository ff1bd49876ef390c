package org.cop.kit.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with a body. Jackson's own messages quote the body and name our classes; none of that is handed on. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Problem problem(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(400, "unknown-field", "There is no such field").at(FieldPath.of(unknown.getPath()), null);
            case InvalidText text ->
                Problem.of(400, "invalid-text", "A text cannot be accepted")
                        .at(FieldPath.of(text.getPath()), text.getOriginalMessage());
            case InvalidDefinitionException ours ->
                throw new IllegalStateException("A request type that no JSON fits", ours);
            case JsonMappingException misfit
            when isWellFormed(misfit) ->
                Problem.of(400, "invalid-value", "A value does not fit its field")
                        .at(
                                FieldPath.of(misfit.getPath()),
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

    private static Problem malformed(JacksonException e) {
        var problem = Problem.of(400, "malformed-json", "The body is not well-formed JSON");
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? problem
                : problem.detail("Line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
