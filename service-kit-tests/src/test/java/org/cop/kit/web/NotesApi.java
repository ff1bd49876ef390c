package org.cop.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The API of the notes as its callers use it. */
public final class NotesApi {
    public static final String NOTES = "/api/v1/notes";
    public static final String EVERYTHING = NOTES + "/everything";
    public static final String PROBLEM = "application/problem+json";

    private NotesApi() {}

    public static ValidatableResponse post(String path, byte[] body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** A whole problem document. @param codes any of which will do */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String... codes) {
        answer.statusCode(status)
                .header("Content-Type", startsWith(PROBLEM))
                .body("type", equalTo("about:blank"))
                .body("title", not(emptyOrNullString()))
                .body("status", equalTo(status))
                .body("code", notNullValue());
        assertThat(answer.extract().<String>path("code")).isIn((Object[]) codes);
        return answer;
    }
}
