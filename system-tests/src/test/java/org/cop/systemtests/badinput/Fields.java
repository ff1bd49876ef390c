package org.cop.systemtests.badinput;

import static org.cop.systemtests.badinput.Faults.any;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Where in a body something is wrong: finds a field that it fits and puts it there. */
final class Fields {
    static final Set<Integer> REFUSED = Set.of(400);

    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    void value(Kind kind, String name, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> wrong) {
        faults.refused(kind, name, REFUSED, has(of), (draft, random) -> put(draft, of, wrong, random));
    }

    void strangeValue(Kind kind, String name, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> odd) {
        faults.strange(kind, name, has(of), (draft, random) -> put(draft, of, odd, random));
    }

    static void put(
            RequestBuilder draft, Predicate<Schema> of, BiFunction<Schema, Random, JsonNode> value, Random random) {
        Schema.Field field = any(draft.endpoint.fields(of), random);
        holder(draft, field).set(field.name(), value.apply(field.schema(), random));
    }

    static Predicate<Endpoint> has(Predicate<Schema> of) {
        return endpoint -> endpoint.hasField(of);
    }

    static Predicate<Endpoint> hasTexts() {
        return has(Schema::isText);
    }

    static Predicate<Endpoint> hasFields() {
        return has(schema -> true);
    }

    static Predicate<Endpoint> requires() {
        return endpoint -> !required(endpoint).isEmpty();
    }

    static List<Schema.Field> required(Endpoint endpoint) {
        return endpoint.fields(schema -> true).stream()
                .filter(Schema.Field::required)
                .toList();
    }

    /** Required texts of one line; that they hold more than spaces the document cannot say, for it says their pattern. */
    static List<Schema.Field> requiredLines(Endpoint endpoint) {
        return required(endpoint).stream()
                .filter(field -> field.schema().pattern().equals("[^\\n\\t]*"))
                .toList();
    }

    /** The body as an object; after a fault that has left none, an empty one. */
    private static ObjectNode object(RequestBuilder draft) {
        if (!(draft.json instanceof ObjectNode)) {
            draft.json = JsonNodeFactory.instance.objectNode();
        }
        return (ObjectNode) draft.json;
    }

    /** The object that the field is in. */
    static ObjectNode holder(RequestBuilder draft, Schema.Field field) {
        return object(draft).withObject(JsonPointer.compile(field.in()), JsonNode.OverwriteMode.ALL, true);
    }

    static ObjectNode anyObject(RequestBuilder draft, Random random) {
        List<Schema.Field> fields = draft.endpoint.fields(schema -> true);
        return fields.isEmpty() ? object(draft) : holder(draft, any(fields, random));
    }

    static JsonNode raw(String token) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(token));
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static JsonNode textOr(String text, Random random, String... tokens) {
        return random.nextInt(4) == 0 ? raw(any(random, tokens)) : text(text);
    }
}
