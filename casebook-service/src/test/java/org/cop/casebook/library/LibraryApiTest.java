package org.cop.casebook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.clearanceFor;
import static org.cop.casebook.Scene.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Scene;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class LibraryApiTest {
    private Scene scene;
    private String library;

    @BeforeEach
    void setUpScene() {
        scene = Scene.set();
        library = scene.inProgramme("case-studies");
    }

    @Test
    void eachReaderFindsWhatWasClearedForThem() {
        var forTheProgramme = idOf(scene.published("PROGRAMME")).toString();
        var forCommissioners = idOf(scene.published("COMMISSIONER")).toString();
        var forAll = idOf(scene.published("PUBLIC")).toString();

        for (var person : List.of(
                scene.ann(), scene.elsewhere(), scene.facilitator(), scene.broker(), scene.editor(), scene.admin())) {
            person.gets(library)
                    .statusCode(200)
                    .body("id", containsInAnyOrder(forTheProgramme, forCommissioners, forAll));
        }
        scene.commissioner().gets(library).body("id", containsInAnyOrder(forCommissioners, forAll));
        scene.commissioner().gets(library + "/" + forTheProgramme).statusCode(404);
        for (var person : List.of(scene.stranger(), scene.nobody())) {
            person.gets(library).statusCode(403);
            person.gets(library + "/" + forAll).statusCode(403);
        }
    }

    @Test
    void aCommissionerWhoIsAlsoAMemberReadsAsACommissioner() {
        var forTheProgramme = idOf(scene.published("PROGRAMME"));
        var both = scene.person(
                "both", Grants.commissioner(scene.programme), Grants.member(scene.programme, scene.otherSite));

        both.gets(library).statusCode(200).body("$", hasSize(0));
        both.gets(library + "/" + forTheProgramme).statusCode(404);
    }

    @Test
    void aPublishedCaseShowsItsClearedPartsAndNobodyWhoHadAHandInIt() {
        var id = idOf(scene.published("COMMISSIONER"));

        var seen = scene.elsewhere()
                .gets(library + "/" + id)
                .statusCode(200)
                .body("title", equalTo("The weekend nobody was there for"))
                .body("summary", equalTo("Plan for the weekend while it is still Wednesday."))
                .body("presentation", equalTo("She rings on Saturdays."))
                .body("practicalAction", equalTo("One number to ring."))
                .body("learning", equalTo("The gap was ours."))
                .body("outcome", equalTo("MAINTENANCE"))
                .body("themes", contains("weekend-crises", "personality-disorder"))
                .body("publishedOn", equalTo("2012-04-20"))
                .body("commissionerIssues", nullValue())
                .extract()
                .asString();
        assertThat(seen)
                .doesNotContain(
                        scene.ann().accountId(),
                        scene.bob().accountId(),
                        scene.broker().accountId(),
                        "author",
                        "meeting");
    }

    @Test
    void onlyCommissionersReadThePartForThem() {
        var id = idOf(scene.published("COMMISSIONER"));

        scene.commissioner()
                .gets(library + "/" + id)
                .statusCode(200)
                .body("commissionerIssues", equalTo("Nobody is paid for weekends."));
        for (var person : List.of(scene.elsewhere(), scene.editor(), scene.admin(), scene.broker(), scene.ann())) {
            person.gets(library + "/" + id).statusCode(200).body("commissionerIssues", nullValue());
        }
    }

    @Test
    void anUnpublishedCaseIsNotInTheLibrary() {
        var path = scene.draft();
        scene.writeUp(path);
        scene.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var written = idOf(path);

        scene.ann().gets(library).body("$", hasSize(0));
        scene.ann().gets(library + "/" + written).statusCode(404);
        scene.ann().posts(path + "/publication", Map.of()).statusCode(200);
        scene.ann().gets(library + "/" + written).statusCode(200);
        scene.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);
        scene.ann().gets(library).body("$", hasSize(0));
        scene.ann().gets(library + "/" + written).statusCode(404);
    }

    @Test
    void aCaseIsFoundInItsOwnProgrammeOnly() {
        var id = idOf(scene.published("PUBLIC"));
        var another = Scene.set();

        another.ann().gets(another.inProgramme("case-studies/" + id)).statusCode(404);
        another.ann().gets(library + "/" + id).statusCode(403);
    }

    @Test
    void theLibraryShowsTheLastPublishedFirstAndByThemeAndSite() {
        var first = idOf(scene.published("PROGRAMME")).toString();
        var body = Scene.caseContent();
        body.put("themes", List.of("alcohol"));
        var path = scene.draft(body);
        scene.writeUp(path);
        scene.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        scene.ann().posts(path + "/publication", Map.of("on", "2012-04-21")).statusCode(200);
        var second = idOf(path).toString();

        var next = scene.elsewhere()
                .gets(library + "?limit=1")
                .body("id", contains(second))
                .extract()
                .header("Link");
        scene.elsewhere()
                .gets(next.substring(1, next.indexOf('>')))
                .body("id", contains(first))
                .header("Link", nullValue());
        scene.elsewhere().gets(library + "?theme=alcohol").body("id", contains(second));
        scene.elsewhere().gets(library + "?siteId=" + scene.otherSite).body("$", hasSize(0));
        scene.elsewhere().gets(library + "?siteId=" + scene.site).body("id", contains(second, first));
    }
}
