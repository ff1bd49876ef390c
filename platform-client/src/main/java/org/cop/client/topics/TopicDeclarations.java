package org.cop.client.topics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.events.DeadLetterNames;

/**
 * The declaration in {@code deploy/kafka/topics.yaml}, where each setting has its reason: for {@code ./run}, for production, for tests. The
 * dead-letter topics follow from each topic's readers.
 */
public final class TopicDeclarations {
    private static final Path DECLARATION = Path.of("deploy", "kafka", "topics.yaml");
    private static final Pattern TIME = Pattern.compile("(\\d+)([dh])");

    /** A segment is deleted as a whole: without an end of its day, what was written last would keep the oldest alive. */
    private static final Duration SEGMENT_OF_DEAD_LETTERS = Duration.ofDays(1);

    private final Declaration declaration;

    private TopicDeclarations(Declaration declaration) {
        this.declaration = declaration;
    }

    /** @throws IllegalArgumentException if the file cannot be read or says something that is no setting; the message names it */
    public static TopicDeclarations read(Path file) {
        try {
            return new TopicDeclarations(YAMLMapper.builder()
                    .addModule(new Jdk8Module())
                    .build()
                    .readValue(file.toFile(), Declaration.class));
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the topics in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Those of the checkout that holds the working directory: a module's tests run in its folder, those of an editor perhaps in the root. */
    public static TopicDeclarations ofThisCheckout() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(DECLARATION))) {
                return read(folder.resolve(DECLARATION));
            }
        }
        throw new IllegalStateException("No " + DECLARATION + " in the working directory or above it");
    }

    /** Every topic, each followed by the dead-letter topics of its readers. */
    public List<Topic> all() {
        return declaration.topics().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic(topic)), topic.readers().stream().map(reader -> deadLetters(topic, reader))))
                .toList();
    }

    /** How many copies must have a record before it counts as written, in production. */
    public int minimumInSyncReplicas() {
        return declaration.defaults().minimumInSyncReplicas();
    }

    private Topic topic(DeclaredTopic topic) {
        Map<String, String> configs = new HashMap<>();
        configs.put("cleanup.policy", topic.cleanup().kafkaName);
        topic.retention().ifPresent(time -> configs.put("retention.ms", milliseconds(time)));
        topic.tombstones().ifPresent(time -> configs.put("delete.retention.ms", milliseconds(time)));
        topic.keptFor().ifPresent(time -> configs.put("min.compaction.lag.ms", milliseconds(time)));
        topic.compactedWithin().ifPresent(time -> configs.put("max.compaction.lag.ms", milliseconds(time)));
        return new Topic(
                topic.name(),
                declaration.defaults().partitions(),
                declaration.defaults().replicas(),
                topic.cleanup() == Cleanup.COMPACT,
                false,
                configs);
    }

    private Topic deadLetters(DeclaredTopic topic, String reader) {
        String retention = topic.deadLetters()
                .map(OwnDeadLetters::retention)
                .orElse(declaration.deadLetters().retention());
        return new Topic(
                DeadLetterNames.topic(topic.name(), reader),
                declaration.deadLetters().partitions(),
                declaration.defaults().replicas(),
                false,
                true,
                Map.of(
                        "cleanup.policy",
                        Cleanup.DELETE.kafkaName,
                        "retention.ms",
                        milliseconds(retention),
                        "segment.ms",
                        String.valueOf(SEGMENT_OF_DEAD_LETTERS.toMillis())));
    }

    /** @param time {@code forever}, or a number of days or hours such as {@code 30d}, {@code 12h} */
    static String milliseconds(String time) {
        if (time.equals("forever")) {
            return "-1";
        }
        Matcher match = TIME.matcher(time);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a time for a topic: " + time + " (30d, 12h, or forever)");
        }
        long number = Long.parseLong(match.group(1));
        Duration duration = match.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
        return String.valueOf(duration.toMillis());
    }

    private record Declaration(
            @JsonProperty(required = true) Defaults defaults,
            @JsonProperty(required = true) DeadLetters deadLetters,
            @JsonProperty(required = true) List<DeclaredTopic> topics) {}

    private record Defaults(int partitions, int replicas, int minimumInSyncReplicas) {}

    private record DeadLetters(
            int partitions, @JsonProperty(required = true) String retention) {}

    /** What a topic's own dead letters have otherwise than those of the others. */
    private record OwnDeadLetters(
            @JsonProperty(required = true) String retention) {}

    private enum Cleanup {
        @JsonProperty("delete")
        DELETE("delete"),
        @JsonProperty("compact")
        COMPACT("compact");

        private final String kafkaName;

        Cleanup(String kafkaName) {
            this.kafkaName = kafkaName;
        }
    }

    /**
     * @param carries for people
     * @param retention of a topic that is cleaned by deleting, for example {@code 30d}, or {@code forever}
     * @param tombstones how long a compacted topic keeps them
     * @param compactedWithin after how long at the latest what a later record has overtaken is gone
     * @param keptFor how long at least what a later record has overtaken can still be read
     * @param readers the services that read it; each has dead letters of its own
     */
    private record DeclaredTopic(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String carries,
            @JsonProperty(required = true) Cleanup cleanup,
            Optional<String> retention,
            Optional<String> tombstones,
            Optional<String> compactedWithin,
            Optional<String> keptFor,
            @JsonProperty(required = true) List<String> readers,
            Optional<OwnDeadLetters> deadLetters) {}
}
