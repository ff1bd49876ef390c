package org.cop.casebook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cop.casebook.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class LibraryApiTest {
    private Fixture fixture;
    private String library;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        library = fixture.inProgramme("case-studies");
    }

    @Test
    void eachReaderFindsWhatWasClearedForThem() {
        var forTheProgramme = idOf(fixture.published("PROGRAMME")).toString();
        var forCommissioners = idOf(fixture.published("COMMISSIONER")).toString();
        var forAll = idOf(fixture.published("PUBLIC")).toString();

        for (var person : List.of(
                fixture.ann(),
                fixture.elsewhere(),
                fixture.facilitator(),
                fixture.broker(),
                fixture.editor(),
                fixture.admin())) {
            person.gets(library)
                    .statusCode(200)
                    .body("id", containsInAnyOrder(forTheProgramme, forCommissioners, forAll));
        }
        fixture.commissioner().gets(library).body("id", containsInAnyOrder(forCommissioners, forAll));
        fixture.commissioner().gets(library + "/" + forTheProgramme).statusCode(404);
        for (var person : List.of(fixture.stranger(), fixture.nobody())) {
            person.gets(library).statusCode(403);
            person.gets(library + "/" + forAll).statusCode(403);
        }
    }

    @Test
    void aCommissionerWhoIsAlsoAMemberReadsAsACommissioner() {
        var forTheProgramme = idOf(fixture.published("PROGRAMME"));
        var both = fixture.person(
                "both", Grants.commissioner(fixture.programme), Grants.member(fixture.programme, fixture.otherSite));

        both.gets(library).statusCode(200).body("$", hasSize(0));
        both.gets(library + "/" + forTheProgramme).statusCode(404);
    }

    @Test
    void aPublishedCaseShowsItsClearedPartsAndNobodyWhoHadAHandInIt() {
        var id = idOf(fixture.published("COMMISSIONER"));

        var seen = fixture.elsewhere()
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
                        fixture.ann().accountId(),
                        fixture.bob().accountId(),
                        fixture.broker().accountId(),
                        "author",
                        "meeting");
    }

    @Test
    void onlyCommissionersReadThePartForThem() {
        var id = idOf(fixture.published("COMMISSIONER"));

        fixture.commissioner()
                .gets(library + "/" + id)
                .statusCode(200)
                .body("commissionerIssues", equalTo("Nobody is paid for weekends."));
        for (var person :
                List.of(fixture.elsewhere(), fixture.editor(), fixture.admin(), fixture.broker(), fixture.ann())) {
            person.gets(library + "/" + id).statusCode(200).body("commissionerIssues", nullValue());
        }
    }

    @Test
    void anUnpublishedCaseIsNotInTheLibrary() {
        var path = fixture.draft();
        fixture.writeUp(path);
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var written = idOf(path);

        fixture.ann().gets(library).body("$", hasSize(0));
        fixture.ann().gets(library + "/" + written).statusCode(404);
        fixture.ann().posts(path + "/publication", Map.of()).statusCode(200);
        fixture.ann().gets(library + "/" + written).statusCode(200);
        fixture.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);
        fixture.ann().gets(library).body("$", hasSize(0));
        fixture.ann().gets(library + "/" + written).statusCode(404);
    }

    @Test
    void aCaseIsFoundInItsOwnProgrammeOnly() {
        var id = idOf(fixture.published("PUBLIC"));
        var another = Fixture.set();

        another.ann().gets(another.inProgramme("case-studies/" + id)).statusCode(404);
        another.ann().gets(library + "/" + id).statusCode(403);
    }

    @Test
    void theLibraryShowsTheLastPublishedFirstAndByThemeAndSite() {
        var first = idOf(fixture.published("PROGRAMME")).toString();
        var body = Fixture.caseContent();
        body.put("themes", List.of("alcohol"));
        var path = fixture.draft(body);
        fixture.writeUp(path);
        fixture.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        fixture.ann().posts(path + "/publication", Map.of("on", "2012-04-21")).statusCode(200);
        var second = idOf(path).toString();

        var next = fixture.elsewhere()
                .gets(library + "?limit=1")
                .body("id", contains(second))
                .extract()
                .header("Link");
        fixture.elsewhere()
                .gets(next.substring(1, next.indexOf('>')))
                .body("id", contains(first))
                .header("Link", nullValue());
        fixture.elsewhere().gets(library + "?theme=alcohol").body("id", contains(second));
        fixture.elsewhere().gets(library + "?siteId=" + fixture.otherSite).body("$", hasSize(0));
        fixture.elsewhere().gets(library + "?siteId=" + fixture.site).body("id", contains(second, first));
    }
}
