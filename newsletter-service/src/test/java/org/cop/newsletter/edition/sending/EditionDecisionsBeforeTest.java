package org.cop.newsletter.edition.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PUBLIC;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionApproved;
import org.cop.events.NewsletterEvent.EditionRedacted;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database restored from an hour ago knows nothing of what editors left out or took back since; the service's own events say it. */
@QuarkusTest
@ServiceTest
class EditionDecisionsBeforeTest {
    private static final String INTRODUCTION = "Dear readers";
    private static final YearMonth MONTH = YearMonth.of(2012, 3);

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void twoStories() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(
                fixture.caseStudy(fixture.brighton, MARCH, PUBLIC, "The first story"),
                fixture.caseStudy(fixture.halifax, MARCH, PUBLIC, "The second story"));
    }

    @Test
    void anApprovalAndARedactionSayWhichActivitiesTheyWithhold() {
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.edit(editor, edition, Map.of("hiddenItemIds", List.of(line(edition, 0))))
                .then()
                .statusCode(200);
        Edition approved = approved(edition.id());
        as(editor)
                .header("If-Match", approved.etag())
                .body(Map.of("itemIds", List.of(line(edition, 1))))
                .post(fixture.path("/editions/" + edition.id() + "/redactions"))
                .then()
                .statusCode(200);

        var events = EventReader.awaitAbout(NewsletterEvent.TOPIC, edition.id(), 4);
        assertThat(events)
                .extracting(event -> event.getType())
                .containsExactly("edition.assembled", "edition.approved", "edition.sent", "edition.redacted");
        assertThat(EventReader.body(events.get(1))).contains("\"leftOut\":[\"" + activity("The first story") + "\"]");
        assertThat(EventReader.body(events.get(3)))
                .contains("\"activityIds\":[\"" + activity("The second story") + "\"]", "\"introduction\":false");
    }

    @Test
    void aLineLeftOutBeforeTheRestoreIsLeftOutOfTheEditionAgain() {
        fixture.publish(new EditionApproved(
                Ids.next(), fixture.programme, PUBLIC, MONTH, List.of(activity("The first story"))));
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);

        approved(edition.id());

        assertThat(page()).doesNotContain("The first story").contains("The second story");
        assertThat(fixture.edition(editor, edition.id()).json().getInt("counts.hidden"))
                .isEqualTo(1);
    }

    @Test
    void aLineLeftOutBeforeTheRestore_isHiddenInAnEditionOpenAtTheBackup() {
        Edition open = fixture.assembled(editor, "2012-03", PUBLIC);

        fixture.publish(new EditionApproved(
                UUID.fromString(open.id()), fixture.programme, PUBLIC, MONTH, List.of(activity("The first story"))));

        assertThat(fixture.edition(editor, open.id())
                        .json()
                        .getBoolean("items.find { it.line.contains('first') }.hidden"))
                .isTrue();
    }

    @Test
    void aLineLeftOutBeforeTheRestoreIsHiddenBeforeAnybodyReadsTheEdition() {
        fixture.publish(new EditionApproved(
                Ids.next(), fixture.programme, PUBLIC, MONTH, List.of(activity("The first story"))));

        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);

        assertThat(edition.json().getInt("counts.hidden")).isEqualTo(1);
        assertThat(edition.json().getBoolean("items.find { it.line.contains('first') }.hidden"))
                .isTrue();
    }

    @Test
    void aLineThatAnEditorShowsAfterTheRestoreGoesOut() {
        Edition open = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.publish(new EditionApproved(
                UUID.fromString(open.id()),
                fixture.programme,
                PUBLIC,
                MONTH,
                List.of(activity("The first story"), activity("The second story"))));

        Edition withheld = fixture.edition(editor, open.id());
        assertThat(withheld.etag()).isNotEqualTo(open.etag());
        assertThat(withheld.json().getInt("counts.hidden")).isEqualTo(2);
        fixture.edit(editor, withheld, Map.of("hiddenItemIds", List.of(line(open, 1))))
                .then()
                .statusCode(200);
        approved(open.id());

        assertThat(page()).contains("The first story").doesNotContain("The second story");
    }

    @Test
    void aRedactionBeforeTheRestoreIsMadeAgainInAnApprovedEdition() {
        Edition edition = introduced();
        approved(edition.id());
        assertThat(page()).contains("The first story", INTRODUCTION);

        fixture.publish(redacted(UUID.fromString(edition.id())));

        assertThat(page())
                .doesNotContain("The first story", INTRODUCTION)
                .contains("This item has been withdrawn.", "The second story");
        assertThat(sql().exists(
                                "select 1 from edition_content where edition_id = ?::uuid and html || text || feed_summary like '%The first story%'",
                                edition.id()))
                .isFalse();
    }

    @Test
    void aRedactionBeforeTheRestoreIsMadeAgainInAnEditionThatIsApprovedLater() {
        Edition edition = introduced();

        fixture.publish(redacted(UUID.fromString(edition.id())));
        approved(edition.id());

        assertThat(page())
                .doesNotContain("The first story", INTRODUCTION)
                .contains("This item has been withdrawn.", "The second story");
    }

    @Test
    void aRedactionBeforeTheRestoreIsMadeAgainInAnEditionThatIsAssembledAnew() {
        fixture.publish(redacted(Ids.next()));

        approved(fixture.assembled(editor, "2012-03", PUBLIC).id());

        assertThat(page()).doesNotContain("The first story").contains("This item has been withdrawn.");
    }

    private EditionRedacted redacted(UUID editionId) {
        return new EditionRedacted(
                editionId, fixture.programme, PUBLIC, MONTH, List.of(activity("The first story")), true);
    }

    private Edition introduced() {
        Edition edition = fixture.assembled(editor, "2012-03", PUBLIC);
        fixture.edit(editor, edition, Map.of("introduction", INTRODUCTION, "hiddenItemIds", List.of()))
                .then()
                .statusCode(200);
        return edition;
    }

    private Edition approved(String id) {
        fixture.approveIntroduced(fixture.secondEditor(), fixture.edition(editor, id))
                .then()
                .statusCode(200);
        return fixture.awaitSent(editor, id);
    }

    private UUID activity(String title) {
        return sql().first(
                        "select id from activity where programme_id = ? and event ->> 'title' = ?",
                        row -> row.uuid("id"),
                        fixture.programme,
                        title)
                .orElseThrow();
    }

    private static String line(Edition edition, int index) {
        return edition.json().getString("items[" + index + "].id");
    }

    private String page() {
        return given().get("/archive/" + fixture.slug + "/2012-03").asString();
    }
}
