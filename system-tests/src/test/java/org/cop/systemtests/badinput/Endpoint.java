package org.cop.systemtests.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * A method of a path of a service, as its OpenAPI document describes it.
 *
 * @param methods all that can be done at the path
 * @param body of the request; absent if it takes none
 * @param page made for people's browsers: it may refuse with a page
 */
record Endpoint(
        String service,
        String method,
        String path,
        Set<String> methods,
        List<Parameter> parameters,
        Optional<Body> body,
        boolean signedIn,
        boolean page) {

    /** @param in path, query or header */
    record Parameter(String name, String in, Schema schema) {
        /** In the addresses of pages a month is a text as any other. */
        boolean isMonth() {
            return name.equals("month");
        }

        /** Whether only some texts are values of it. */
        boolean isTyped() {
            return !schema.type().equals("string")
                    || !schema.choices().isEmpty()
                    || !schema.format().isEmpty()
                    || isMonth();
        }
    }

    record Body(String mediaType, Schema schema) {
        boolean isJson() {
            return mediaType.equals("application/json");
        }
    }

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    static List<Endpoint> of(String service) {
        try {
            var document = new YAMLMapper()
                    .readTree(RunningPlatform.REPOSITORY
                            .resolve(service + "-service/openapi.yaml")
                            .toFile());
            List<Endpoint> all = new ArrayList<>();
            document.get("paths").properties().forEach(path -> {
                var methods = new TreeSet<>(METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT))
                        .toList());
                methods.forEach(method -> all.add(of(
                        service,
                        method,
                        path.getKey(),
                        methods,
                        path.getValue().get(method.toLowerCase(java.util.Locale.ROOT)),
                        document)));
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint of(
            String service, String method, String path, Set<String> methods, JsonNode operation, JsonNode document) {
        List<Parameter> parameters = new ArrayList<>();
        for (var written : operation.path("parameters")) {
            var parameter = Schema.of(written, document).node();
            parameters.add(new Parameter(
                    parameter.get("name").asText(),
                    parameter.get("in").asText(),
                    new Schema(parameter.path("schema"))));
        }
        Optional<Body> body = operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content ->
                        new Body(content.getKey(), Schema.of(content.getValue().path("schema"), document)));
        return new Endpoint(
                service, method, path, methods, parameters, body, operation.has("security"), !path.startsWith("/api/"));
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean takesJson() {
        return body.filter(Body::isJson).isPresent();
    }

    boolean takesForm() {
        return body.isPresent() && !takesJson();
    }

    boolean has(String header) {
        return in("header").anyMatch(parameter -> parameter.name().equals(header));
    }

    Stream<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place));
    }

    Stream<Parameter> typedQuery() {
        return in("query").filter(Parameter::isTyped);
    }

    Stream<Parameter> ids() {
        return in("path").filter(parameter -> parameter.schema().isId());
    }

    boolean hasId() {
        return ids().findAny().isPresent();
    }

    /** The fields of its JSON body that are of such a kind. */
    List<Schema.Field> fields(Predicate<Schema> kind) {
        return body.filter(Body::isJson).map(Body::schema).stream()
                .flatMap(Schema::fields)
                .filter(field -> kind.test(field.schema()))
                .toList();
    }

    boolean hasField(Predicate<Schema> kind) {
        return !fields(kind).isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
