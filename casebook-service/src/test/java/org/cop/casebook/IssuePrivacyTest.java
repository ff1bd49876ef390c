package org.cop.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.raisedOn;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cop.events.IssueEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No text of an issue, and of its answer, reaches an audience that it was not cleared for; who drafted it, nobody learns. */
@QuarkusTest
@ServiceTest
class IssuePrivacyTest {
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
    void anIssueReachesCommissionersOnceItIsRaised() {
        var study = fixture.draft(canaries.caseContent());
        fixture.handIn(study);
        String id = fixture.ann()
                .posts(
                        fixture.issues(),
                        Map.of(
                                "caseStudyId",
                                idOf(study),
                                "theme",
                                "secret-caseloads",
                                "severity",
                                "HIGH",
                                "summary",
                                canaries.word("issueSummary"),
                                "statement",
                                canaries.word("issueStatement"),
                                "on",
                                "2012-04-18"))
                .statusCode(201)
                .extract()
                .path("id");
        var path = fixture.issues() + "/" + id;
        canaries.assertSeen("a drafted issue", path, Map.of());
        canaries.assertPublished(Map.of());

        fixture.bob().clears(path, raisedOn(LocalDate.of(2012, 4, 18))).statusCode(200);
        canaries.assertSeen("a raised issue", path, Map.of("commissioner", Set.of("issueSummary", "issueStatement")));
        fixture.commissioner()
                .posts(
                        fixture.inProgramme("issues/" + id + "/answer"),
                        Map.of("decision", "PARTLY", "text", canaries.word("answer"), "on", "2012-05-02"))
                .statusCode(200);
        var secondReaders = Set.of("issueSummary", "answer");
        canaries.assertSeen(
                "an answered issue",
                path,
                Map.of(
                        "commissioner", Set.of("issueSummary", "issueStatement", "answer"),
                        "editor", secondReaders,
                        "admin", secondReaders));
        EventReader.awaitAbout(IssueEvent.TOPIC, id, 1);
        canaries.assertPublished(
                Map.of("issueSummary", Set.of("issue.raised"), "issueStatement", Set.of("issue.raised")));
        fixture.editor()
                .clears(fixture.inProgramme("issue-answers/" + id), clearanceFor("PROGRAMME"))
                .statusCode(200);
        EventReader.awaitAbout(IssueEvent.TOPIC, id, 2);
        canaries.assertPublished(Map.of(
                "issueSummary", Set.of("issue.raised", "issue.answered"),
                "issueStatement", Set.of("issue.raised"),
                "answer", Set.of("issue.answered")));
        canaries.assertUnspoken();
        assertThat(canaries.logged())
                .as("who drafted the issue, and the case it came from")
                .noneMatch(line -> line.contains(fixture.ann().accountId()))
                .noneMatch(
                        line -> line.contains(id) && line.contains(idOf(study).toString()));
        assertThat(Canaries.records().stream().map(Canaries::text))
                .filteredOn(record -> record.contains(id))
                .noneMatch(record -> record.contains(idOf(study).toString())
                        || record.contains(fixture.ann().accountId()));
    }
}
