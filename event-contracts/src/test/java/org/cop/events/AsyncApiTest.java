package org.cop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-written AsyncAPI document says what the code does. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final JsonNode ASYNC_API = read();

    static Set<String> types() {
        return new TreeSet<>(EventTypes.all().keySet());
    }

    @Test
    void aForeignParserReadsTheDocument() throws IOException {
        AsyncAPI parsed = Json.YAML.readValue(Files.readString(DOCUMENT), AsyncAPI.class);

        assertThat(parsed.getAsyncapi()).isEqualTo("3.0.0");
        assertThat(parsed.getChannels()).hasSize(7);
        assertThat(parsed.getComponents()).isNotNull();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(ASYNC_API.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(ASYNC_API.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void theAsyncApiDocument_knowsExactlyTheTypesOfTheCode() {
        assertThat(names(ASYNC_API.at("/components/messages"))).isEqualTo(types());
    }

    @Test
    void everyTypeIsOnTheChannelOfItsTopic() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (JsonNode channel : ASYNC_API.at("/channels")) {
            names(channel.get("messages"))
                    .forEach(type -> documented.put(type, channel.get("address").asText()));
        }
        Map<String, String> coded = new TreeMap<>();
        for (String type : types()) {
            coded.put(type, EventCatalogueTest.sample(type).topic());
        }
        assertThat(documented).isEqualTo(coded);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySchemaHasTheFieldsOfItsRecord(String type) {
        JsonNode schema = ASYNC_API.at("/components/schemas").get(type);
        var record = EventTypes.all().get(type);

        assertThat(names(schema.get("properties"))).isEqualTo(fields(record, true));
        assertThat(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()))
                .isEqualTo(fields(record, false));
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> field = component.getType();
            JsonNode documented = schema.at("/properties/" + component.getName());
            if (field.isEnum()) {
                assertThat(documented.get("$ref").asText()).endsWith("/" + field.getSimpleName());
            } else {
                assertThat(documented.get("type").asText())
                        .as(component.getName())
                        .isEqualTo(jsonType(field));
            }
        }
    }

    @Test
    void everyEnumerationHasTheValuesOfTheCode() {
        var enums = EventTypes.all().values().stream()
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .collect(Collectors.toSet());
        assertThat(enums)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(StreamSupport.stream(
                                        ASYNC_API
                                                .at("/components/schemas")
                                                .get(type.getSimpleName())
                                                .get("enum")
                                                .spliterator(),
                                        false)
                                .map(JsonNode::asText))
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()));
    }

    private static String jsonType(Class<?> field) {
        if (field == int.class || field == long.class || field == Integer.class) {
            return "integer";
        }
        if (field == boolean.class) {
            return "boolean";
        }
        return Iterable.class.isAssignableFrom(field) ? "array" : "string";
    }

    private static Set<String> fields(Class<?> record, boolean optionalToo) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component ->
                        optionalToo || !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try {
            return Json.YAML.readTree(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
