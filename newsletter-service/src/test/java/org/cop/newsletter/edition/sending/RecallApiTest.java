package org.cop.newsletter.edition.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site withdraws a case study. */
@QuarkusTest
@ServiceTest
class RecallApiTest {
    private static final String CORRECTION =
            "A case study in the edition of March 2012 has been withdrawn: please do not use it or pass it on.";

    private Fixture fixture;
    private String editor;
    private CaseStudyPublished published;

    @BeforeEach
    void aStory() {
        fixture = Fixture.create();
        editor = fixture.editor();
        published = fixture.caseStudy(fixture.brighton, MARCH, PUBLIC, "A story");
    }

    @Test
    void aWithdrawnCaseIsGoneFromAnOpenEditionWithoutCorrection() {
        fixture.publish(published, fixture.action(fixture.brighton, MARCH));
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        Edition forEverybody = fixture.assembled(editor, "2012-03", PUBLIC);

        fixture.publish(fixture.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(fixture.edition(editor, march.id()).lines()).hasSize(1);
        assertThat(fixture.edition(editor, forEverybody.id()).json().getString("state"))
                .isEqualTo("SKIPPED");
        assertThat(fixture.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void onlyReadersWhoWereSentACaseAreSentItsCorrection() {
        fixture.publish(published, fixture.action(fixture.brighton, MARCH));
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        fixture.approve(editor, march).then().statusCode(200);

        fixture.publish(fixture.withdrawal(published, MARCH.plusMonths(1)));

        Edition april = fixture.assembled(editor, "2012-04", PROGRAMME);
        assertThat(april.lines()).containsExactly(CORRECTION);
        assertThat(april.json().getString("items[0].siteCode")).isEqualTo("CP1");
        assertThat(april.json().prettify()).doesNotContain("A story");
        assertThat(fixture.assembled(editor, "2012-04", PUBLIC).lines()).isEmpty();
        fixture.approve(editor, april).then().statusCode(200);
        assertThat(fixture.assembled(editor, "2012-05", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void theCorrectionReachesPublicReadersWhoWereSentTheCase() {
        fixture.publish(published);
        fixture.approve(editor, fixture.assembled(editor, "2012-03", PUBLIC))
                .then()
                .statusCode(200);

        fixture.publish(fixture.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(fixture.assembled(editor, "2012-04", PUBLIC).lines()).containsExactly(CORRECTION);
    }

    @Test
    void aLineThatWasHiddenNeedsNoCorrection() {
        fixture.publish(published, fixture.action(fixture.brighton, MARCH));
        Edition march = fixture.assembled(editor, "2012-03", PROGRAMME);
        String line = march.json().getString("items.find { it.kind == 'CASE_STUDY_PUBLISHED' }.id");
        fixture.edit(editor, march, Map.of("hiddenItemIds", List.of(line)))
                .then()
                .statusCode(200);
        fixture.approve(editor, fixture.edition(editor, march.id())).then().statusCode(200);

        fixture.publish(fixture.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(fixture.assembled(editor, "2012-04", PROGRAMME).lines()).isEmpty();
    }

    @Test
    void archiveFeedAndUnsentMailsSayThatACaseWasWithdrawn() {
        fixture.publish(published);
        Edition march = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.approve(editor, march).then().statusCode(200);
        String page = "/archive/" + fixture.slug + "/2012-03";
        assertThat(RestAssured.get(page).asString()).contains("A story");

        fixture.publish(fixture.withdrawal(published, MARCH.plusMonths(1)));

        assertThat(RestAssured.get(page).asString())
                .contains("This case study has been withdrawn.")
                .doesNotContain("A story");
        assertThat(RestAssured.get("/archive/" + fixture.slug + "/feed.atom").asString())
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
        var withdrawal = fixture.withdrawal(published, MARCH.plusDays(3));
        fixture.publish(List.of(new Message(Ids.next(), withdrawal, 9, Instant.now())));
        fixture.publish(List.of(new Message(Ids.next(), published, 8, Instant.now())));

        for (Audience circle : List.of(PROGRAMME, PUBLIC)) {
            assertThat(fixture.assembled(editor, "2012-03", circle).lines()).isEmpty();
        }
        assertThat(everythingAbout(published)).doesNotContain("A story");
    }

    @Test
    void aCasePublishedAgainAfterItsWithdrawalCounts() {
        fixture.publish(List.of(
                new Message(Ids.next(), published, 8, Instant.now()),
                new Message(Ids.next(), fixture.withdrawal(published, MARCH), 9, Instant.now()),
                new Message(Ids.next(), published, 10, Instant.now())));

        assertThat(fixture.assembled(editor, "2012-03", PUBLIC).lines()).hasSize(1);
    }

    @Test
    void aCaseStudyThatItsSiteAloneMayReadNowIsGoneFromOpenEditions() {
        fixture.publish(List.of(new Message(Ids.next(), published, 8, Instant.now())));
        Edition open = fixture.assembled(editor, "2012-03", PUBLIC);
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
        fixture.publish(List.of(new Message(Ids.next(), narrowed, 9, Instant.now())));

        assertThat(fixture.edition(editor, open.id()).lines()).isEmpty();
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
