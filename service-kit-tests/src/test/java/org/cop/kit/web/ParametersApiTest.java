package org.cop.kit.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.cop.kit.web.NotesApi.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ParametersApiTest {
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
    void aBrokenParameterConstraint_isNamedByItsParameter() {
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
        problem(form("title=a" + "&b=".repeat(1_100)), 400, "malformed-form");
        problem(form("title=a", "application/x-www-form-urlencoded; charset="), 400, "malformed-form");
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
}
