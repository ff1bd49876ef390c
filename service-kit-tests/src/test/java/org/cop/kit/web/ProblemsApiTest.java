package org.cop.kit.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.web.NotesApi.EVERYTHING;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.cop.kit.web.NotesApi.PROBLEM;
import static org.cop.kit.web.NotesApi.post;
import static org.cop.kit.web.NotesApi.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ExceptionMappers that come of neither the body nor a parameter; for these see {@link BodiesApiTest} and {@link ParametersApiTest}. */
@QuarkusTest
@ServiceTest
class ProblemsApiTest {
    @TestHTTPResource
    URI server;

    // --- what is refused before a resource is looked for

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parameters/RED?text=%zz",
                "/parameters/RED?text=%",
                "/parameters/RED?%zz=1",
                "/parameters/RED?text=<b>",
                "/%zz",
                "/%",
            })
    void anAddressThatIsNoneIsTheCallersMistake(String path) throws IOException {
        // Quarkus itself refuses it, before anybody else can say why.
        assertThat(sent("GET " + NOTES + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aRequestWithoutAHostIsTheCallersMistake() throws IOException {
        assertThat(sent("GET " + NOTES + " HTTP/1.1\r\nConnection: close"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTES, "/nowhere", "/q/nowhere"})
    void anOldRequestWithoutAHostIsTheCallersMistake(String path) throws IOException {
        assertThat(sent("GET " + path + " HTTP/1.0")).startsWith("HTTP/1.0 400").contains(PROBLEM, "bad-request");
    }

    @Test
    void healthIsAnsweredToAnOldRequestWithoutAHost() throws IOException {
        assertThat(sent("GET /q/health/live HTTP/1.0")).startsWith("HTTP/1.0 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/.", "/%2e%2e", "/.%2E/x", "/%2e/x", "/x/../y"})
    void anAddressThatClimbsIsRefusedInsteadOfAnsweredFromAnotherPlace(String path) throws IOException {
        assertThat(sent("GET " + NOTES + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM, "bad-request");
    }

    @Test
    void dotsWithinANameAreNothingSpecial() {
        problem(given().get(NOTES + "/..x").then(), 404, "not-found");
        problem(given().get(NOTES + "/x.").then(), 404, "not-found");
    }

    // --- what JAX-RS refuses

    @Test
    void anUnknownRouteIsNotFound() {
        problem(given().get("/nowhere").then(), 404, "not-found");
        problem(given().post("/api/v1/nowhere").then(), 404, "not-found");
        given().head("/nowhere").then().statusCode(404).header("Content-Type", startsWith("application/problem+json"));
        problem(given().options("/nowhere").then(), 404, "not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(given().delete(NOTES).then(), 405, "method-not-allowed").header("Allow", containsString("POST"));
        problem(given().patch(NOTES).then(), 405, "method-not-allowed");
    }

    @Test
    void anotherFormIsNotAcceptable() {
        problem(given().accept("image/png").get(NOTES + "?prefix=x").then(), 406, "not-acceptable");
    }

    @Test
    void anAcceptThatNamesNoFormIsNotAcceptableWhereThereAreSeveral() {
        given().accept("text/csv").get(NOTES + "/table").then().statusCode(200).body(equalTo("a,b"));
        problem(given().header("Accept", "").get(NOTES + "/table").then(), 406, "not-acceptable");
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        problem(given().contentType("text/xml").body("<a/>").post(EVERYTHING).then(), 415, "unsupported-media-type");
        problem(
                given().config(config().encoderConfig(
                                        encoderConfig().encodeContentTypeAs("nonsense", ContentType.TEXT)))
                        .contentType("nonsense")
                        .body("a")
                        .post(EVERYTHING)
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void aTextIsNoRecordOfOneText() {
        problem(given().contentType("text/plain").body("a title").post(NOTES).then(), 415, "unsupported-media-type");
    }

    @Test
    void aProblemIsJsonEvenWhereTheAnswerWouldNotBe() {
        problem(given().accept("text/csv").get(NOTES + "/csv").then(), 409, "no-table");
    }

    // --- who

    @Test
    void aStrangerIsAskedToSignIn() {
        problem(given().get(NOTES + "/editor").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                ".",
                "..",
                "....",
                "a.b.c",
                "x.e30.x",
                "a..c",
                "e30.e30.e30",
                "W10.W10.W10",
                "bnVsbA.bnVsbA.bnVsbA"
            })
    void aTokenThatIsNoneIsRefused(String token) {
        problem(given().auth().oauth2(token).get(NOTES + "/editor").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        problem(
                given().auth()
                        .oauth2(Tokens.expired("a", "editor"))
                        .get(NOTES + "/editor")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void aMissingPermission_is403WithItsCode() {
        problem(
                given().auth()
                        .oauth2(Tokens.of("a", "member"))
                        .get(NOTES + "/editor")
                        .then(),
                403,
                "forbidden");
        given().auth()
                .oauth2(Tokens.of("a", "editor"))
                .get(NOTES + "/editor")
                .then()
                .statusCode(200);
    }

    // --- what a service throws

    @Test
    void aBrokenRule_is409WithItsCode() {
        problem(given().get(NOTES + "/failures/rule").then(), 409, "house-full")
                .body("title", equalTo("The house is full"))
                .body("errors", nullValue());
    }

    @Test
    void aBrokenRuleMayNameItsField() {
        problem(post(NOTES + "/broken", "{\"title\": \"broken\"}"), 409, "title-tired")
                .body("errors[0].field", equalTo("title"))
                .body("errors[0].code", equalTo("title-tired"));
    }

    @Test
    void aRequestThatCanNeverBeRightNamesItsField() {
        problem(given().get(NOTES + "/failures/field").then(), 400, "validation-failed")
                .body("errors[0].field", equalTo("endsOn"))
                .body("errors[0].code", equalTo("before-start"))
                .body("errors[0].detail", equalTo("It ends before it starts"));
    }

    @Test
    void anInternalError_showsAnIdAndNothingElse() {
        problem(given().get(NOTES + "/failures/internal").then(), 500, "internal-error")
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"database, database-unavailable", "timeout, unavailable"})
    void anUnavailableDependency_is503WithItsCode(String kind, String code) {
        problem(given().get(NOTES + "/failures/" + kind).then(), 503, code)
                .header("Retry-After", equalTo("5"))
                .body(not(containsString("localhost")));
    }

    @ParameterizedTest
    @CsvSource({"often, 429, too-many-requests", "full, 503, house-full"})
    void aRefusalForAWhile_saysForHowLong(String kind, int status, String code) {
        problem(given().get(NOTES + "/failures/" + kind).then(), status, code).header("Retry-After", equalTo("120"));
    }

    @Test
    void aValueThatNoColumnHoldsIsTheCallersMistake() {
        problem(given().get(NOTES + "/failures/unfit").then(), 400, "invalid-value");
    }

    @Test
    void aUniqueKeyThatNobodyAskedForIsAConflict() {
        post(NOTES, "{\"title\": \"only one of this\"}").statusCode(201);
        problem(post(NOTES, "{\"title\": \"only one of this\"}"), 409, "already-exists")
                .body(not(containsString("only one")));
    }

    // --- entity tags

    @Test
    void theSecondOfTwoEditors_gets412() {
        var created = post(NOTES, "{\"title\": \"two editors\"}").statusCode(201);
        String place = created.extract().header("Location");
        String tag = created.extract().header("ETag");
        assertThat(place).startsWith(NOTES + "/").doesNotContain("http");
        given().get(place).then().statusCode(200).header("ETag", tag);

        problem(put(place, null, "{\"title\": \"first\"}"), 428, "precondition-required")
                .body("errors[0].field", equalTo("If-Match"));
        problem(put(place, "nonsense", "{\"title\": \"first\"}"), 400, "invalid-header");
        var first = put(place, tag, "{\"title\": \"first\"}").statusCode(200);
        assertThat(first.extract().header("ETag")).isEqualTo("\"1\"");
        problem(put(place, tag, "{\"title\": \"second\"}"), 412, "stale");
        given().get(place).then().body("title", equalTo("first"));
        put(place, "*", "{\"title\": \"third\"}").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aConcurrentChange_isNoticedAtTheCommit() {
        String place = post(NOTES, "{\"title\": \"in between\"}").extract().header("Location");
        problem(post(place + "/late-renaming", "{\"title\": \"too late\"}"), 412, "stale");
    }

    private static ValidatableResponse put(
            String path, @org.jspecify.annotations.Nullable String ifMatch, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path).then();
    }

    /** Clients mend broken requests before they send them. */
    private String sent(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
