package org.cop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With a server of Vert.x alone, which refuses as Quarkus does: in a test of Quarkus Netty looks for its services in a class loader that
 * does not know the kit.
 */
class BareRefusalsTest {
    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        new BareRefusals.Switch().accept(new VertxOptions());
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    switch (request.path()) {
                        case "/refused" -> request.response().setStatusCode(400).end();
                        case "/told" ->
                            request.response()
                                    .setStatusCode(404)
                                    .putHeader("Content-Type", "text/plain")
                                    .end("gone");
                        case "/body" ->
                            request.body().onSuccess(body -> request.response().end(body));
                        default -> request.response().end("fine");
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /refused HTTP/1.1                                           | 400 | bad-request",
                "POST /refused HTTP/1.1                                          | 400 | bad-request",
                "GET / HTTP/1.1\\nBad Name: x                                    | 400 | bad-request",
                "POST / HTTP/1.1\\nContent-Length: many                          | 400 | bad-request",
                "POST / HTTP/1.1\\nContent-Length: 1\\nContent-Length: 2         | 400 | bad-request",
                "POST /body HTTP/1.1\\nTransfer-Encoding: chunked               | 400 | bad-request",
                "nonsense                                                        | 400 | bad-request",
            })
    void whatIsRefusedWithAStatusAloneGetsItsProblemDocument(String request, int status, String code)
            throws IOException {
        assertThat(sent(request.strip().replace("\\n", "\r\n")
                        + "\r\nHost: localhost\r\nConnection: close\r\n\r\nno chunk\r\n"))
                .contains(" " + status + " ", "application/problem+json", "\"code\":\"" + code + "\"");
    }

    @Test
    void soDoesWhatHasNoEnd() throws IOException {
        assertThat(sent("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 414 ", "\"code\":\"address-too-long\"");
        assertThat(sent("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n"))
                .contains(" 431 ", "\"code\":\"headers-too-large\"");
    }

    @Test
    void whatIsAnsweredOtherwiseStaysAsItIs() throws IOException {
        assertThat(sent("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("fine");
        assertThat(sent("GET /told HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains(" 404 ", "text/plain")
                .endsWith("gone");
        assertThat(sent("HEAD /refused HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .endsWith("\r\n\r\n");
    }

    @Test
    void requestsOnOneConnectionAreAnsweredInTheirOrder() throws IOException {
        String first = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String second = "GET /refused HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(sent(first + second)).containsSubsequence("200 OK", "fine", "400 Bad Request", "bad-request");
    }

    /** As the HTTP client of Java does with every first request. */
    @Test
    void aConnectionMayBecomeOneOfHttp2() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"));
            var answer = client.send(request.build(), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).isEqualTo("fine");
        }
    }

    private static String sent(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
