package org.cop.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Origin;

/** A request's JSON body, and for each of its fields the place in the files that it is from: there a refused one is to be mended. */
public final class Body {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, Origin> origins = new LinkedHashMap<>();

    public static Body of() {
        return new Body();
    }

    /** These fields as they stand; those that are missing are left out. */
    public static Body of(Entry entry, String... fields) {
        Body body = new Body();
        for (String field : fields) {
            body.with(field, entry, field);
        }
        return body;
    }

    /** A field that the files call otherwise. */
    public Body with(String name, Entry entry, String field) {
        entry.find(field).ifPresent(value -> json.set(name, value));
        if (entry.has(field) || !json.has(name)) { // where one is missing, its place is where it ought to be
            origins.put(name, entry.origin(field));
        }
        return this;
    }

    /** @param value a {@link Ref} becomes the id; a number or a truth stays one; anything else is written as text */
    public Body with(String name, Object value) {
        json.set(name, node(value));
        return this;
    }

    public Body with(String name, Object value, Origin origin) {
        origins.put(name, origin);
        return with(name, value);
    }

    public Body with(String name, Body inner) {
        json.set(name, inner.json);
        inner.origins.forEach((field, origin) -> origins.put(name + "." + field, origin));
        return this;
    }

    public Body with(String name, List<Body> inner) {
        ArrayNode array = json.putArray(name);
        for (int i = 0; i < inner.size(); i++) {
            array.add(inner.get(i).json);
            String element = name + "[" + i + "].";
            inner.get(i).origins.forEach((field, origin) -> origins.put(element + field, origin));
        }
        return this;
    }

    public Body copy() {
        Body copy = new Body();
        copy.json.setAll(json);
        copy.origins.putAll(origins);
        return copy;
    }

    public Body withRefs(String name, List<Ref> refs, Origin origin) {
        ArrayNode array = json.putArray(name);
        refs.forEach(array::addPOJO);
        origins.put(name, origin);
        return this;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Ref ref -> JsonNodeFactory.instance.pojoNode(ref);
            case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case JsonNode node -> node;
            default -> JsonNodeFactory.instance.textNode(value.toString());
        };
    }

    /** With ids in the place of names. */
    public Map<String, JsonNode> fields(Function<Ref, String> idOf) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue(), idOf)));
        return fields;
    }

    private static JsonNode resolved(JsonNode node, Function<Ref, String> idOf) {
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof Ref ref) {
            return JsonNodeFactory.instance.textNode(idOf.apply(ref));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue(), idOf)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(resolved(element, idOf)));
            return copy;
        }
        return node;
    }

    /**
     * Where a field is from.
     *
     * @param path as a problem document names it: {@code content.themes[2]}
     */
    public Optional<Origin> origin(String path) {
        for (String at = path; !at.isEmpty(); ) {
            Origin origin = origins.get(at);
            if (origin != null) {
                String rest = path.substring(at.length());
                return Optional.of(
                        rest.isEmpty() ? origin : origin.at(rest.startsWith(".") ? rest.substring(1) : rest));
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return Optional.empty();
    }
}
