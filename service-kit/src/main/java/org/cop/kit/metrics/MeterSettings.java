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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the meters of libraries are to look. */
class MeterSettings {
    private static final double[] ANSWER_TIMES = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /**
     * A path as an endpoint declares it: words and whole variables. A brace alone shows nothing: strangers may send one, and the path is then
     * left with the ids and tokens in it.
     */
    private static final Pattern TEMPLATE = Pattern.compile("(?:/(?:\\{[A-Za-z]+}|[a-z][a-z0-9.-]{0,30}))+");

    /** Refusals that come only after an endpoint was found, or that have no path in their label anyway. */
    private static final Set<String> GIVEN_BY_ENDPOINTS = Set.of("401", "403", "404", "409", "412", "428");

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
     * would be a series of its own; a method can be any word.
     */
    @Produces
    @Singleton
    MeterFilter nothingMadeUpInLabels() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().equals("http.server.requests")) {
                    return id;
                }
                String uri = tag(id, "uri");
                boolean template = uri.contains("{") && TEMPLATE.matcher(uri).matches();
                boolean known = METHODS.contains(tag(id, "method"));
                return id.replaceTags(Tags.of(id.getTags())
                        .and("uri", template || (known && isOfAnEndpoint(id)) ? uri : "UNMATCHED")
                        .and("method", known ? tag(id, "method") : "OTHER"));
            }
        };
    }

    /** Of a path without variables only the answer shows whether an endpoint gave it. */
    private static boolean isOfAnEndpoint(Meter.Id id) {
        return !tag(id, "method").equals("OPTIONS")
                && (!tag(id, "outcome").endsWith("ERROR") || GIVEN_BY_ENDPOINTS.contains(tag(id, "status")));
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
