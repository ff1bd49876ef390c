package org.cop.newsletter.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** What operators see of requests: each endpoint by the path that the API document has, and no token of a link. */
@QuarkusTest
@ServiceTest
class PageLabelsApiTest {
    private static final Pattern URI_LABEL =
            Pattern.compile("^http_server_requests_seconds_count\\{.*\\buri=\"([^\"]*)\"", Pattern.MULTILINE);

    @Test
    void everyPathThatCanBeRead_isALabelOfTheMetrics() {
        String id = UUID.randomUUID().toString();
        List<String> paths = readable();
        assertThat(paths).contains("/archive/{slug}/{month}", "/subscriptions/confirm/{token}");

        paths.forEach(path -> given().get(path.replaceAll("\\{[^}]+}", id)));

        await().untilAsserted(() -> assertThat(labels()).containsAll(paths).noneMatch(label -> label.contains(id)));
    }

    private static List<String> readable() {
        Map<String, Map<String, Object>> paths = JsonPath.from(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> labels() {
        return URI_LABEL
                .matcher(given().get("/q/metrics").asString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
