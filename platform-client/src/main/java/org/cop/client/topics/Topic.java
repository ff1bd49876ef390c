package org.cop.client.topics;

import java.util.Map;

/**
 * A topic that must exist, with Kafka's names for its settings.
 *
 * @param partitions must never change: keys would move and lose their order
 * @param replicas copies in production; one broker has room for one only
 * @param compacted whether only the last record of a key counts
 * @param deadLetters whether it holds what a reader could not apply
 * @param configs settings such as {@code retention.ms}, times in milliseconds
 */
public record Topic(
        String name,
        int partitions,
        int replicas,
        boolean compacted,
        boolean deadLetters,
        Map<String, String> configs) {
    public Topic {
        configs = Map.copyOf(configs);
    }
}
