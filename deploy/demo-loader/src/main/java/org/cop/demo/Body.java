package org.cop.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a request's JSON body. */
final class Body {
    private Body() {}

    /** @param namesAndValues what is an empty {@link Optional} is left out; days, times and constants are written as texts */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            if (namesAndValues[i + 1] instanceof Optional<?> maybe) {
                maybe.ifPresent(value -> fields.put(name, json(value)));
            } else {
                fields.put(name, json(namesAndValues[i + 1]));
            }
        }
        return fields;
    }

    private static Object json(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List || value instanceof Map
                ? value
                : value.toString();
    }
}
