package org.cop.kit.dependency;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Asks Kafka now and then whether it is there. Only to report it: events wait in the outbox and consumers come back by themselves, whatever is
 * found here.
 */
@ApplicationScoped
class KafkaHealthProbe {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final Map<String, Object> settings;
    private final Circuit circuit;
    private @Nullable Admin admin;

    KafkaHealthProbe(@Identifier("default-kafka-broker") Map<String, Object> settings, Dependencies dependencies) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.circuit = dependencies.circuit("kafka", failure -> true, 2, Duration.ofSeconds(1));
    }

    void start(@Observes StartupEvent event) {
        // Named among the dependencies from the start on.
    }

    @Scheduled(every = "{cop.dependencies.every}", delayed = "2s", concurrentExecution = SKIP)
    void probe() throws Exception {
        try {
            circuit.call(this::ask, String.class);
        } catch (CircuitBreakerOpenException soonAgain) {
            // the next probe may
        } catch (Exception unavailable) {
            // the circuit has counted it
        }
    }

    private String ask() throws Exception {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin.describeCluster().clusterId().get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
