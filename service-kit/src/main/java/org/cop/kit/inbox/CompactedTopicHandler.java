package org.cop.kit.inbox;

/**
 * What a projection of a compacted topic does beside applying events: there the last record of a key is the whole truth about it. A bean
 * for a topic, whose methods are called once for each record, in the
 * transaction in which that is noted.
 */
public interface CompactedTopicHandler {
    String topic();

    /** The last word about the key is a tombstone without an envelope. */
    void deleted(String key);

    /**
     * A record of the key could not be applied and is a dead letter, or is of a type that this version does not know: what was known before
     * may not be true any more. Also called for a key that is no aggregate's, such as a marker's.
     */
    void failed(String key);
}
