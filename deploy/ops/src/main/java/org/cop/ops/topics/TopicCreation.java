package org.cop.ops.topics;

import static org.cop.ops.kafka.KafkaOptions.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.cop.client.topics.Topic;
import org.cop.client.topics.TopicDeclarations;

/**
 * Brings a cluster's topics to what is declared: creates what is missing, gives what is there the declared settings, and deletes nothing.
 * The number of partitions of a topic that exists is never changed. Repeating it changes nothing.
 */
public final class TopicCreation {
    private final List<NewTopic> wanted;

    /** @param created the names of the topics that were missing */
    public record Outcome(List<String> created, int present) {}

    private TopicCreation(List<NewTopic> wanted) {
        this.wanted = wanted;
    }

    /** With the declared number of copies. */
    public static TopicCreation replicated(TopicDeclarations declarations) {
        String inSync = String.valueOf(declarations.minimumInSyncReplicas());
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : declarations.all()) {
            Map<String, String> configs = new HashMap<>(topic.configs());
            configs.put("min.insync.replicas", inSync);
            topics.add(new NewTopic(topic.name(), topic.partitions(), (short) topic.replicas()).configs(configs));
        }
        return new TopicCreation(topics);
    }

    /** With the single copy that one broker can hold. */
    public static TopicCreation forOneBroker(TopicDeclarations declarations) {
        return new TopicCreation(declarations.all().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.configs()))
                .toList());
    }

    /** @throws org.cop.ops.Ops.Failed if Kafka refuses */
    public Outcome on(Admin admin) {
        Set<String> present = await(admin.listTopics().names());
        List<NewTopic> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        await(admin.createTopics(missing).all());
        await(admin.incrementalAlterConfigs(wanted.stream()
                        .filter(topic -> present.contains(topic.name()))
                        .collect(Collectors.toMap(
                                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                TopicCreation::asDeclared)))
                .all());
        return new Outcome(missing.stream().map(NewTopic::name).toList(), wanted.size() - missing.size());
    }

    private static Collection<AlterConfigOp> asDeclared(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
