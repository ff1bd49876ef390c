package org.cop.kit.web.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import org.cop.kit.text.TextGuard;

/** The place of a fault as the caller wrote it: {@code entries[3].status}, and not {@code create.request.entries[3].status}. */
public final class FieldPath {
    private static final int LONGEST = 200;

    private final StringBuilder path = new StringBuilder();

    private FieldPath() {}

    public static String of(List<JsonMappingException.Reference> references) {
        var path = new FieldPath();
        for (var reference : references) {
            if (reference.getFieldName() != null) {
                path.name(reference.getFieldName());
            } else if (reference.getIndex() >= 0) {
                path.index(reference.getIndex());
            }
        }
        return path.toString();
    }

    /** Of a constraint on the parameters of a resource method; for a constraint on a parameter itself, its name. */
    public static String of(Path violated) {
        var path = new FieldPath();
        String parameter = "";
        for (var node : violated) {
            if (node.getIndex() != null) {
                path.index(node.getIndex());
            } else if (node.getKey() != null) {
                path.index(node.getKey());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                path.name(node.getName());
            }
        }
        return path.path.isEmpty() ? parameter : path.toString();
    }

    private void name(String name) {
        if (!path.isEmpty()) {
            path.append('.');
        }
        path.append(name);
    }

    private void index(Object index) {
        path.append('[').append(index).append(']');
    }

    /** Names may be the caller's own (unknown fields, keys of a map): a strange one is not repeated. */
    @Override
    public String toString() {
        return path.length() <= LONGEST && TextGuard.fault(path) == null ? path.toString() : "";
    }
}
