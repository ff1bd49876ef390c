package org.cop.kit.web.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class IdempotencyApiTest {
    @Inject
    AgroalDataSource database;

    @Inject
    IdempotencyPurge purge;

    private final String key = UUID.randomUUID().toString();
    private final String title = "note " + key.substring(0, 8);

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndDoesNothing() throws SQLException {
        var first = post(NOTES, key, body(title)).then().statusCode(201).header("Idempotent-Replay", nullValue());
        var second = post(NOTES, key, body(title)).then().statusCode(201).header("Idempotent-Replay", "true");

        assertThat(second.extract().asByteArray()).isEqualTo(first.extract().asByteArray());
        assertThat(second.extract().contentType()).isEqualTo(first.extract().contentType());
        assertThat(second.extract().header("Location"))
                .isEqualTo(first.extract().header("Location"))
                .startsWith(NOTES);
        assertThat(second.extract().header("ETag"))
                .isEqualTo(first.extract().header("ETag"))
                .isEqualTo("\"0\"");
        assertThat(notes(title)).isEqualTo(1);
    }

    @Test
    void withoutAKeyNothingIsRemembered() {
        post(NOTES, null, body(title)).then().statusCode(201);
        post(NOTES, null, body(title)).then().statusCode(409).body("code", equalTo("already-exists"));
    }

    @Test
    void spacingAndOrderMakeNoOtherRequest() {
        post(NOTES, key, "{\"title\": \"" + title + "\"}").then().statusCode(201);
        post(NOTES, key, " {\"title\" :\"" + title + "\"\n}")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true");
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        as("ann", key).body(body(title)).post(NOTES + "/own").then().statusCode(201);
        problem(as("ann", key).body(body(title + " b")).post(NOTES + "/own").then(), 422, "idempotency-key-reused");
        problem(as("ann", key).body(body(title)).post(NOTES + "/silent").then(), 422, "idempotency-key-reused");
        problem(as("ann", key).body(body(title)).post(NOTES + "/own?x=1").then(), 422, "idempotency-key-reused");
    }

    @Test
    void keysOfTwoAccountsHaveNothingToDoWithEachOther() {
        as("ann", key)
                .body(body(title))
                .post(NOTES + "/own")
                .then()
                .statusCode(201)
                .body("$", hasSize(1));
        as("bob", key)
                .body(body(title + " b"))
                .post(NOTES + "/own")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", nullValue());
        as("ann", key)
                .body(body(title))
                .post(NOTES + "/own")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true");
    }

    @Test
    void anAnswerIsRepeatedOnlyToWhoMayStillAsk() {
        var owner = UUID.randomUUID().toString();
        var place = NOTES + "/of/" + owner;
        as("ann", key, owner)
                .body(body(title))
                .post(place)
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", nullValue());
        as("ann", key, owner)
                .body(body(title))
                .post(place)
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", "true");
        problem(as("ann", key).body(body(title)).post(place).then(), 403, "forbidden");
        problem(post(place, key, body(title)).then(), 401, "unauthenticated");
    }

    @Test
    void oneKeyOfTwoAnonymousClients_isTwoKeys() {
        var first = post(NOTES, key, body(title)).then().statusCode(201).extract();
        var other =
                post(NOTES, key, body(title + " b")).then().statusCode(201).header("Idempotent-Replay", nullValue());
        assertThat(other.extract().header("Location")).isNotEqualTo(first.header("Location"));
        as("ann", key)
                .body(body(title + " c"))
                .post(NOTES)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", nullValue());
    }

    @Test
    void aMethodThatAnswersNothingIsRememberedToo() throws SQLException {
        post(NOTES + "/silent", key, body(title)).then().statusCode(204);
        post(NOTES + "/silent", key, body(title)).then().statusCode(204).header("Idempotent-Replay", "true");
        assertThat(notes(title)).isEqualTo(1);
    }

    @Test
    void aFailedRequest_isRolledBackAndMayBeRetriedWithItsKey() throws SQLException {
        problem(post(NOTES + "/broken", key, body(title)).then(), 409, "title-tired");
        problem(post(NOTES + "/broken", key, body(title)).then(), 409, "title-tired")
                .header("Idempotent-Replay", nullValue());
        post(NOTES + "/refused", key, body(title)).then().statusCode(400).header("Idempotent-Replay", nullValue());
        assertThat(notes(title)).isZero();
        problem(post(NOTES, key, body("")).then(), 400, "validation-failed");
        assertThat(keys(key)).isZero();
    }

    @Test
    void aConflictThatOnlyTheCommitFindsIsNotStoredEither() throws SQLException {
        post(NOTES, null, body(title)).then().statusCode(201);
        problem(post(NOTES, key, body(title)).then(), 409, "already-exists");
        assertThat(keys(key)).isZero();
    }

    @Test
    void theETagIsTheOneOfTheCommittedVersion() {
        String place = post(NOTES, null, body(title)).then().extract().header("Location");
        var answer = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .body(body(title + " b"))
                .post(place + "/renaming")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(answer.extract().header("ETag")).isEqualTo("\"1\"");
        given().get(place).then().header("ETag", "\"1\"");
    }

    @Test
    void oneOfManyAtOnceDoesTheWorkAndAllGetItsAnswer() throws SQLException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> post(NOTES, key, body(title)), threads))
                    .limit(8)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers).extracting(answer -> answer.header("Location")).doesNotContainNull();
            assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replay") == null))
                    .hasSize(1);
        }
        assertThat(notes(title)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "zw\u00f6lf"})
    void aKeyIsVisibleAscii(String bad) {
        problem(post(NOTES, bad, body(title)).then(), 400, "invalid-header");
    }

    @Test
    void aKeyIsNotTooLongAndThereIsOne() {
        post(NOTES, "k".repeat(200), body(title)).then().statusCode(201);
        problem(post(NOTES, "k".repeat(201), body(title)).then(), 400, "invalid-header");
        problem(
                given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "one", "two")
                        .body(body(title))
                        .post(NOTES)
                        .then(),
                400,
                "invalid-header");
    }

    @Test
    void responsesOlderThanADay_areForgotten() throws SQLException {
        String old = key + "-old";
        post(NOTES, key, body(title)).then().statusCode(201);
        post(NOTES, old, body(title + " b")).then().statusCode(201);
        execute("update idempotency_key set created_at = now() - interval '25 hours' where key = '" + old + "'");

        purge.purge();

        assertThat(keys(old)).isZero();
        assertThat(keys(key)).isEqualTo(1);
    }

    private static Response post(String path, @org.jspecify.annotations.Nullable String key, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(path);
    }

    private static RequestSpecification as(String account, String key, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(account, roles))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }

    private static String body(String title) {
        return "{\"title\": \"" + title + "\"}";
    }

    private long notes(String title) throws SQLException {
        return count("select count(*) from web_note where title = '" + title + "'");
    }

    private long keys(String key) throws SQLException {
        return count("select count(*) from idempotency_key where key = '" + key + "'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
