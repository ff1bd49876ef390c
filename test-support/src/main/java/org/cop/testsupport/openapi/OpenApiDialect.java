package org.cop.testsupport.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the documents of all services have in common, for a client that is generated from them: bodies of requests end in {@code Request}, every
 * property has a description, every one of a request and one that a pattern binds an example that can be sent (Swagger UI would fill in random
 * characters), every operation says what it answers, and a schema's name says what it is without the class that it came from: generated clients
 * have one name space.
 */
final class OpenApiDialect {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** Patterns that any sensible text fits. */
    private static final Set<String> LOOSE = Set.of("\\S", "[^\\n\\t]*");

    /** What is one only within its class, and what is numbered since there were two. */
    private static final Pattern MEANS_NOTHING =
            Pattern.compile("State|Status|Mode|Kind|Type|Row|Totals|View|Request|.*[0-9]");

    private final SortedSet<String> faults = new TreeSet<>();

    private OpenApiDialect() {}

    /** Each a line that stays the same while the fault does. */
    static SortedSet<String> faults(String document) throws IOException {
        var dialect = new OpenApiDialect();
        var root = new YAMLMapper().readTree(document);
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                dialect.operation(operation.getKey() + " " + path.getKey(), operation.getValue())));
        root.path("components").path("schemas").properties().forEach(dialect::schema);
        return dialect.faults;
    }

    private void operation(String name, JsonNode operation) {
        var body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (!body.isMissingNode() && !body.path("$ref").asText().endsWith("Request")) {
            faults.add(name + ": the body is no ...Request");
        }
        boolean succeeds = false;
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            var status = response.getKey();
            if (!status.startsWith("2")) {
                succeeds |= status.startsWith("3");
                continue;
            }
            succeeds = true;
            if (Set.of("200", "201").contains(status)
                    && response.getValue().path("content").isEmpty()) {
                faults.add(name + ": " + status + " does not say what it answers");
            }
        }
        if (!succeeds) {
            faults.add(name + ": no success is declared");
        }
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        if (MEANS_NOTHING.matcher(schema.getKey()).matches()) {
            faults.add(schema.getKey() + ": a name that does not say of what");
        }
        if (schema.getKey().equals("Problem")) {
            return;
        }
        schema.getValue().path("properties").properties().forEach(property -> {
            var name = schema.getKey() + "." + property.getKey();
            if (property.getValue().path("description").asText().isBlank()) {
                faults.add(name + ": no description");
            }
            var pattern = property.getValue().path("pattern").asText();
            if (!pattern.isEmpty() && !LOOSE.contains(pattern) && !hasExample(property.getValue())) {
                faults.add(name + ": a pattern without an example");
            }
            if (schema.getKey().endsWith("Request") && !canBeSent(property.getValue())) {
                faults.add(name + ": no example");
            }
        });
    }

    /** An enum shows its values, and another schema has examples of its own. */
    private static boolean canBeSent(JsonNode property) {
        return hasExample(property) || property.has("enum") || property.findValue("$ref") != null;
    }

    private static boolean hasExample(JsonNode property) {
        return property.has("example") || property.has("examples") || property.has("default");
    }
}
