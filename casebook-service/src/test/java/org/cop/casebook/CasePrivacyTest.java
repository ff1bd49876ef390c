package org.cop.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.events.CasebookEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No text of a case reaches an audience that it was not cleared for, through the whole life of the case. */
@QuarkusTest
@ServiceTest
class CasePrivacyTest {
    private static final Set<String> FOR_THE_PROGRAMME =
            Set.of("title", "summary", "presentation", "practicalAction", "learning");
    private static final Set<String> FOR_COMMISSIONERS =
            Set.of("title", "summary", "presentation", "practicalAction", "learning", "commissionerIssues");

    private Fixture fixture;
    private Canaries canaries;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        canaries = new Canaries(fixture);
    }

    @AfterEach
    void closeTheLog() {
        canaries.close();
    }

    @Test
    void aCaseIsReadByThoseItWasClearedForOncePublished() {
        var path = fixture.draft(canaries.caseContent());
        canaries.assertSeen("a draft", path, Map.of());
        fixture.handIn(path);
        fixture.bob().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        canaries.assertSeen("cleared", path, Map.of());
        fixture.ann()
                .posts(path + "/presentation", Map.of("meetingId", fixture.meetingOn(Fixture.MEETING_DAY)))
                .statusCode(200);
        fixture.ann().posts(path + "/follow-up", on(LocalDate.of(2012, 4, 11))).statusCode(200);
        fixture.ann().posts(path + "/write-up", canaries.writeUp()).statusCode(200);
        canaries.assertSeen("written up", path, Map.of());
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        canaries.assertSeen("cleared for the public, but not published", path, Map.of());
        canaries.assertPublished(Map.of());

        fixture.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        fixture.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(200);
        canaries.assertSeen(
                "published for the programme",
                path,
                Map.of("elsewhere", FOR_THE_PROGRAMME, "editor", FOR_THE_PROGRAMME, "admin", FOR_THE_PROGRAMME));
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 2);
        canaries.assertPublished(
                Map.of("title", Set.of("case-study.published"), "summary", Set.of("case-study.published")));

        fixture.ann()
                .posts(path + "/withdrawal", Map.of("reason", canaries.word("withdrawalReason")))
                .statusCode(200);
        canaries.assertSeen("withdrawn", path, Map.of());
        assertNothingIsLeftAtItsSite(path);
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 3);
        canaries.assertPublished(
                Map.of("title", Set.of("case-study.published"), "summary", Set.of("case-study.published")));
        canaries.assertUnspoken();
    }

    @Test
    void commissionersReadWhatWasClearedForThem() {
        var path = fixture.draft(canaries.caseContent());
        fixture.writeUp(path, canaries.writeUp());
        fixture.publish(path, "COMMISSIONER");

        canaries.assertSeen(
                "published for commissioners",
                path,
                Map.of(
                        "elsewhere", FOR_THE_PROGRAMME,
                        "editor", FOR_THE_PROGRAMME,
                        "admin", FOR_THE_PROGRAMME,
                        "commissioner", FOR_COMMISSIONERS));
        canaries.assertUnspoken();
    }

    @Test
    void aTextThatWasChangedAfterItsClearanceGoesNowhere() {
        var path = fixture.draft();
        fixture.writeUp(path);
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var etag = fixture.ann().gets(path).extract().header("ETag");
        fixture.ann().puts(path, etag, Fixture.request(canaries.caseContent())).statusCode(200);

        fixture.ann().posts(path + "/publication", Map.of()).statusCode(409);

        canaries.assertSeen("changed after its clearance", path, Map.of());
        canaries.assertPublished(Map.of());
        canaries.assertUnspoken();
    }

    /** But the reason, which is for the people of the site. */
    private void assertNothingIsLeftAtItsSite(String path) {
        for (var person : List.of(fixture.ann(), fixture.bob(), fixture.facilitator(), fixture.broker())) {
            for (var place : canaries.everyPlaceToRead(idOf(path))) {
                assertThat(canaries.wordsIn(person.asks().get(place).asString()))
                        .as(place)
                        .isSubsetOf("withdrawalReason");
            }
        }
    }
}
