package org.cop.kit.inbox.backlog;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.cop.events.DeadLetterNames;
import org.cop.kit.inbox.backlog.TopicPositions.Position;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What of each topic is unread, for how long nothing of it was read, and how many dead letters nobody has dealt with. Asked of Kafka and not
 * of our consumers: one that left its group would say nothing at all. Every instance says it alike, of all of them together.
 */
@ApplicationScoped
class BacklogMetrics {
    private static final Logger LOG = Logger.getLogger(BacklogMetrics.class);
    private static final Pattern INCOMING_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final String service;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Standstill standstill = new Standstill();
    private final Map<String, Backlog> byTopic = new ConcurrentHashMap<>();
    private @Nullable Admin admin;
    private boolean refused;

    private record Backlog(long unread, Duration stalled, long deadLetters) {
        static final Backlog NONE = new Backlog(0, Duration.ZERO, 0);
    }

    BacklogMetrics(
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry registry,
            Clock clock) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.service = service;
        this.registry = registry;
        this.clock = clock;
    }

    /** All series are there from the start: an alert on one that is missing would keep silent. */
    void start(@Observes StartupEvent event, Config config) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> INCOMING_TOPIC.matcher(name).matches())
                .map(name -> config.getValue(name, String.class))
                .distinct()
                .forEach(this::watch);
    }

    private void watch(String topic) {
        byTopic.put(topic, Backlog.NONE);
        gauge("cop.inbox.unread", "Records that no instance has read yet", topic, Backlog::unread);
        Gauge.builder(
                        "cop.inbox.stalled",
                        this,
                        metrics -> metrics.of(topic).stalled().toSeconds())
                .description("How long nothing was read of a partition that has something to read")
                .baseUnit("seconds")
                .tags("topic", topic)
                .register(registry);
        gauge(
                "cop.inbox.dead.letters.waiting",
                "Dead letters that were neither replayed nor settled",
                topic,
                Backlog::deadLetters);
    }

    private void gauge(String name, String description, String topic, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.of(topic)))
                .description(description)
                .tags("topic", topic)
                .register(registry);
    }

    private Backlog of(String topic) {
        return byTopic.getOrDefault(topic, Backlog.NONE);
    }

    /**
     * While Kafka does not answer what was seen last is said on: that it does not answer is the dependency's to say. That it refuses nothing
     * else would say, and what is seen would look well for ever.
     */
    @Scheduled(
            every = "{cop.backlog.every}",
            delayed = "5s",
            concurrentExecution = SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        try {
            if (admin == null) {
                admin = Admin.create(settings);
            }
            var positions = new TopicPositions(admin);
            for (String topic : List.copyOf(byTopic.keySet())) {
                byTopic.put(topic, look(positions, topic));
            }
            refused = false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException refusal && !refused) {
                refused = true;
                LOG.errorf("Kafka refuses to say how far topics were read: %s", refusal.getMessage());
            }
            LOG.debugf(e, "Kafka does not say how far topics were read");
        } catch (TimeoutException | RuntimeException e) {
            LOG.debugf(e, "Kafka does not say how far topics were read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Backlog look(TopicPositions positions, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        var now = clock.instant();
        List<Position> events = positions.of(topic, service);
        String deadLetters = DeadLetterNames.topic(topic, service);
        return new Backlog(
                events.stream().mapToLong(Position::unread).sum(),
                events.stream()
                        .map(position -> standstill.at(position.partition(), position.read(), position.end(), now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                positions.of(deadLetters, DeadLetterNames.dealtWith(deadLetters)).stream()
                        .mapToLong(Position::unread)
                        .sum());
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
