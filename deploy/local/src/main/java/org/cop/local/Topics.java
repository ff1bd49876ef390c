package org.cop.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The declaration in {@code deploy/kafka/topics.yaml}, where each setting has its reason, as Kafka wants to hear it. */
final class Topics {
    private static final short ONE_BROKER = 1;
    private static final Pattern DAYS = Pattern.compile("(\\d+)d");

    /** A segment is deleted as a whole: without an end of its day, what was written last would keep the oldest alive. */
    private static final Duration SEGMENT_OF_DEAD_LETTERS = Duration.ofDays(1);

    private final Declaration declaration;

    private Topics(Declaration declaration) {
        this.declaration = declaration;
    }

    record Declaration(
            @JsonProperty(required = true) Defaults defaults,
            @JsonProperty(required = true) DeadLetters deadLetters,
            @JsonProperty(required = true) List<Topic> topics) {}

    /**
     * @param replicas in production; one broker has no room for more than one
     * @param minimumInSyncReplicas in production
     */
    record Defaults(int partitions, int replicas, int minimumInSyncReplicas) {}

    record DeadLetters(
            int partitions, @JsonProperty(required = true) String retention) {}

    /** What a topic's own dead letters have otherwise than those of the others. */
    record OwnDeadLetters(@JsonProperty(required = true) String retention) {}

    enum Cleanup {
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("compact")
        COMPACT
    }

    /**
     * @param carries for people
     * @param retention of a topic that is cleaned by deleting, for example {@code 30d}, or {@code forever}
     * @param tombstones how long a compacted topic keeps them
     * @param compactedWithin after how long at the latest what a later record has overtaken is gone
     * @param readers the services that read it; each has dead letters of its own
     */
    record Topic(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String carries,
            @JsonProperty(required = true) Cleanup cleanup,
            Optional<String> retention,
            Optional<String> tombstones,
            Optional<String> compactedWithin,
            @JsonProperty(required = true) List<String> readers,
            Optional<OwnDeadLetters> deadLetters) {

        Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>();
            settings.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    switch (cleanup) {
                        case DELETE -> TopicConfig.CLEANUP_POLICY_DELETE;
                        case COMPACT -> TopicConfig.CLEANUP_POLICY_COMPACT;
                    });
            retention.ifPresent(time -> settings.put(TopicConfig.RETENTION_MS_CONFIG, milliseconds(time)));
            tombstones.ifPresent(time -> settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, milliseconds(time)));
            compactedWithin.ifPresent(
                    time -> settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, milliseconds(time)));
            return settings;
        }
    }

    static Topics read(Path file) {
        try {
            return new Topics(YAMLMapper.builder()
                    .addModule(new Jdk8Module())
                    .build()
                    .readValue(file.toFile(), Declaration.class));
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_BUILT, "Cannot read the topics in " + file + ": " + e.getMessage(), e);
        }
    }

    /** All topics and dead-letter topics, with the single copy that one broker can hold. */
    List<NewTopic> forOneBroker() {
        List<NewTopic> all = new ArrayList<>();
        for (Topic topic : declaration.topics()) {
            all.add(new NewTopic(topic.name(), declaration.defaults().partitions(), ONE_BROKER)
                    .configs(topic.settings()));
            for (String reader : topic.readers()) {
                all.add(new NewTopic(
                                topic.name() + ".dlq." + reader,
                                declaration.deadLetters().partitions(),
                                ONE_BROKER)
                        .configs(settingsOfDeadLetters(topic)));
            }
        }
        return all;
    }

    private Map<String, String> settingsOfDeadLetters(Topic topic) {
        String retention = topic.deadLetters()
                .map(OwnDeadLetters::retention)
                .orElse(declaration.deadLetters().retention());
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, milliseconds(retention),
                TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(SEGMENT_OF_DEAD_LETTERS.toMillis()));
    }

    static String milliseconds(String time) {
        if (time.equals("forever")) {
            return "-1";
        }
        Matcher days = DAYS.matcher(time);
        if (!days.matches()) {
            throw new Failure(ExitCode.NOT_BUILT, "Not a time for a topic: " + time + " (30d, or forever)");
        }
        return String.valueOf(Duration.ofDays(Long.parseLong(days.group(1))).toMillis());
    }

    /** Creates what is missing and gives what is there the declared settings; removes nothing. */
    void createOn(Admin admin) {
        List<NewTopic> wanted = forOneBroker();
        try {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(wanted.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(wanted.stream()
                            .filter(topic -> present.contains(topic.name()))
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                    Topics::asDeclared)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new Failure(ExitCode.PART_FAILED, "Kafka refuses the topics: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.PART_FAILED, "Interrupted while creating topics", e);
        }
    }

    private static Collection<AlterConfigOp> asDeclared(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
