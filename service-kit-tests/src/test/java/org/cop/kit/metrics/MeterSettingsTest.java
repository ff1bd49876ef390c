package org.cop.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeterSettingsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String id = UUID.randomUUID().toString();

    MeterSettingsTest() {
        registry.config()
                .meterFilter(MeterSettings.nothingMadeUpInLabels(Set.of(
                        "/api/v1/programmes", "/api/v1/sites/{siteId}", "/archive", "/archive/{slug}")::contains));
    }

    @Test
    void aPathThatNoEndpointTookInIsNoLabel() {
        assertThat(labels("POST", 405, "CLIENT_ERROR", "/api/v1/sites/" + id)).isEqualTo("POST UNMATCHED");
        assertThat(labels("GET", 400, "CLIENT_ERROR", "/subscriptions/confirm/%zz"))
                .isEqualTo("GET UNMATCHED");
        assertThat(labels("POST", 413, "CLIENT_ERROR", "/archive/" + id)).isEqualTo("POST UNMATCHED");
        assertThat(labels("GET", 500, "SERVER_ERROR", "/archive/" + id)).isEqualTo("GET UNMATCHED");
        assertThat(labels("OPTIONS", 200, "SUCCESS", "/archive/" + id)).isEqualTo("OPTIONS UNMATCHED");
        assertThat(labels("GET", 200, "SUCCESS", "/nowhere")).isEqualTo("GET UNMATCHED");
    }

    @Test
    void aPathWithABraceThatNoEndpointTookInIsNoLabel() {
        assertThat(labels("POST", 400, "CLIENT_ERROR", "/api/v1/sites/" + id + "/brokering{"))
                .isEqualTo("POST UNMATCHED");
        assertThat(labels("GET", 400, "CLIENT_ERROR", "/archive/{slug}/" + id)).isEqualTo("GET UNMATCHED");
        assertThat(labels("GET", 400, "CLIENT_ERROR", "/{a}/b1")).isEqualTo("GET UNMATCHED");
    }

    @Test
    void aMethodThatSomebodyMadeUpIsNoLabel() {
        assertThat(labels(id, 405, "CLIENT_ERROR", "/archive")).isEqualTo("OTHER /archive");
        assertThat(labels("CONNECT", 404, "CLIENT_ERROR", id + ":1")).isEqualTo("OTHER UNMATCHED");
    }

    @Test
    void anEndpointKeepsItsPathWhateverItAnswers() {
        assertThat(labels("GET", 200, "SUCCESS", "/api/v1/programmes")).isEqualTo("GET /api/v1/programmes");
        assertThat(labels("POST", 401, "CLIENT_ERROR", "/api/v1/programmes")).isEqualTo("POST /api/v1/programmes");
        assertThat(labels("PUT", 400, "CLIENT_ERROR", "/api/v1/sites/{siteId}"))
                .isEqualTo("PUT /api/v1/sites/{siteId}");
        assertThat(labels("GET", 500, "SERVER_ERROR", "/archive/{slug}")).isEqualTo("GET /archive/{slug}");
        assertThat(labels("GET", 404, "CLIENT_ERROR", "NOT_FOUND")).isEqualTo("GET NOT_FOUND");
    }

    private String labels(String method, int status, String outcome, String uri) {
        Meter.Id counted = registry.counter(
                        "http.server.requests",
                        "method",
                        method,
                        "status",
                        String.valueOf(status),
                        "outcome",
                        outcome,
                        "uri",
                        uri)
                .getId();
        return counted.getTag("method") + " " + counted.getTag("uri");
    }
}
