package org.cop.kit.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a server of Vert.x alone: in a test of Quarkus Netty looks for its services in a class loader that does not know the kit. */
class ConnectionLimitsTest {
    private static final int PER_CLIENT = 20;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n";

    private static Vertx vertx;
    private static URI server;

    @BeforeAll
    static void start() throws Exception {
        ConnectionLimits.use(new ConnectionLimits.Settings(PER_CLIENT, 1_000));
        vertx = Vertx.vertx();
        HttpServer started = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("{}"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        server = URI.create("http://127.0.0.1:" + started.actualPort());
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void connectionsOfOneClient_overItsShare_areClosed() throws IOException {
        try (var greedy = new RawClient(server, "127.0.0.66");
                var other = new RawClient(server, "127.0.0.67")) {
            var open = new ArrayList<Socket>();
            for (int i = 0; i < PER_CLIENT; i++) {
                open.add(greedy.send(REQUEST + "\r\n"));
            }
            for (var socket : open) {
                assertThat(RawClient.answer(socket)).startsWith("HTTP/1.1 200");
            }

            assertThat(isAnswered(greedy)).isFalse();
            assertThat(isAnswered(other)).isTrue();
            open.getFirst().close();
            await().until(() -> isAnswered(greedy));
        }
    }

    @Test
    void headOfARequest_thatTrickles_endsItsConnection() throws IOException {
        try (var client = new RawClient(server, "127.0.0.68")) {
            var trickling = client.send("GET / HTTP/1.1\r\n");
            await().pollInterval(Duration.ofMillis(100)).until(() -> !isOpenAfter(trickling));

            assertThat(isAnswered(client)).isTrue();
        }
    }

    @Test
    void connectionThatIsKept_afterItsAnswer_staysOpen() throws IOException {
        try (var client = new RawClient(server, "127.0.0.69")) {
            var kept = client.send(REQUEST + "\r\n");
            assertThat(RawClient.answer(kept)).startsWith("HTTP/1.1 200");
            kept.setSoTimeout(1_500);
            assertThatThrownBy(() -> kept.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            kept.getOutputStream().write((REQUEST + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(RawClient.answer(kept)).startsWith("HTTP/1.1 200");
        }
    }

    private static boolean isOpenAfter(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('X');
            socket.setSoTimeout(50);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    private static boolean isAnswered(RawClient client) throws IOException {
        try {
            return RawClient.answer(client.send(REQUEST + "Connection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        } catch (SocketException closed) {
            return false;
        }
    }
}
