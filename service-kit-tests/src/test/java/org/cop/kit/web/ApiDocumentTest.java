package org.cop.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ApiDocumentTest {
    private static final String PROBLEM = "#/components/responses/Problem";

    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theDocumentIsOfVersion31AndSaysHowToSignIn() {
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getMap("components.securitySchemes")).containsOnlyKeys("bearer");
        assertThat(document.getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
        assertThat(document.getList(operation("/api/v1/notes/own", "post") + ".security"))
                .isNotEmpty();
    }

    @Test
    void everyOperation_documentsItsProblems() {
        assertThat(statuses("/api/v1/notes/own", "post"))
                .containsExactly("201", "400", "401", "403", "408", "409", "413", "415", "422", "500", "503");
        assertThat(statuses("/api/v1/notes/{id}", "get")).containsExactly("200", "404", "429", "500", "503");
        assertThat(statuses("/api/v1/notes/{id}", "put"))
                .containsExactly("200", "400", "404", "408", "409", "412", "413", "415", "428", "429", "500", "503");
        assertThat(document.getString(operation("/api/v1/notes/{id}", "get") + ".responses.'404'.$ref"))
                .isEqualTo(PROBLEM + "404");
        assertThat(document.getString("components.responses.Problem404.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getList("components.schemas.Problem.required")).contains("code", "status");
    }

    @Test
    void anIfMatchThatMayBeLeftOut_isDocumentedWithoutA428() {
        assertThat(statuses("/api/v1/notes/{id}/mark", "post")).contains("412").doesNotContain("428");
    }

    @Test
    void theStatusIsTheOneThatTheMethodGives() {
        assertThat(statuses("/api/v1/notes/silent", "post")).contains("204").doesNotContain("200", "201");
        assertThat(statuses("/api/v1/notes/own", "post")).contains("201").doesNotContain("200");
        assertThat(statuses("/api/v1/notes", "post")).contains("201").doesNotContain("200");
    }

    @Test
    void everyAnswerThatCreatesSomethingSaysAsWhatItIsShown() {
        assertThat(document.getString(operation("/api/v1/notes", "post")
                        + ".responses.'201'.content.'application/json'.schema.'$ref'"))
                .startsWith("#/components/schemas/");
    }

    @Test
    void idempotentMethodsTakeAKeyAndOthersDoNot() {
        assertThat(parameters("/api/v1/notes", "post"))
                .contains(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        assertThat(document.getString("components.parameters.IdempotencyKey.name"))
                .isEqualTo("Idempotency-Key");
        assertThat(statuses("/api/v1/notes/everything", "post")).doesNotContain("422");
        assertThat(document.<Object>get(operation("/api/v1/notes/everything", "post") + ".parameters"))
                .isNull();
    }

    @Test
    void aMonthIsAText() {
        assertThat(document.getString("components.schemas.YearMonth.type")).isEqualTo("string");
        assertThat(document.getMap("components.schemas.YearMonth")).doesNotContainKey("properties");
    }

    private Iterable<String> statuses(String path, String verb) {
        return document.<String, Object>getMap(operation(path, verb) + ".responses")
                .keySet();
    }

    private List<Map<String, String>> parameters(String path, String verb) {
        return document.getList(operation(path, verb) + ".parameters");
    }

    private static String operation(String path, String verb) {
        return "paths.'" + path + "'." + verb;
    }
}
