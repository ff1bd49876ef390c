package org.cop.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Calls the {@link CompactedTopicHandler} of a record's topic, if there is one. */
@ApplicationScoped
class CompactedTopics {
    private final List<CompactedTopicHandler> handlers;
    private final EventRetries retries;

    CompactedTopics(@All List<CompactedTopicHandler> handlers, EventRetries retries) {
        this.handlers = handlers;
        this.retries = retries;
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
        boolean called = false;
        for (CompactedTopicHandler handler : handlers) {
            if (handler.topic().equals(in.topic())) {
                called = retries.call(
                        () -> {
                            work.accept(handler, key);
                            return true;
                        },
                        Boolean.class);
            }
        }
        return called;
    }
}
