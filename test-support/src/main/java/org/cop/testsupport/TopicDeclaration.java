package org.cop.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A topic as {@code deploy/kafka/topics.yaml} declares it, for the tests as for every other place where the platform runs. The dead-letter
 * topics follow from each topic's readers.
 */
record TopicDeclaration(String name, int partitions, Map<String, String> config) {
    private static final Path DECLARATION = Path.of("deploy", "kafka", "topics.yaml");

    static List<TopicDeclaration> all() {
        try {
            JsonNode root = new YAMLMapper().readTree(find().toFile());
            return each(root.required("topics"))
                    .flatMap(topic -> Stream.concat(
                            Stream.of(topic(topic, root.required("defaults"))),
                            deadLetters(topic, root.required("deadLetters"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TopicDeclaration topic(JsonNode topic, JsonNode defaults) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("cleanup.policy", topic.required("cleanup").asText());
        put(config, "retention.ms", topic.get("retention"));
        put(config, "delete.retention.ms", topic.get("tombstones"));
        put(config, "max.compaction.lag.ms", topic.get("compactedWithin"));
        return new TopicDeclaration(
                name(topic), either("partitions", topic, defaults).asInt(), config);
    }

    private static Stream<TopicDeclaration> deadLetters(JsonNode topic, JsonNode defaults) {
        JsonNode own = topic.path("deadLetters");
        Map<String, String> config = new LinkedHashMap<>();
        config.put("cleanup.policy", "delete");
        put(config, "retention.ms", either("retention", own, defaults));
        int partitions = either("partitions", own, defaults).asInt();
        return each(topic.required("readers"))
                .map(reader -> new TopicDeclaration(name(topic) + ".dlq." + reader.asText(), partitions, config));
    }

    private static String name(JsonNode topic) {
        return topic.required("name").asText();
    }

    private static JsonNode either(String field, JsonNode own, JsonNode defaults) {
        return own.has(field) ? own.get(field) : defaults.required(field);
    }

    private static void put(Map<String, String> config, String key, @Nullable JsonNode time) {
        if (time != null) {
            config.put(key, Long.toString(milliseconds(time.asText())));
        }
    }

    /** {@code forever}, or a number of days or hours such as {@code 30d}, {@code 12h}. */
    private static long milliseconds(String time) {
        if (time.equals("forever")) {
            return -1;
        }
        long number = Long.parseLong(time.substring(0, time.length() - 1));
        return switch (time.charAt(time.length() - 1)) {
            case 'd' -> Duration.ofDays(number).toMillis();
            case 'h' -> Duration.ofHours(number).toMillis();
            default -> throw new IllegalArgumentException("Neither days nor hours nor forever: " + time);
        };
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The tests of a module run in its folder, those of an editor perhaps in the root. */
    private static Path find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(DECLARATION))) {
                return folder.resolve(DECLARATION);
            }
        }
        throw new IllegalStateException("No " + DECLARATION + " in the working directory or above it");
    }
}
