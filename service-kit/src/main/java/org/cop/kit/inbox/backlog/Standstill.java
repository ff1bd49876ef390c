package org.cop.kit.inbox.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Since when each partition stands still: there is something to read, and nothing of it was read. A single event that is not applied counts
 * like a thousand, and one partition is not hidden by the others. Not for several threads.
 */
final class Standstill {
    private final Map<TopicPartition, Seen> seen = new HashMap<>();

    private record Seen(long read, Instant since) {}

    /**
     * @param read the first offset that was not read yet
     * @param end the first that no record has yet
     * @return how long it has stood still, as far as was looked; zero while it moves, or if all was read
     */
    Duration at(TopicPartition partition, long read, long end, Instant now) {
        if (read >= end) {
            seen.remove(partition);
            return Duration.ZERO;
        }
        Seen last = seen.get(partition);
        if (last == null || last.read() != read) {
            last = new Seen(read, now);
            seen.put(partition, last);
        }
        return Duration.between(last.since(), now);
    }
}
