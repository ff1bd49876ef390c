package org.cop.kit.inbox.backlog;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;
import static java.util.Objects.requireNonNull;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.cop.kit.inbox.backlog.TopicPositions.Answer;
import org.cop.kit.inbox.backlog.TopicPositions.Question;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What of each topic is unread, for how long nothing of it was read, and how many dead letters nobody has dealt with. Asked of Kafka and not
 * of our consumers: one that left its group would say nothing at all. Every instance says it alike, of all of them together. A topic of
 * which Kafka refuses something hides neither the others nor what else it says of that one ({@link TopicBacklog}).
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
    private final List<TopicBacklog> backlogs = new CopyOnWriteArrayList<>();
    private @Nullable Admin admin;

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
        var backlog = new TopicBacklog(topic, service, clock.instant());
        backlogs.add(backlog);
        gauge(topic, "cop.inbox.unread", "Records that no instance has read yet", null, TopicBacklog::unread, backlog);
        gauge(
                topic,
                "cop.inbox.stalled",
                "How long nothing was read of a partition that has something to read",
                "seconds",
                TopicBacklog::stalled,
                backlog);
        gauge(
                topic,
                "cop.inbox.dead.letters.waiting",
                "Dead letters that were neither replayed nor settled",
                null,
                TopicBacklog::deadLettersWaiting,
                backlog);
        gauge(
                topic,
                "cop.inbox.backlog.age",
                "How long ago Kafka last said what of the topic is unread and which dead letters wait",
                "seconds",
                seen -> seen.age(clock.instant()),
                backlog);
    }

    private void gauge(
            String topic,
            String name,
            String description,
            @Nullable String unit,
            ToDoubleFunction<TopicBacklog> value,
            TopicBacklog backlog) {
        Gauge.builder(name, backlog, value)
                .description(description)
                .baseUnit(unit)
                .tags("topic", topic)
                .register(registry);
    }

    @Scheduled(
            every = "{cop.backlog.every}",
            delayed = "5s",
            concurrentExecution = SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void probe() {
        try {
            if (admin == null) {
                admin = Admin.create(settings);
            }
            Map<Question, Answer> answers = new TopicPositions(admin)
                    .ask(backlogs.stream()
                            .flatMap(backlog -> Stream.of(backlog.events(), backlog.deadLetters()))
                            .toList());
            Instant now = clock.instant();
            for (TopicBacklog backlog : backlogs) {
                backlog.apply(
                        requireNonNull(answers.get(backlog.events())),
                        requireNonNull(answers.get(backlog.deadLetters())),
                        now);
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "Kafka does not say how far topics were read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
