package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

    /**
     * @param key whose event failed
     * @param acknowledged how many events Kafka had taken by then
     */
    private record Pause(Instant until, Duration length, String key, long acknowledged) {}

    private final Clock clock;
    private final OutboxMetrics metrics;
    private final Map<String, Pause> topics = new ConcurrentHashMap<>();
    /** By topic and key. */
    private final Map<String, Pause> keys = new ConcurrentHashMap<>();

    private final AtomicLong acknowledged = new AtomicLong();

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

    /**
     * The pause grows if Kafka has taken anything since the failure before; if not, it may be Kafka itself, which is looked for every second.
     * A batch may hold nothing but events of one topic, so that it alone does not show it.
     */
    void failed(OutboxProducer.Failure failure) {
        metrics.failed(failure.topic());
        var pauses = failure.ofTopic() ? topics : keys;
        String name = failure.ofTopic() ? failure.topic() : name(failure.topic(), failure.key());
        Instant now = clock.instant();
        Pause last = pauses.get(name);
        if (last != null && last.until().plus(LONGEST_PAUSE).isBefore(now)) {
            last = null; // it was well for a while
        }
        if (last == null) {
            LOG.warnf(failure.cause(), "Events of %s cannot be sent for now; they wait in the outbox", failure.topic());
        }
        long taken = acknowledged.get();
        Duration length = last == null || last.acknowledged() == taken ? FIRST_PAUSE : doubled(last.length());
        pauses.put(name, new Pause(now.plus(length), length, failure.key(), taken));
    }

    /** Kafka has acknowledged these. That a topic is well again only the key tells that failed: its other partitions may have been all along. */
    void sent(List<OutboxRow> rows) {
        acknowledged.addAndGet(rows.size());
        if (topics.isEmpty() && keys.isEmpty()) {
            return;
        }
        for (OutboxRow row : rows) {
            String topic = row.event().topic();
            String key = row.event().key();
            Pause ofTopic = topics.get(topic);
            boolean wasTopic = ofTopic != null && ofTopic.key().equals(key) && topics.remove(topic, ofTopic);
            boolean wasKey = keys.remove(name(topic, key)) != null;
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
