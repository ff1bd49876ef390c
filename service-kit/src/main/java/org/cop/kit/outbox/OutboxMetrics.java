package org.cop.kit.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many facts left for Kafka, and how the relay fared. */
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

    /** Kafka has acknowledged all of them. */
    void sent(List<OutboxRow> batch) {
        sent.increment();
        batch.stream()
                .collect(groupingBy(row -> row.event().topic(), counting()))
                .forEach((topic, count) -> Counter.builder("cop.outbox.sent")
                        .description("Facts that Kafka has acknowledged")
                        .tags("topic", topic)
                        .register(registry)
                        .increment(count));
    }

    void failed() {
        failed.increment();
    }
}
