package org.cop.kit.web.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.cop.kit.web.NotesApi.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.idempotency.GatedResource.Gate;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the others while an idempotent request is at work. */
@QuarkusTest
@ServiceTest
class IdempotencyAtWorkApiTest {
    private static final String GATED = "/api/v1/gated";
    /** More than the pool has connections. */
    private static final int MANY = 20;

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        callers.close();
    }

    @Test
    void moreCallingRequestsThanConnections_leaveOthersTheDatabase() {
        var atWork = many(i -> send("/calling", key + i, "waits"));
        await().atMost(LIMIT).until(() -> gate.waiting() == MANY);

        othersAreAnswered();

        gate.open(MANY);
        assertThat(atWork).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    }

    @Test
    void moreRepetitionsThanConnections_leaveOthersTheDatabase() {
        var first = send("/local", key, "waits");
        await().atMost(LIMIT).until(() -> gate.waiting() == 1);
        var repetitions = many(i -> send("/local", key, "waits"));

        for (int i = 0; i < 10; i++) {
            othersAreAnswered();
        }

        gate.open(1);
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(repetitions).extracting(answer -> answer.join().statusCode()).containsAnyOf(200, 409);
        assertThat(gate.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/local", "/calling"})
    void aRepetitionOfARequestInProgress_getsRetryAfter(String path) {
        var first = send(path, key, "waits");
        await().atMost(LIMIT).until(() -> gate.waiting() == 1);

        problem(send(path, key, "waits").join().then().header("Retry-After", "1"), 409, "request-in-progress");

        gate.open(1);
        first.join().then().statusCode(200).header("Idempotent-Replay", nullValue());
        send(path, key, "waits")
                .join()
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", "true")
                .body("title", equalTo("waits"));
    }

    @Test
    void aRepetitionOfWhatIsSoonDone_getsItsAnswer() {
        var first = send("/calling", key, "waits");
        await().atMost(LIMIT).until(() -> gate.waiting() == 1);
        var second = send("/calling", key, "waits");

        gate.open(1);

        first.join().then().statusCode(200).header("Idempotent-Replay", nullValue());
        second.join().then().statusCode(200).header("Idempotent-Replay", "true");
    }

    @Test
    void aKeyThatAnEndedInstanceHasClaimed_isFreeAfterItsLease() {
        var lost = send("/calling", key, "waits");
        await().atMost(LIMIT).until(() -> gate.waiting() == 1);
        sql.statement("update idempotency_key set claimed_until = now() - interval '1 second' where key = :key")
                .bind("key", key)
                .execute();

        var second = send("/calling", key, "waits");
        await().atMost(LIMIT).until(() -> gate.waiting() == 2);

        gate.open(2);
        lost.join().then().statusCode(200);
        second.join().then().statusCode(200).header("Idempotent-Replay", nullValue());
    }

    @Test
    void callingWorkThatFailed_mayBeTriedAgainAtOnce() {
        gate.open(2);
        problem(send("/calling", key, "tired").join().then(), 409, "title-tired");
        problem(send("/calling", key, "tired").join().then(), 409, "title-tired")
                .header("Idempotent-Replay", nullValue());
        assertThat(sql.statement("select 1 from idempotency_key where key = :key")
                        .bind("key", key)
                        .exists())
                .isFalse();
    }

    @Test
    void aKeyAtWork_isRefusedToAnotherRequest() {
        var account = org.cop.testsupport.Tokens.of("ann");
        var first = CompletableFuture.supplyAsync(() -> as(account, "waits"), callers);
        await().atMost(LIMIT).until(() -> gate.waiting() == 1);

        problem(as(account, "another").then(), 422, "idempotency-key-reused");

        gate.open(1);
        first.join().then().statusCode(200);
    }

    private Response as(String token, String title) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"title\": \"" + title + "\"}")
                .post(GATED + "/calling");
    }

    private static void othersAreAnswered() {
        given().get(NOTES + "?prefix=none").then().statusCode(200).time(lessThan(1_500L));
    }

    private static List<CompletableFuture<Response>> many(
            java.util.function.IntFunction<CompletableFuture<Response>> one) {
        return IntStream.range(0, MANY).mapToObj(one).toList();
    }

    private CompletableFuture<Response> send(String path, String withKey, String title) {
        return CompletableFuture.supplyAsync(
                () -> given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", withKey)
                        .body("{\"title\": \"" + title + "\"}")
                        .post(GATED + path),
                callers);
    }
}
