package org.cop.kit.web.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.kit.web.NotesApi.EVERYTHING;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.cop.kit.web.NotesApi.post;
import static org.cop.kit.web.NotesApi.problem;
import static org.hamcrest.Matchers.lessThan;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people feel of it: a service that goes on answering. */
@QuarkusTest
@ServiceTest
class BodyReadingApiTest {
    private static final String ATTACKER = "127.0.0.66";

    /** {@code cop.http.body.timeout} of the tests, in milliseconds; who waits for stalled bodies waits as long. */
    private static final long BODY_TIMEOUT = 6_000;

    @TestHTTPResource
    URI server;

    @Inject
    BodiesInFlight inFlight;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/notes", "/api/v1/notes/own"})
    void stalledBodies_ofManyConnections_leaveTheServiceAnswering(String path) throws IOException {
        var token = bearer(UUID.randomUUID());
        try (var attacker = new RawClient(server, ATTACKER)) {
            for (int i = 0; i < 280; i++) {
                attacker.stall(path, 4_000, "{\"title\": \"", token);
            }

            given().get("/q/health/live").then().statusCode(200).time(lessThan(BODY_TIMEOUT));
            given().get("/q/health/ready").then().statusCode(200).time(lessThan(BODY_TIMEOUT));
            post(NOTES, "{\"title\": \"" + UUID.randomUUID() + "\"}")
                    .statusCode(201)
                    .time(lessThan(BODY_TIMEOUT));
        }
        await().until(inFlight::held, held -> held == 0);
    }

    @Test
    void stalledBody_afterTheTimeout_isAnswered408AndTheConnectionClosed() throws IOException {
        try (var attacker = new RawClient(server, ATTACKER)) {
            var socket = attacker.stall(NOTES, 4_000, "{");

            assertThat(RawClient.answer(socket)).startsWith("HTTP/1.1 408").contains("\"code\":\"body-timeout\"");
            assertThat(socket.getInputStream().read()).isNegative();
        }
        await().until(inFlight::held, held -> held == 0);
    }

    @Test
    void anonymousBody_overFourKiB_isRefusedBeforeItHasCome() throws IOException {
        double before = refused("body-size");
        try (var attacker = new RawClient(server, ATTACKER)) {
            assertThat(RawClient.answer(attacker.stall(NOTES, 5_000, "{\"title\": \"")))
                    .startsWith("HTTP/1.1 413")
                    .contains("\"code\":\"too-large\"");
        }
        assertThat(refused("body-size")).isGreaterThan(before);
    }

    @Test
    void signedInBody_overFourKiB_isRead() {
        var token = Tokens.of(UUID.randomUUID().toString());
        problem(
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body("{\"title\": \"" + "x".repeat(20_000) + "\"}")
                        .post(NOTES + "/own")
                        .then(),
                400,
                "validation-failed");
        problem(
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body("{\"title\": \"" + "x".repeat(70_000) + "\"}")
                        .post(NOTES + "/own")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void bodiesInFlight_overTheirTotal_areAnswered503UntilSomeAreDone() throws IOException {
        var attackers = new ArrayList<RawClient>();
        var answers = new ArrayList<String>();
        try {
            List<Socket> sockets = new ArrayList<>();
            for (int network = 70; network < 75; network++) {
                var attacker = new RawClient(server, "127.0.0." + network);
                attackers.add(attacker);
                for (int i = 0; i < 34; i++) {
                    sockets.add(attacker.stall(NOTES, 4_000, "x".repeat(3_900)));
                }
            }
            assertThat(inFlight.held()).isLessThanOrEqualTo(600 * 1024);
            for (var socket : sockets) {
                answers.add(RawClient.answer(socket));
            }
        } finally {
            for (var attacker : attackers) {
                attacker.close();
            }
        }
        assertThat(answers)
                .anySatisfy(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After"));
        await().until(inFlight::held, held -> held == 0);
        post(NOTES, "{\"title\": \"" + UUID.randomUUID() + "\"}").statusCode(201);
    }

    @Test
    void bodiesOfOneAccount_overItsShare_areAnswered503AndOthersGetThrough() throws IOException {
        assertThatOneCallerHasAShare("/api/v1/notes/own", 60_000, bearer(UUID.randomUUID()));
    }

    @Test
    void anonymousBodiesOfOneAddress_overItsShare_get503AndOthersGetThrough() throws IOException {
        assertThatOneCallerHasAShare(NOTES, 3_900, "");
    }

    private void assertThatOneCallerHasAShare(String path, int bytes, String header) throws IOException {
        double before = refused("bodies-of-caller");
        try (var attacker = new RawClient(server, ATTACKER)) {
            List<Socket> sockets = new ArrayList<>();
            for (int sent = 0; sent < 300_000; sent += bytes) {
                sockets.add(attacker.stall(path, bytes + 100, "x".repeat(bytes), header));
            }
            await().until(() -> refused("bodies-of-caller") > before);
            assertThat(inFlight.held()).isBetween(100L * 1024, 200L * 1024);

            post(NOTES, "{\"title\": \"" + UUID.randomUUID() + "\"}").statusCode(201);
            given().auth()
                    .oauth2(Tokens.of(UUID.randomUUID().toString()))
                    .contentType(ContentType.JSON)
                    .body("{\"title\": \"" + UUID.randomUUID() + "\"}")
                    .post(NOTES + "/own")
                    .then()
                    .statusCode(201);
            // Which of the bodies was one too many is the order of arrival; those that were taken end with 408.
            List<String> answers = new ArrayList<>();
            for (var socket : sockets) {
                answers.add(RawClient.answer(socket));
            }
            assertThat(answers)
                    .anySatisfy(answer -> assertThat(answer)
                            .startsWith("HTTP/1.1 503")
                            .containsIgnoringCase("Retry-After")
                            .contains("\"code\":\"unavailable\""));
        }
        await().until(inFlight::held, held -> held == 0);
    }

    @Test
    void bodyInChunks_thatExceedsTheLimit_isRefused() throws IOException {
        try (var attacker = new RawClient(server, ATTACKER)) {
            var socket = attacker.send(
                    "POST " + EVERYTHING + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: application/json\r\n\r\n1388\r\n" + "x".repeat(5_000) + "\r\n");
            assertThat(RawClient.answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void bodyThatWasAskedFor_with100Continue_isRead() throws IOException {
        try (var client = new RawClient(server, "127.0.0.1")) {
            var body = "{\"title\": \"" + UUID.randomUUID() + "\"}";
            var socket = client.stall(NOTES, body.length(), "", "Expect: 100-continue\r\n", "Connection: close\r\n");
            var continued = new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII);
            assertThat(continued).startsWith("HTTP/1.1 100 Continue");
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            assertThat(RawClient.answer(socket)).startsWith("HTTP/1.1 201");
        }
    }

    private static String bearer(UUID account) {
        return "Authorization: Bearer " + Tokens.of(account.toString()) + "\r\n";
    }

    private double refused(String reason) {
        return meters.counter("cop.http.refused", "reason", reason).count();
    }
}
