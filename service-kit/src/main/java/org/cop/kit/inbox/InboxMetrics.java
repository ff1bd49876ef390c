package org.cop.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What became of the records of each topic, and how long events were on their way. The series of every topic this service consumes are there
 * from its start, at zero, so that the first dead letter is a rise.
 */
@ApplicationScoped
class InboxMetrics {
    private static final Pattern INCOMING_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");
    /** From a healthy platform, some milliseconds, to one that caught up after a day without a broker. */
    private static final Duration[] DELAYS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        Duration.ofDays(1)
    };

    private record Meters(Counter applied, Counter duplicates, Counter ignored, Counter deadLetters, Timer delay) {}

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Meters> byTopic = new ConcurrentHashMap<>();

    InboxMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event, Config config) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> INCOMING_TOPIC.matcher(name).matches())
                .forEach(name -> of(config.getValue(name, String.class)));
    }

    void applied(String topic, Instant recordedAt) {
        var meters = of(topic);
        meters.applied().increment();
        var delay = Duration.between(recordedAt, clock.instant());
        meters.delay().record(delay.isNegative() ? Duration.ZERO : delay); // another machine's clock may be ahead
    }

    void duplicates(String topic, int count) {
        of(topic).duplicates().increment(count);
    }

    void ignored(String topic, int count) {
        of(topic).ignored().increment(count);
    }

    void deadLetter(String topic) {
        of(topic).deadLetters().increment();
    }

    private Meters of(String topic) {
        return byTopic.computeIfAbsent(
                topic,
                name -> new Meters(
                        counter("cop.inbox.applied", "Events applied", name),
                        counter("cop.inbox.duplicates", "Events that were applied before", name),
                        counter("cop.inbox.ignored", "Events of types that this service does not know", name),
                        counter("cop.inbox.dead.letters", "Records that could not be applied", name),
                        Timer.builder("cop.event.delay")
                                .description("From publishing an event to having applied it")
                                .tags("topic", name)
                                .serviceLevelObjectives(DELAYS)
                                .register(registry)));
    }

    private Counter counter(String name, String description, String topic) {
        return Counter.builder(name)
                .description(description)
                .tags("topic", topic)
                .register(registry);
    }
}
