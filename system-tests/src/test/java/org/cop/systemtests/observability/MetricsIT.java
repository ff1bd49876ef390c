package org.cop.systemtests.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators watch is there, is explained, and names nobody. */
@ExtendWith(RunningPlatform.Extension.class)
class MetricsIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Long and with a figure or a capital in it; the names that Kafka's clients give themselves are long too. */
    private static final Pattern TOKEN = Pattern.compile("(?=[a-z_-]*[A-Z0-9])[A-Za-z0-9_-]{40,}");

    private static final Pattern SUFFIX = Pattern.compile("_(?:bucket|count|sum|max)$");

    private final RunningPlatform platform;
    private final Set<String> seen = new HashSet<>();

    MetricsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyMetricOfAnAlertIsThere() {
        assertThat(Observability.alerts()).hasSizeGreaterThan(10);
        Observability.alerts().forEach((alert, expression) -> awaitAll(alert, Observability.metrics(expression)));
    }

    @Test
    void everyMetricOfTheDashboardIsThere() {
        assertThat(Observability.queries()).hasSizeGreaterThan(20);
        Observability.queries().forEach(query -> awaitAll(query, Observability.metrics(query)));
    }

    /** Some are looked at now and then, so they come a little after the start. */
    private void awaitAll(String where, Set<String> metrics) {
        assertThat(metrics).as(where).isNotNull();
        if (!seen.containsAll(metrics)) {
            await(where).atMost(TIMEOUT).pollDelay(Duration.ZERO).untilAsserted(() -> {
                seen.addAll(names());
                assertThat(seen).containsAll(metrics);
            });
        }
    }

    private Set<String> names() {
        return Exposition.ofAll(platform).stream()
                .flatMap(exposition -> exposition.names().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void theGuide_explainsExactlyTheMetricsThatExist() {
        Set<String> explained = Pattern.compile("`(cop_[a-z_]+)")
                .matcher(Observability.guide())
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(ours()).isEqualTo(explained));
    }

    private Set<String> ours() {
        return names().stream()
                .filter(name -> name.startsWith("cop_"))
                .map(name -> SUFFIX.matcher(name).replaceAll(""))
                .collect(Collectors.toSet());
    }

    @Test
    void everyAlertHasItsEntryInTheGuide() {
        Set<String> headings = Pattern.compile("(?m)^#+ (.+)$")
                .matcher(Observability.guide())
                .results()
                .map(heading -> heading.group(1).strip())
                .collect(Collectors.toSet());
        Observability.runbooks().forEach((alert, link) -> {
            assertThat(headings).as("a heading for it").contains(alert);
            assertThat(link).isEqualTo("docs/operators-guide.md#" + alert.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void metricLabels_holdNoIdAddressOrToken() {
        String id = UUID.randomUUID().toString();
        String token = "secret".repeat(8);
        for (String service : RunningPlatform.SERVICES) {
            for (String path : List.of(
                    "/unsubscribe/" + token,
                    "/subscriptions/confirm/" + token,
                    "/archive/" + token,
                    "/archive/" + token + "/2012-03",
                    "/api/v1/sites/" + id,
                    "/api/v1/programmes/" + id + "/archive/" + id,
                    "/api/v1/nowhere/" + id + "/" + token,
                    "/nowhere/" + token + "?email=somebody@example.org")) {
                given().baseUri(platform.address(service).toString()).get(path);
                for (String method : List.of("POST", "PUT", "OPTIONS", "SECRET")) {
                    given().baseUri(platform.address(service).toString()).request(method, path);
                }
                platform.as("ada.admin@example.org", service).basePath("").get(path);
            }
        }

        List<String> found = new ArrayList<>();
        for (Exposition exposition : Exposition.ofAll(platform)) {
            for (var sample : exposition.samples()) {
                sample.labels().values().stream()
                        .filter(value -> ID.matcher(value).find()
                                || TOKEN.matcher(value).find()
                                || value.contains("@")
                                || value.toLowerCase(Locale.ROOT).contains("secret"))
                        .forEach(value -> found.add(exposition.service() + " " + sample.name() + " " + value));
            }
        }
        assertThat(found).isEmpty();
    }
}
