package org.cop.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** How the meters of libraries are to look. */
class MeterSettings {
    private static final double[] ANSWER_TIMES = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** Buckets, so that a share of slow answers can be told over several instances; quantiles cannot be added up. */
    @Produces
    @Singleton
    MeterFilter answerTimesInBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(ANSWER_TIMES)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /** Kafka's client tells everything about a topic twice; the second time, deprecated, with underscores for the dots of its name. */
    @Produces
    @Singleton
    MeterFilter topicsByTheirOwnNamesOnly() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.")
                && Objects.requireNonNullElse(id.getTag("topic"), "").startsWith("cop_"));
    }
}
