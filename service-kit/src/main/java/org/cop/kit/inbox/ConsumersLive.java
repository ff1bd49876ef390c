package org.cop.kit.inbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The one thing that only a restart mends: a consumer that has given up. A living one polls all the time, whether Kafka answers or not and
 * however long its records wait for the database; one that has not polled for minutes has been closed or hangs.
 */
@Liveness
@ApplicationScoped
class ConsumersLive implements AsyncHealthCheck {
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    /** How long ago the consumers of each channel have polled, where that is known. */
    interface Polls {
        Map<String, OptionalDouble> secondsAgo();
    }

    private final Polls polls;
    private final Clock clock;
    private final Map<String, Instant> lastPoll = new ConcurrentHashMap<>();

    @Inject
    ConsumersLive(KafkaClientService kafka, Clock clock) {
        this(new PollsOfKafka(kafka), clock);
    }

    ConsumersLive(Polls polls, Clock clock) {
        this.polls = polls;
        this.clock = clock;
    }

    /** On the event loop: a supervisor gets its answer when every worker thread is busy, too. */
    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    HealthCheckResponse check() {
        var response = HealthCheckResponse.named("consumers");
        boolean live = true;
        var now = clock.instant();
        for (var channel : polls.secondsAgo().entrySet()) {
            Instant last = last(channel.getKey(), channel.getValue(), now);
            if (last.plus(LONGEST_SILENCE).isBefore(now)) {
                live = false;
                response.withData(channel.getKey(), "has not polled since " + last);
            }
        }
        return response.status(live).build();
    }

    /** Nothing known: from when it was known last, or from when we asked first. */
    private Instant last(String channel, OptionalDouble secondsAgo, Instant now) {
        return secondsAgo.isPresent()
                ? record(channel, now.minusMillis((long) (secondsAgo.getAsDouble() * 1_000)))
                : lastPoll.computeIfAbsent(channel, first -> now);
    }

    private Instant record(String channel, Instant at) {
        lastPoll.put(channel, at);
        return at;
    }

    private record PollsOfKafka(KafkaClientService kafka) implements Polls {
        @Override
        public Map<String, OptionalDouble> secondsAgo() {
            Map<String, OptionalDouble> polls = new ConcurrentHashMap<>();
            for (String channel : kafka.getConsumerChannels()) {
                // Of several consumers of one channel the laziest counts.
                polls.put(
                        channel,
                        kafka.<Object, Object>getConsumers(channel).stream()
                                .mapToDouble(PollsOfKafka::secondsSince)
                                .filter(seconds -> seconds >= 0)
                                .max());
            }
            return polls;
        }

        private static double secondsSince(KafkaConsumer<?, ?> consumer) {
            var client = consumer.unwrap();
            return client == null
                    ? -1
                    : client.metrics().entrySet().stream()
                            .filter(metric -> metric.getKey().name().equals("last-poll-seconds-ago"))
                            .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                            .findFirst()
                            .orElse(-1);
        }
    }
}
