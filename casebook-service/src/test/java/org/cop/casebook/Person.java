package org.cop.casebook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody with an account, who asks the service for things. */
public record Person(String accountId, String token) {
    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse gets(String path) {
        return asks().get(path).then();
    }

    public ValidatableResponse posts(String path, Map<String, ?> body) {
        return asks().body(body).post(path).then();
    }

    /** Reads a thing and then clears the version that was read. */
    public ValidatableResponse clears(String path, Map<String, ?> body) {
        var etag = asks().get(path).header("ETag");
        return asks().header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post(path + "/clearance")
                .then();
    }

    public ValidatableResponse puts(String path, String ifMatch, Map<String, ?> body) {
        return asks().header("If-Match", ifMatch).body(body).put(path).then();
    }
}
