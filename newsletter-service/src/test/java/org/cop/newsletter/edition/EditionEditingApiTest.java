package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.as;
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
import org.cop.newsletter.Scene;
import org.cop.newsletter.Scene.Edition;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EditionEditingApiTest {
    @Test
    void theMonthCanBeReadOverPageByPage() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH.minusDays(1), 9),
                scene.meeting(scene.brighton, MARCH, 8),
                scene.meeting(scene.brighton, MARCH.plusDays(30), 7),
                scene.meeting(scene.brighton, MARCH.plusDays(31), 6));

        Response first = as(editor).get(scene.path("/activities?month=2012-03&limit=1"));
        first.then().statusCode(200).body("on", contains("2012-03-01"));
        String next = first.getHeader("Link").replaceAll("<(.*)>.*", "$1");
        Response second = given(editor).get(next);
        second.then().body("on", contains("2012-03-31"));
        assertThat(second.getHeader("Link")).isNull();
        as(editor).get(scene.path("/activities")).then().statusCode(400);
        as(editor).get(scene.path("/activities?month=2012-13")).then().statusCode(400);
    }

    @Test
    void anEditorIntroducesHidesAndArranges() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(
                scene.meeting(scene.brighton, MARCH, 9),
                scene.meeting(scene.brighton, MARCH.plusDays(1), 8),
                scene.meeting(scene.halifax, MARCH, 7));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        List<String> ids = edition.json().getList("items.id");

        Response edited = scene.edit(
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
        scene.edit(editor, edition, Map.of("hiddenItemIds", List.of())).then().statusCode(412);
        as(editor)
                .body(Map.of("hiddenItemIds", List.of()))
                .put(scene.path("/editions/" + edition.id()))
                .then()
                .statusCode(428);
        Edition now = scene.edition(editor, edition.id());
        scene.edit(editor, now, Map.of("hiddenItemIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-item"));
        scene.edit(editor, now, Map.of("hiddenItemIds", List.of(), "order", List.of(ids.get(0))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-all-items"));
    }

    @Test
    void assembledAnewItHoldsWhatHasBecomeKnownAndKeepsWhatTheEditorDid() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9), scene.meeting(scene.halifax, MARCH, 7));
        Edition edition = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.edit(
                        editor,
                        edition,
                        Map.of(
                                "introduction",
                                "Dear all",
                                "hiddenItemIds",
                                List.of(edition.json().getString("items[0].id"))))
                .then()
                .statusCode(200);
        scene.tell(scene.meeting(scene.halifax, MARCH.plusDays(3), 5));

        as(editor)
                .header("If-Match", scene.edition(editor, edition.id()).etag())
                .body("{}")
                .post(scene.path("/editions/" + edition.id() + "/reassembly"))
                .then()
                .statusCode(200)
                .body("introduction", equalTo("Dear all"))
                .body("items", hasSize(3))
                .body("items.hidden", contains(true, false, false));
    }

    @Test
    void aHiddenLineDoesNotComeBackInALaterEdition() {
        Scene scene = Scene.set();
        String editor = scene.editor();
        scene.tell(scene.meeting(scene.brighton, MARCH, 9), scene.meeting(scene.halifax, MARCH, 7));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.edit(editor, march, Map.of("hiddenItemIds", List.of(march.json().getString("items[0].id"))));
        scene.approve(editor, scene.edition(editor, march.id())).then().statusCode(200);

        assertThat(scene.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().urlEncodingEnabled(false).auth().oauth2(token);
    }
}
