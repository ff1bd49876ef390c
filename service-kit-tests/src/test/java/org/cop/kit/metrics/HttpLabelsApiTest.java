package org.cop.kit.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cop.kit.Ids;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** Which paths the metrics of requests name. More than a hundred of them and Micrometer counts no new one, a real one neither. */
@QuarkusTest
@ServiceTest
class HttpLabelsApiTest {
    private static final Pattern URI_LABEL =
            Pattern.compile("^http_server_requests_seconds_count\\{.*\\buri=\"([^\"]*)\"", Pattern.MULTILINE);

    /** A number makes each a path of its own: of all shapes, refused early or late. */
    private static final List<String> MADE_UP = List.of(
            "GET /{a}/madeup%d HTTP/1.0\r\n\r\n",
            "GET /{a}/madeup%d HTTP/1.1\r\n\r\n",
            "GET /madeup%d/{id} HTTP/1.0\r\n\r\n",
            "GET /api/v1/{madeup}/madeup%d HTTP/1.0\r\n\r\n",
            "GET /madeup/v%d HTTP/1.0\r\n\r\n",
            "POST /{a}/madeup%d HTTP/1.0\r\nContent-Length: 99999999\r\n\r\n",
            "POST /{a}/madeup%d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n",
            "OPTIONS /{a}/madeup%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /{a}/madeup%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /api/v1/notes/{id}/madeup%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /api/v1/notes/{id}/madeup%d/%%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "MADEUP /{a}/madeup%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    @TestHTTPResource
    URI server;

    @Test
    void pathsThatNoEndpointDeclares_areNoLabels() throws IOException {
        for (String request : MADE_UP) {
            for (int number : IntStream.range(0, 12).toArray()) {
                send(request.formatted(number));
            }
        }

        var note = "/api/v1/notes/" + Ids.next();
        given().get(note).then().statusCode(404);
        given().get("/api/v1/notes/parameters/RED").then().statusCode(200);

        await().untilAsserted(() -> assertThat(labels())
                .contains("UNMATCHED", "/api/v1/notes/{id}", "/api/v1/notes/parameters/{colour}")
                .noneMatch(label -> label.contains("madeup"))
                .doesNotContain(note));
    }

    private Set<String> labels() {
        return URI_LABEL
                .matcher(given().get("/q/metrics").asString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** Until the service closes the connection. */
    private void send(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
