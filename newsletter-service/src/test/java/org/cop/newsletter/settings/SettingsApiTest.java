package org.cop.newsletter.settings;

import static org.cop.newsletter.Fixture.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SettingsApiTest {
    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aProgramme() {
        fixture = Fixture.create();
        editor = fixture.editor();
    }

    @Test
    void untilItSaysOtherwiseAProgrammeApprovesItsEditions() {
        as(editor)
                .get(fixture.path("/newsletter-settings"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("mode", equalTo("APPROVAL"))
                .body("sendDay", equalTo(5))
                .body("sendHour", equalTo(9))
                .body("editorialDays", equalTo(3));
    }

    @Test
    void aSecondChangeOfTheSameSettingsIsRefused() {
        change("\"0\"", Map.of("mode", "AUTOMATIC", "sendDay", 1))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mode", equalTo("AUTOMATIC"))
                .body("sendDay", equalTo(1));
        change("\"0\"", Map.of()).statusCode(412);
        change(null, Map.of()).statusCode(428);
    }

    @Test
    void everyMonthMustHaveTheDay() {
        change("\"0\"", Map.of("sendDay", 29)).statusCode(400);
        change("\"0\"", Map.of("sendDay", 0)).statusCode(400);
        change("\"0\"", Map.of("sendHour", 24)).statusCode(400);
        change("\"0\"", Map.of("editorialDays", 28)).statusCode(400);
        change("\"0\"", Map.of("mode", "SOMETIMES")).statusCode(400);
    }

    @Test
    void onlyEditorsAndAdministratorsMay() {
        as(Grants.give("admin-" + fixture.programme, Grants.admin(fixture.programme)))
                .get(fixture.path("/newsletter-settings"))
                .then()
                .statusCode(200);
        for (String other : List.of(
                fixture.member(), fixture.commissioner(), Fixture.create().editor())) {
            as(other).get(fixture.path("/newsletter-settings")).then().statusCode(403);
        }
    }

    private ValidatableResponse change(String ifMatch, Map<String, Object> change) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("mode", "APPROVAL", "sendDay", 5, "sendHour", 9, "editorialDays", 3));
        settings.putAll(change);
        var request = as(editor).body(settings);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(fixture.path("/newsletter-settings")).then();
    }
}
