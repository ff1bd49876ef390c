package org.cop.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the meters of libraries are to look. */
class MeterSettings {
    private static final double[] ANSWER_TIMES = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** What Quarkus says in place of a path. */
    private static final Set<String> NO_PATHS =
            Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "/cors-preflight");

    /** Buckets, so that a share of slow answers can be computed over several instances; quantiles cannot be added up. */
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

    /**
     * What strangers make up becomes no label: a path that no endpoint took in is left as it came, with the ids and tokens in it, and each
     * would be a series of its own, until no other path can be counted any more; a method can be any word.
     */
    @Produces
    @Singleton
    MeterFilter nothingMadeUpInLabels(DeclaredPaths paths) {
        return nothingMadeUpInLabels(paths::contain);
    }

    static MeterFilter nothingMadeUpInLabels(Predicate<String> isDeclared) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().equals("http.server.requests")) {
                    return id;
                }
                String uri = tag(id, "uri");
                String method = tag(id, "method");
                return id.replaceTags(Tags.of(id.getTags())
                        .and("uri", NO_PATHS.contains(uri) || isDeclared.test(uri) ? uri : "UNMATCHED")
                        .and("method", METHODS.contains(method) ? method : "OTHER"));
            }
        };
    }

    private static String tag(Meter.Id id, String name) {
        return Objects.requireNonNullElse(id.getTag(name), "");
    }

    /** Kafka's client reports everything about a topic twice; the second time, deprecated, with underscores for the dots of its name. */
    @Produces
    @Singleton
    MeterFilter topicsByTheirOwnNamesOnly() {
        return MeterFilter.deny(
                id -> id.getName().startsWith("kafka.") && tag(id, "topic").startsWith("cop_"));
    }
}
