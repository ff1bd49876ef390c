package org.cop.kit.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.UUID;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ProblemsApiTest {
    private static final String NOTES = "/api/v1/notes";
    private static final String PROBLEM = "application/problem+json";
    private static final String EVERYTHING = NOTES + "/everything";

    @TestHTTPResource
    URI server;

    // --- bodies

    @Test
    void aSoundBodyIsAcceptedAsItIs() {
        post(EVERYTHING, """
                        {"text": "Zoë said:\\n\\t\\"\uD83D\uDE00 ok\\"", "entries": [], "tags": ["a"], "labels": {"k": "v"},
                         "on": "2012-03-14", "at": "2012-03-14T14:00:00Z", "id": "0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6", "number": 3}
                        """)
                .statusCode(200)
                .body("text", equalTo("Zoë said:\n\t\"\uD83D\uDE00 ok\""))
                .body("on", equalTo("2012-03-14"))
                .body("at", equalTo("2012-03-14T14:00:00Z"));
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        post(EVERYTHING, "{\"text\": \"one\\r\\ntwo\"}").statusCode(200).body("text", equalTo("one\ntwo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\\u0000b\"}                              | text",
                "{\"text\": \"a\\u0007b\"}                              | text",
                "{\"text\": \"a\\rb\"}                                  | text",
                "{\"text\": \"a\\u0085b\"}                              | text",
                "{\"text\": \"a\\ud83db\"}                              | text",
                "{\"text\": \"a\\udc00b\"}                              | text",
                "{\"text\": \"a\\u202eb\"}                              | text",
                "{\"text\": \"a\\u2067b\"}                              | text",
                "{\"tags\": [\"fine\", \"a\\u0000b\"]}                  | tags[1]",
                "{\"labels\": {\"k\": \"a\\u0000b\"}}                   | labels.k",
            })
    void aTextHoldsNoControlCharacters(String body, String field) {
        problem(post(EVERYTHING, body), 400, "invalid-text").body("errors[0].field", equalTo(field));
    }

    @Test
    void aKeyOfAMapHoldsNoControlCharactersAndIsNotRepeated() {
        problem(post(EVERYTHING, "{\"labels\": {\"a\\u0000b\": \"v\"}}"), 400, "invalid-text")
                .body("errors[0].field", equalTo("labels"));
    }

    @Test
    void anUnknownFieldIsRefusedByItsPath() {
        problem(
                        post(EVERYTHING, "{\"entries\": [{\"count\": 1, \"done\": true, \"colr\": \"RED\"}]}"),
                        400,
                        "unknown-field")
                .body("errors[0].field", equalTo("entries[0].colr"));
        problem(post(EVERYTHING, "{\"te\\u0000xt\": 1}"), 400, "unknown-field").body("errors", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"entries\": [{\"colour\": \"BLUE\"}]}              | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"colour\": 0}]}                     | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"colour\": \"0\"}]}                 | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"colour\": \"\"}]}                  | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"colour\": \"RED \"}]}                 | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"colour\": \"RED\\u0000\"}]}           | entries[0].colour | One of RED, GREEN",
                "{\"entries\": [{\"id\": \" 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6\"}]} | entries[0].id | An id",
                "{\"on\": \" 2012-03-14\"}                            | on                | A date like 2012-03-14",
                "{\"on\": \"2012-03-14\\u0000\"}                       | on                | A date like 2012-03-14",
                "{\"entries\": [{\"count\": \"1\"}]}                  | entries[0].count  | A whole number",
                "{\"entries\": [{\"count\": 1.5}]}                    | entries[0].count  | A whole number",
                "{\"entries\": [{\"count\": null}]}                   | entries[0].count  | A whole number",
                "{\"entries\": [{\"count\": 99999999999}]}            | entries[0].count  | ",
                "{\"entries\": [{\"done\": \"true\"}]}                | entries[0].done   | true or false",
                "{\"entries\": [{\"done\": 1}]}                       | entries[0].done   | true or false",
                "{\"entries\": [{\"id\": \"\"}]}                      | entries[0].id     | An id",
                "{\"entries\": [{\"id\": \"seven\"}]}                 | entries[0].id     | An id",
                "{\"entries\": [null]}                                | entries[0]        | An object",
                "{\"entries\": {}}                                    | entries           | A list",
                "{\"entries\": \"\"}                                  | entries           | A list",
                "{\"tags\": [null]}                                   | tags[0]           | A text",
                "{\"tags\": [7]}                                      | tags[0]           | A text",
                "{\"text\": 7}                                        | text              | A text",
                "{\"text\": {}}                                       | text              | A text",
                "{\"number\": \"7\"}                                  | number            | A whole number",
                "{\"number\": true}                                   | number            | A whole number",
                "{\"on\": \"14/03/2012\"}                             | on                | A date like 2012-03-14",
                "{\"on\": \"2012-02-30\"}                             | on                | A date like 2012-03-14",
                "{\"on\": \"2012-03-14T14:00:00\"}                    | on                | A date like 2012-03-14",
                "{\"on\": \"\"}                                       | on                | A date like 2012-03-14",
                "{\"on\": [2012, 3, 14]}                              | on                | A date like 2012-03-14",
                "{\"on\": 15000}                                      | on                | A date like 2012-03-14",
                "{\"on\": \"+999999999-01-01\"}                       | on                | A date like 2012-03-14",
                "{\"at\": 15000}                                      | at                | A time like 2012-03-14T14:00:00Z",
                "{\"at\": \"+99999-01-01T00:00:00Z\"}                 | at                | A time like 2012-03-14T14:00:00Z",
            })
    void aValueOfAnotherTypeIsRefusedByItsPathAndNotRepeated(String body, String field, String expected) {
        problem(post(EVERYTHING, body), 400, "invalid-value")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].detail", equalTo(expected))
                .body(not(containsString("BLUE")))
                .body(not(containsString("seven")))
                .body(not(containsString("java")))
                .body(not(containsString("Note")));
    }

    @Test
    void aMissingNumberIsNotZero() {
        problem(
                        post(
                                EVERYTHING,
                                "{\"entries\": [{\"id\": \"0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6\", \"colour\": \"RED\", \"done\": true}]}"),
                        400,
                        "invalid-value")
                .body("errors[0].field", equalTo("entries[0].count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"text\": \"a\"",
                "{\"text\": \"a\"} {}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{'text': 'a'}",
                "{\"text\": \"a\nb\"}",
                "{\"number\": 01}",
                "{\"number\": NaN}",
                "{\"entries\": [{\"id\": \"x]}",
            })
    void whatIsNotJsonIsRefused(String body) {
        problem(post(EVERYTHING, body), 400, "malformed-json");
    }

    @Test
    void aTooDeepBodyIsRefused() {
        problem(post(EVERYTHING, "{\"entries\": " + "[".repeat(5000)), 400, "malformed-json", "invalid-value");
    }

    @Test
    void aTooLongNumberIsRefused() {
        problem(post(EVERYTHING, "{\"number\": " + "9".repeat(2000) + "}"), 400, "malformed-json", "invalid-value");
    }

    @Test
    void brokenEncodingsAreRefused() {
        problem(
                post(EVERYTHING, new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc3, '"', '}'}),
                400,
                "malformed-json");
        problem(post(EVERYTHING, new byte[] {0, 0, 0, (byte) 0xff, 0, 0, 0, '{'}), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null"})
    void aRequestWithoutItsBodyIsRefused(String body) {
        problem(post(EVERYTHING, body), 400, "body-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"\"", "true", "[{}]"})
    void aBodyOfAnotherShapeIsRefused(String body) {
        problem(post(EVERYTHING, body), 400, "invalid-value").body("detail", equalTo("An object"));
    }

    @Test
    void constraintsAreToldByThePathInTheBody() {
        problem(
                        post(EVERYTHING, "{\"entries\": [{\"count\": 1, \"done\": true}], \"tags\": [\"a\", \" \"]}"),
                        400,
                        "validation-failed")
                .body("errors.field", equalTo(java.util.List.of("entries[0].colour", "entries[0].id", "tags[1]")))
                .body("errors.code", equalTo(java.util.List.of("required", "required", "required")));
        problem(post(NOTES, "{\"title\": \"" + "x".repeat(41) + "\"}"), 400, "validation-failed")
                .body("errors[0].field", equalTo("title"))
                .body("errors[0].code", equalTo("size"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(post(EVERYTHING, "{\"text\": \"" + "x".repeat(1 << 20) + "\"}"), 413, "too-large");
        problem(post(EVERYTHING, "{\"text\": \"" + "x".repeat(8 << 20) + "\"}"), 413, "too-large");
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsRefusedToo() throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + EVERYTHING + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            out.write("c\r\n{\"text\": \"xx\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 17; i++) {
                out.write(chunk);
            }
            out.write("2\r\n\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
        }
    }

    // --- parameters

    @Test
    void soundParametersAreAccepted() {
        given().urlEncodingEnabled(false)
                .get(NOTES + "/parameters/RED?month=2012-03&on=2012-03-14&count=7&other=GREEN&text=a%20b")
                .then()
                .statusCode(200)
                .body("$", equalTo(java.util.List.of("RED", "2012-03", "2012-03-14", "null", "7", "GREEN", "a b")));
    }

    @ParameterizedTest
    @CsvSource({
        "month=March, month",
        "month=2012-13, month",
        "month=2012-03&on=yesterday, on",
        "id=7, id",
        "count=many, count",
        "count=99999999999, count",
        "other=BLUE, other",
        "other=red, other",
        "on=%2B999999999-01-01, on",
        "month=, month",
    })
    void aQueryParameterThatCannotBeReadIsNamed(String query, String name) {
        problem(
                        given().urlEncodingEnabled(false)
                                .get(NOTES + "/parameters/RED?" + query)
                                .then(),
                        400,
                        "invalid-parameter")
                .body("errors[0].field", equalTo(name));
    }

    @Test
    void aConstraintOnAParameterIsToldByItsName() {
        problem(given().get(NOTES + "/parameters/RED?count=11").then(), 400, "validation-failed")
                .body("errors[0].field", equalTo("count"))
                .body("errors[0].code", equalTo("max"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parameters/BLUE", "/parameters/BLUE?month=2012-03", "/7", "/%20", "/nowhere/at/all"})
    void aPathThatNamesNothingIsNotFound(String path) {
        problem(given().urlEncodingEnabled(false).get(NOTES + path).then(), 404, "not-found");
    }

    @Test
    void anIdOfNothingIsNotFound() {
        problem(given().get(NOTES + "/" + UUID.randomUUID()).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=a%00b", "text=%E2%80%AE", "text=a%0Db", "unused=%07", "%00=1"})
    void aQueryHoldsNoControlCharacters(String query) {
        problem(
                given().urlEncodingEnabled(false)
                        .get(NOTES + "/parameters/RED?" + query)
                        .then(),
                400,
                "invalid-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/failures/a%00b"})
    void aPathHoldsNoControlCharacters(String path) {
        problem(given().urlEncodingEnabled(false).get(NOTES + path).then(), 400, "invalid-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=1&count=2", "other=RED&other=RED", "text=a&text=b"})
    void aParameterIsGivenOnce(String query) {
        problem(
                given().urlEncodingEnabled(false)
                        .get(NOTES + "/parameters/RED?" + query)
                        .then(),
                400,
                "invalid-parameter");
    }

    // --- forms

    @Test
    void aSoundFormIsAccepted() {
        form("title=a%20form&colour=RED").statusCode(200).body("title", equalTo("a form"));
        form("title=one%0D%0Atwo&colour=RED").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%07b", "a%0Db", "%C2%85", "%E2%80%AE"})
    void aFieldOfAFormHoldsNoControlCharacters(String text) {
        problem(form("title=" + text), 400, "invalid-text").body("errors[0].field", equalTo("title"));
        problem(form("title=a&" + text + "=1"), 400, "invalid-text").body("errors", nullValue());
    }

    @Test
    void aFieldOfAFormIsGivenOnce() {
        problem(form("title=a&title=b"), 400, "invalid-parameter").body("errors[0].field", equalTo("title"));
    }

    @Test
    void aFormThatCannotBeTakenApartIsRefused() {
        problem(form("title=%zz"), 400, "malformed-form");
        problem(form("title=%"), 400, "malformed-form");
        problem(form("title=a" + "&b=1".repeat(3_000)), 400, "malformed-form");
        problem(form("title=a", "application/x-www-form-urlencoded; charset="), 400, "malformed-form");
    }

    // --- what is refused before a resource is looked for; the rest of it is in BareRefusalsTest

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
    void whoMayNotIsTold() {
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
    void aBrokenRuleTellsItsCode() {
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
    void anInternalErrorTellsAnIdAndNothingElse() {
        problem(given().get(NOTES + "/failures/internal").then(), 500, "internal-error")
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"database, database-unavailable", "timeout, unavailable"})
    void whatIsAwayForNowIsUnavailable(String kind, String code) {
        problem(given().get(NOTES + "/failures/" + kind).then(), 503, code)
                .header("Retry-After", equalTo("5"))
                .body(not(containsString("localhost")));
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
    void theSecondOfTwoEditorsIsTold() {
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
    void whoComesInBetweenIsNoticedAtTheCommit() {
        String place = post(NOTES, "{\"title\": \"in between\"}").extract().header("Location");
        problem(post(place + "/late-renaming", "{\"title\": \"too late\"}"), 412, "stale");
    }

    private static ValidatableResponse post(String path, byte[] body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse put(
            String path, @org.jspecify.annotations.Nullable String ifMatch, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String... codes) {
        answer.statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("about:blank"))
                .body("title", not(emptyOrNullString()))
                .body("status", equalTo(status))
                .body("code", notNullValue());
        assertThat(answer.extract().<String>path("code")).isIn((Object[]) codes);
        return answer;
    }

    private static ValidatableResponse form(String fields) {
        return form(fields, "application/x-www-form-urlencoded");
    }

    private static ValidatableResponse form(String fields, String type) {
        return given().config(config().encoderConfig(
                                encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(fields)
                .post(NOTES + "/form")
                .then();
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
