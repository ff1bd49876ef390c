package org.cop.newsletter.edition.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EditionEditingApiTest {
    @Test
    void theMonthCanBeReadOverPageByPage() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH.minusDays(1), 9),
                fixture.meeting(fixture.brighton, MARCH, 8),
                fixture.meeting(fixture.brighton, MARCH.plusDays(30), 7),
                fixture.meeting(fixture.brighton, MARCH.plusDays(31), 6));

        Response first = as(editor).get(fixture.path("/activities?month=2012-03&limit=1"));
        first.then().statusCode(200).body("on", contains("2012-03-01"));
        String next = first.getHeader("Link").replaceAll("<(.*)>.*", "$1");
        Response second = given(editor).get(next);
        second.then().body("on", contains("2012-03-31"));
        assertThat(second.getHeader("Link")).isNull();
        as(editor).get(fixture.path("/activities")).then().statusCode(400);
        as(editor).get(fixture.path("/activities?month=2012-13")).then().statusCode(400);
    }

    @Test
    void anEditorIntroducesHidesAndArranges() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(
                fixture.meeting(fixture.brighton, MARCH, 9),
                fixture.meeting(fixture.brighton, MARCH.plusDays(1), 8),
                fixture.meeting(fixture.halifax, MARCH, 7));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        List<String> ids = edition.json().getList("items.id");

        Response edited = fixture.edit(
                editor,
                edition,
                Map.of(
                        "introduction",
                        "Dear all",
                        "hiddenItemIds",
                        List.of(ids.get(0)),
                        "order",
                        List.of(ids.get(2), ids.get(1), ids.get(0))));

        edited.then()
                .statusCode(200)
                .body("introduction", equalTo("Dear all"))
                .body("items.id", contains(ids.get(2), ids.get(1), ids.get(0)))
                .body("items.hidden", contains(false, false, true))
                .body("counts.hidden", equalTo(1));
        fixture.edit(editor, edition, Map.of("hiddenItemIds", List.of())).then().statusCode(412);
        as(editor)
                .body(Map.of("hiddenItemIds", List.of()))
                .put(fixture.path("/editions/" + edition.id()))
                .then()
                .statusCode(428);
        Edition now = fixture.edition(editor, edition.id());
        fixture.edit(editor, now, Map.of("hiddenItemIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-item"));
        fixture.edit(editor, now, Map.of("hiddenItemIds", List.of(), "order", List.of(ids.get(0))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-all-items"));
    }

    @Test
    void assembledAnewItHoldsWhatHasBecomeKnownAndKeepsWhatTheEditorDid() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9), fixture.meeting(fixture.halifax, MARCH, 7));
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.edit(
                        editor,
                        edition,
                        Map.of(
                                "introduction",
                                "Dear all",
                                "hiddenItemIds",
                                List.of(edition.json().getString("items[0].id"))))
                .then()
                .statusCode(200);
        fixture.publish(fixture.meeting(fixture.halifax, MARCH.plusDays(3), 5));

        as(editor)
                .header("If-Match", fixture.edition(editor, edition.id()).etag())
                .body("{}")
                .post(fixture.path("/editions/" + edition.id() + "/reassembly"))
                .then()
                .statusCode(200)
                .body("introduction", equalTo("Dear all"))
                .body("items", hasSize(3))
                .body("items.hidden", contains(true, false, false));
    }

    @Test
    void aHiddenLineDoesNotComeBackInALaterEdition() {
        Fixture fixture = Fixture.create();
        String editor = fixture.editor();
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9), fixture.meeting(fixture.halifax, MARCH, 7));
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.edit(editor, march, Map.of("hiddenItemIds", List.of(march.json().getString("items[0].id"))));
        fixture.approve(editor, fixture.edition(editor, march.id())).then().statusCode(200);

        assertThat(fixture.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }
}
