package org.cop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keeps docs/event-catalogue.md in step with the code. To write it anew: {@code mvn -pl event-contracts test -Dcatalogue.update}. */
class EventCatalogueTest {
    private static final Path CATALOGUE = Path.of("../docs/event-catalogue.md");

    @Test
    void theCatalogueIsWhatTheCodeSays() throws IOException {
        String generated = generate();
        if (System.getProperty("catalogue.update") != null) {
            Files.writeString(CATALOGUE, generated);
        }
        assertThat(CATALOGUE).hasContent(generated);
    }

    static DomainEvent sample(String type) throws IOException {
        return Json.MAPPER.readValue(
                Files.readString(Path.of("src/test/resources/golden", type + ".json")),
                EventTypes.all().get(type));
    }

    private static String generate() throws IOException {
        JsonNode messages = Json.YAML
                .readTree(Files.readString(Path.of("../docs/asyncapi.yaml")))
                .at("/components/messages");
        Map<String, Map<String, DomainEvent>> byTopic = new TreeMap<>();
        for (String type : EventTypes.all().keySet()) {
            DomainEvent sample = sample(type);
            byTopic.computeIfAbsent(sample.topic(), topic -> new TreeMap<>()).put(type, sample);
        }
        var page = new StringBuilder(
                "# Event catalogue\n\nGenerated from `event-contracts`; the wire format is described in"
                        + " [asyncapi.yaml](asyncapi.yaml). A field with `?` may be absent.\n");
        for (var topic : byTopic.entrySet()) {
            page.append("\n## ")
                    .append(topic.getKey())
                    .append("\n\n| type | what happened | audience | body |\n|-|-|-|-|\n");
            for (var event : topic.getValue().entrySet()) {
                page.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                event.getKey(),
                                messages.get(event.getKey()).get("summary").asText(),
                                audience(event.getValue()),
                                body(event.getValue()))
                        .replace("\r", ""));
            }
        }
        return page.toString();
    }

    private static String audience(DomainEvent event) {
        boolean chosen = Arrays.stream(event.getClass().getRecordComponents())
                .anyMatch(component -> component.getType() == Audience.class);
        return chosen ? "as cleared" : event.audience().name();
    }

    private static String body(DomainEvent event) {
        if (event.tombstone()) {
            return "none (tombstone)";
        }
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> "`" + component.getName() + optional(component) + ": "
                        + simple(component.getGenericType()) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
    }

    private static String simple(Type type) {
        return Arrays.stream(type.getTypeName().split("(?=[<>,])|(?<=[<>,])"))
                .map(part -> part.replaceAll(".*[.$]", ""))
                .collect(Collectors.joining())
                .strip();
    }
}
