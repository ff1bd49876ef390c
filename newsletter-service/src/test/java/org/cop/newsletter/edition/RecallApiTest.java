package org.cop.newsletter.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Scene.MARCH;
import static org.cop.newsletter.Scene.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.kit.Ids;
import org.cop.newsletter.Scene;
import org.cop.newsletter.Scene.Edition;
import org.cop.testsupport.EventSender.Message;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site withdraws a case study. */
@QuarkusTest
@ServiceTest
class RecallApiTest {
    private static final String CORRECTION =
            "A case study in the edition of March 2012 has been withdrawn: please do not use it or pass it on.";

    private Scene scene;
    private String editor;
    private CaseStudyPublished published;

    @BeforeEach
    void aStory() {
        scene = Scene.set();
        editor = scene.editor();
        published = scene.caseStudy(scene.brighton, MARCH, PUBLIC, "A story");
    }

    @Test
    void aWithdrawnCaseIsGoneFromAnOpenEditionWithoutCorrection() {
        scene.tell(published, scene.action(scene.brighton, MARCH));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        Edition forEverybody = scene.assembled(editor, "2012-03", PUBLIC);

        scene.tell(scene.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(scene.edition(editor, march.id()).lines()).hasSize(1);
        assertThat(scene.edition(editor, forEverybody.id()).json().getString("state"))
                .isEqualTo("SKIPPED");
        assertThat(scene.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void onlyReadersWhoWereSentACaseAreSentItsCorrection() {
        scene.tell(published, scene.action(scene.brighton, MARCH));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        scene.approve(editor, march).then().statusCode(200);

        scene.tell(scene.withdrawal(published, MARCH.plusMonths(1)));

        Edition april = scene.assembled(editor, "2012-04", PROGRAMME);
        assertThat(april.lines()).containsExactly(CORRECTION);
        assertThat(april.json().getString("items[0].siteCode")).isEqualTo("CP1");
        assertThat(april.json().prettify()).doesNotContain("A story");
        assertThat(scene.assembled(editor, "2012-04", PUBLIC).lines()).isEmpty();
        scene.approve(editor, april).then().statusCode(200);
        assertThat(scene.assembled(editor, "2012-05", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void theCorrectionReachesPublicReadersWhoWereSentTheCase() {
        scene.tell(published);
        scene.approve(editor, scene.assembled(editor, "2012-03", PUBLIC)).then().statusCode(200);

        scene.tell(scene.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(scene.assembled(editor, "2012-04", PUBLIC).lines()).containsExactly(CORRECTION);
    }

    @Test
    void aLineThatWasHiddenNeedsNoCorrection() {
        scene.tell(published, scene.action(scene.brighton, MARCH));
        Edition march = scene.assembled(editor, "2012-03", PROGRAMME);
        String line = march.json().getString("items.find { it.kind == 'CASE_STUDY_PUBLISHED' }.id");
        scene.edit(editor, march, Map.of("hiddenItemIds", List.of(line))).then().statusCode(200);
        scene.approve(editor, scene.edition(editor, march.id())).then().statusCode(200);

        scene.tell(scene.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(scene.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void archiveFeedAndUnsentMailsSayThatACaseWasWithdrawn() {
        scene.tell(published);
        Edition march = scene.assembled(editor, "2012-03", PUBLIC);
        scene.approve(editor, march).then().statusCode(200);
        String page = "/archive/" + scene.slug + "/2012-03";
        assertThat(RestAssured.get(page).asString()).contains("A story");

        scene.tell(scene.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(RestAssured.get(page).asString())
                .contains("This case study has been withdrawn.")
                .doesNotContain("A story");
        assertThat(RestAssured.get("/archive/" + scene.slug + "/feed.atom").asString())
                .doesNotContain("A story");
        assertThat(sql().list(
                                "select html || text as content from edition_content where edition_id = ?",
                                row -> row.text("content"),
                                UUID.fromString(march.id())))
                .singleElement()
                .satisfies(content -> assertThat(content).doesNotContain("A story"));
        assertThat(everythingAbout(published)).doesNotContain("A story");
    }

    @Test
    void aWithdrawalThatComesBeforeThePublicationWins() {
        var withdrawal = scene.withdrawal(published, MARCH.plusDays(3));
        scene.tell(List.of(new Message(Ids.next(), withdrawal, 9, Instant.now())));
        scene.tell(List.of(new Message(Ids.next(), published, 8, Instant.now())));

        for (Audience circle : List.of(PROGRAMME, PUBLIC)) {
            assertThat(scene.assembled(editor, "2012-03", circle).lines()).isEmpty();
        }
        assertThat(everythingAbout(published)).doesNotContain("A story");
    }

    @Test
    void aCasePublishedAgainAfterItsWithdrawalCounts() {
        scene.tell(List.of(
                new Message(Ids.next(), published, 8, Instant.now()),
                new Message(Ids.next(), scene.withdrawal(published, MARCH), 9, Instant.now()),
                new Message(Ids.next(), published, 10, Instant.now())));

        assertThat(scene.assembled(editor, "2012-03", PUBLIC).lines()).hasSize(1);
    }

    @Test
    void aCaseStudyThatItsSiteAloneMayReadNowIsGoneFromOpenEditions() {
        scene.tell(List.of(new Message(Ids.next(), published, 8, Instant.now())));
        Edition open = scene.assembled(editor, "2012-03", PUBLIC);
        var narrowed = new CaseStudyPublished(
                published.caseStudyId(),
                published.programmeId(),
                published.siteId(),
                Audience.SITE,
                published.kind(),
                published.title(),
                published.summary(),
                published.themes(),
                published.outcome(),
                published.on());
        scene.tell(List.of(new Message(Ids.next(), narrowed, 9, Instant.now())));

        assertThat(scene.edition(editor, open.id()).lines()).isEmpty();
        assertThat(everythingAbout(published)).doesNotContain("A story");
    }

    private static String everythingAbout(CaseStudyPublished published) {
        return String.join(
                "",
                sql().list(
                                "select a::text as content from activity a where subject_id = ?",
                                row -> row.text("content"),
                                published.caseStudyId()));
    }
}
