package org.cop.kit.web;

import static io.restassured.RestAssured.given;
import static org.cop.kit.web.NotesApi.EVERYTHING;
import static org.cop.kit.web.NotesApi.NOTES;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ApiResponseHeadersApiTest {
    @ParameterizedTest
    @ValueSource(strings = {NOTES, NOTES + "?limit=0", EVERYTHING, NOTES + "/no-such-note"})
    void anAnswerOfTheApi_isKeptByNobody_whateverItIs(String path) {
        given().get(path).then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }
}
