package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The topics, and single keys of topics, whose events Kafka does not take: a topic that is missing or may not be written, an event that is
 * too large. They are tried again after a pause that grows from one second to thirty; everything else goes on.
 */
@ApplicationScoped
class HeldBack {
    private static final Logger LOG = Logger.getLogger(HeldBack.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private record Pause(Instant until, Duration length) {}

    private final Clock clock;
    private final OutboxMetrics metrics;
    private final Map<String, Pause> topics = new ConcurrentHashMap<>();
    /** By topic and key. */
    private final Map<String, Pause> keys = new ConcurrentHashMap<>();

    HeldBack(Clock clock, OutboxMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    List<String> topics() {
        return held(topics);
    }

    /** Each is a topic, a space and a key. */
    List<String> keys() {
        return held(keys);
    }

    private List<String> held(Map<String, Pause> pauses) {
        Instant now = clock.instant();
        return pauses.entrySet().stream()
                .filter(pause -> pause.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param othersPass whether Kafka took anything else at the same time; if not, it may be Kafka itself, which is looked for every second */
    void failed(OutboxProducer.Failure failure, boolean othersPass) {
        metrics.failed(failure.topic());
        var pauses = failure.ofTopic() ? topics : keys;
        String name = failure.ofTopic() ? failure.topic() : name(failure.topic(), failure.key());
        Pause last = pauses.get(name);
        if (last == null) {
            LOG.warnf(failure.cause(), "Events of %s cannot be sent for now; they wait in the outbox", failure.topic());
        }
        Duration length = last == null || !othersPass ? FIRST_PAUSE : doubled(last.length());
        pauses.put(name, new Pause(clock.instant().plus(length), length));
    }

    /** Kafka has acknowledged these. */
    void sent(List<OutboxRow> rows) {
        if (topics.isEmpty() && keys.isEmpty()) {
            return;
        }
        for (OutboxRow row : rows) {
            String topic = row.event().topic();
            boolean wasTopic = topics.remove(topic) != null;
            boolean wasKey = keys.remove(name(topic, row.event().key())) != null;
            if (wasTopic || wasKey) {
                LOG.infof("Events of %s are being sent again", topic);
            }
        }
    }

    private static Duration doubled(Duration length) {
        Duration twice = length.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static String name(String topic, String key) {
        return topic + " " + key;
    }
}
