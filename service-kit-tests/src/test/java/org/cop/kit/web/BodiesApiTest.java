package org.cop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.kit.web.NotesApi.EVERYTHING;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.cop.kit.web.NotesApi.post;
import static org.cop.kit.web.NotesApi.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class BodiesApiTest {
    @TestHTTPResource
    URI server;

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
                "{\"text\": \"a\\ufffeb\"}                              | text",
                "{\"text\": \"a\\uffffb\"}                              | text",
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
    void aBodyThatIsNotJson_isRefused(String body) {
        problem(post(EVERYTHING, body), 400, "malformed-json");
    }

    @Test
    void aTooDeepBodyIsRefused() {
        problem(post(EVERYTHING, "{\"entries\": " + "[".repeat(2000)), 400, "malformed-json", "invalid-value");
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
    void aBrokenConstraint_isNamedByItsPathInTheBody() {
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

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u3164", "\\u00a0", " \\ufeff "})
    void requiredText_thatNobodySees_isMissing(String title) {
        problem(post(NOTES, "{\"title\": \"" + title + "\"}"), 400, "validation-failed")
                .body("errors[0].field", equalTo("title"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void addressThatMailCannotBeSentTo_isRefusedInPlainWords() {
        post(NOTES + "/addresses", "{\"email\": \" Ada@B\u00fccher.example \"}").statusCode(200);
        problem(post(NOTES + "/addresses", "{\"email\": \"try..this@example.org\"}"), 400, "validation-failed")
                .body("errors[0].field", equalTo("email"))
                .body("errors[0].code", equalTo("email"))
                .body("errors[0].detail", equalTo("A dot before the @ stands between two other characters"));
        problem(post(NOTES + "/addresses", "{\"email\": \"\"}"), 400, "validation-failed")
                .body("errors[0].code", equalTo("required"));
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
}
