package org.cop.kit.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.cop.kit.web.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a proxy Quarkus makes an empty host of none, and without one it stays none. */
class PathTraversalFilterTest {
    private final Vertx vertx = Vertx.vertx();
    private @Nullable HostAndPort host;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        var router = Router.router(vertx);
        new PathTraversalFilter(new ProblemWriter(new ObjectMapper())).register(router);
        router.route().handler(request -> request.response().end("answered"));
        server = vertx.createHttpServer()
                .requestHandler(request -> router.handle(new OfHost(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notes, 400",
        "/nowhere, 400",
        "/q/nowhere, 400",
        "/q/healthy, 400",
        "/q/health, 200",
        "/q/health/ready, 200",
        "/q/metrics, 200"
    })
    void requestWithoutAHost_isAnsweredToProbesAlone(String path, int status) throws IOException {
        for (HostAndPort none : new HostAndPort[] {null, HostAndPort.create("", -1)}) {
            host = none;
            assertThat(statusOf(path)).as("host " + none).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/notes, 200", "/api/v1/../notes, 400", "/%2E%2e/notes, 400"})
    void requestWithAHost_isAnsweredUnlessItClimbs(String path, int status) throws IOException {
        host = HostAndPort.create("localhost", 80);

        assertThat(statusOf(path)).isEqualTo(status);
    }

    private int statusOf(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    /** As the handler of forwarded headers wraps a request. */
    private final class OfHost extends HttpServerRequestWrapper {
        OfHost(HttpServerRequest request) {
            super((HttpServerRequestInternal) request);
        }

        @Override
        public @Nullable HostAndPort authority() {
            return host;
        }
    }
}
