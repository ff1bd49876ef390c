package org.cop.kit.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many events left for Kafka, and how the relay fared. */
@ApplicationScoped
@Startup
class OutboxMetrics {
    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter failed;

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        sent = batches("sent");
        failed = batches("failed");
    }

    private Counter batches(String outcome) {
        return Counter.builder("cop.outbox.batches")
                .description("Batches that the relay sent, or could not send and sends again")
                .tags("outcome", outcome)
                .register(registry);
    }

    /**
     * @param batch what Kafka has acknowledged
     * @param complete whether that was the whole batch
     */
    void sent(List<OutboxRow> batch, boolean complete) {
        (complete ? sent : failed).increment();
        batch.stream()
                .collect(groupingBy(row -> row.event().topic(), counting()))
                .forEach((topic, count) -> {
                    Counter.builder("cop.outbox.sent")
                            .description("Events that Kafka has acknowledged")
                            .tags("topic", topic)
                            .register(registry)
                            .increment(count);
                    // At 0 from the topic's first event on, so that monitoring sees its first failure as a rise.
                    failures(topic);
                });
    }

    /** Events of the topic were not acknowledged. */
    void failed(String topic) {
        failures(topic).increment();
    }

    private Counter failures(String topic) {
        return Counter.builder("cop.outbox.failures")
                .description("Attempts to send events of a topic that Kafka did not acknowledge")
                .tags("topic", topic)
                .register(registry);
    }

    /** The relay could not do its work at all. */
    void failed() {
        failed.increment();
    }
}
