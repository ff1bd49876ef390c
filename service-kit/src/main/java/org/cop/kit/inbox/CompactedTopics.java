package org.cop.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Calls the {@link CompactedTopicHandler} of a record's topic, if there is one. Once for each record, as events are applied once: one that is
 * delivered again may be older than what has been applied since, and must not take that away.
 */
@ApplicationScoped
class CompactedTopics {
    private final List<CompactedTopicHandler> handlers;
    private final EventRetries retries;
    private final Inbox inbox;

    CompactedTopics(@All List<CompactedTopicHandler> handlers, EventRetries retries, Inbox inbox) {
        this.handlers = handlers;
        this.retries = retries;
        this.inbox = inbox;
    }

    /** @return whether it was a tombstone without an event around it, and there is a handler; it is done then */
    boolean deleted(ConsumerRecord<String, byte[]> in) throws Exception {
        return in.value() == null
                && in.headers().lastHeader("ce_id") == null
                && call(in, CompactedTopicHandler::deleted);
    }

    /** Whether a record of the topic is the whole truth about its key, so that none may be ignored. */
    boolean contain(String topic) {
        return handlers.stream().anyMatch(handler -> handler.topic().equals(topic));
    }

    void failed(ConsumerRecord<String, byte[]> in) throws Exception {
        call(in, CompactedTopicHandler::failed);
    }

    private boolean call(ConsumerRecord<String, byte[]> in, BiConsumer<CompactedTopicHandler, String> work)
            throws Exception {
        String key = in.key();
        if (key == null) {
            return false;
        }
        List<CompactedTopicHandler> called = handlers.stream()
                .filter(handler -> handler.topic().equals(in.topic()))
                .toList();
        if (called.isEmpty()) {
            return false;
        }
        retries.call(
                () -> inbox.once(idOf(in), () -> called.forEach(handler -> work.accept(handler, key))), Boolean.class);
        return true;
    }

    /** A record without an event in it that can be read is known by its place; its time tells it from one of a topic that was made anew. */
    private static UUID idOf(ConsumerRecord<String, byte[]> in) {
        String place =
                "%s-%d@%d at %d: %s".formatted(in.topic(), in.partition(), in.offset(), in.timestamp(), in.key());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
