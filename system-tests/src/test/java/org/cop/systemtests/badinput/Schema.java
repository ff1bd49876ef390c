package org.cop.systemtests.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A schema of an OpenAPI document, with what it refers to put in. */
record Schema(JsonNode node) {
    /**
     * A field somewhere in it.
     *
     * @param in points to the object that it belongs to
     */
    record Field(String in, String name, Schema schema, boolean required) {}

    static Schema of(JsonNode written, JsonNode document) {
        return new Schema(resolved(written, document));
    }

    private static JsonNode resolved(JsonNode written, JsonNode document) {
        if (written.isArray()) {
            var all = JsonNodeFactory.instance.arrayNode();
            written.forEach(item -> all.add(resolved(item, document)));
            return all;
        }
        if (!written.isObject()) {
            return written;
        }
        var whole = JsonNodeFactory.instance.objectNode();
        if (written.has("$ref")) {
            var pointer = written.get("$ref").asText().substring(1);
            resolved(document.at(pointer), document).properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
        }
        written.properties().forEach(e -> {
            if (!e.getKey().equals("$ref")) {
                whole.set(e.getKey(), resolved(e.getValue(), document));
            }
        });
        return whole;
    }

    String type() {
        return node.path("type").asText("object");
    }

    String format() {
        return node.path("format").asText("");
    }

    String pattern() {
        return node.path("pattern").asText("");
    }

    int limit(String name, int otherwise) {
        return node.path(name).asInt(otherwise);
    }

    List<String> choices() {
        return texts(node.path("enum"));
    }

    List<String> required() {
        return texts(node.path("required"));
    }

    List<String> properties() {
        var names = new ArrayList<String>();
        node.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Schema property(String name) {
        return new Schema(node.path("properties").path(name));
    }

    Schema items() {
        return new Schema(node.path("items"));
    }

    /** What stands in it, and in what stands in it. */
    Stream<Field> fields() {
        return fields("");
    }

    private Stream<Field> fields(String in) {
        return properties().stream().flatMap(name -> {
            Schema field = property(name);
            String at = in + "/" + name;
            Stream<Field> inner = field.type().equals("array") ? field.items().fields(at + "/0") : field.fields(at);
            return Stream.concat(Stream.of(new Field(in, name, field, required().contains(name))), inner);
        });
    }

    boolean isListOf(Predicate<Schema> kind) {
        return type().equals("array") && kind.test(items());
    }

    boolean isText() {
        return type().equals("string") && choices().isEmpty() && format().isEmpty() && !isMonth();
    }

    boolean isId() {
        return format().equals("uuid");
    }

    boolean isDate() {
        return format().equals("date");
    }

    boolean isTime() {
        return format().equals("date-time");
    }

    boolean isMonth() {
        return pattern().equals("[0-9]{4}-[0-9]{2}");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
