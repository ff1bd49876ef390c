package org.cop.kit.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cop.testsupport.LogLines;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All connections are in use, and the database is well. */
@QuarkusTest
@ServiceTest
class ExhaustedPoolApiTest {
    /** What a caller may do is asked of the database through the circuit, and by more of them than open it; notes are read without. */
    private static final List<String> REQUESTS = List.of(
            "/api/v1/notes?prefix=x",
            "/api/v1/access",
            "/api/v1/access",
            "/api/v1/access",
            "/api/v1/access",
            "/api/v1/access");

    @Inject
    AgroalDataSource pool;

    @Inject
    DatabaseCircuit circuit;

    private final List<Connection> held = new ArrayList<>();

    @BeforeEach
    void everyConnectionIsInUse() throws SQLException {
        await().until(() -> !circuit.isUnavailable() && !circuit.isSuspect());
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        while (held.size() < size) {
            held.add(pool.getConnection());
        }
    }

    @AfterEach
    void noneIs() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }

    @Test
    void requestsWithoutAConnection_areRefusedAsBusy_untilOneIsFree() throws SQLException {
        try (var log = new LogLines()) {
            for (Response answer : sideBySide()) {
                answer.then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("5"))
                        .body("code", equalTo("database-busy"));
            }
            assertThat(log.all())
                    .as("the log blames the pool and not the database")
                    .anyMatch(line -> line.contains("All connections of the pool are in use"))
                    .noneMatch(line -> line.contains("The database does not answer"));
        }

        held.removeLast().close();
        await("work goes on")
                .atMost(Duration.ofSeconds(30))
                .until(() -> signedIn("/api/v1/access").statusCode() == 200);
    }

    @Test
    void anExhaustedPool_isNoUnavailableDatabase_andTheInstanceStaysReady() {
        var refused = CompletableFuture.supplyAsync(() ->
                Stream.concat(sideBySide().stream(), sideBySide().stream()).toList());

        // At every moment: the circuit would open for a second only, until its own question is answered.
        do {
            isWell();
        } while (!refused.isDone());

        assertThat(refused.join()).extracting(Response::statusCode).containsOnly(503);
        isWell();
    }

    private void isWell() {
        assertThat(circuit.isUnavailable()).isFalse();
        assertThat(circuit.isSuspect()).isFalse();
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(given().get("/q/metrics").asString()).contains("cop_dependency_up{dependency=\"database\"} 1");
    }

    private List<Response> sideBySide() {
        try (var threads = Executors.newFixedThreadPool(REQUESTS.size())) {
            return REQUESTS.stream()
                    .map(path -> CompletableFuture.supplyAsync(() -> signedIn(path), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static Response signedIn(String path) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), "member"))
                .get(path);
    }
}
