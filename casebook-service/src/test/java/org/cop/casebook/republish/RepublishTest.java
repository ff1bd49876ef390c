package org.cop.casebook.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.cop.casebook.Fixture.raisedOn;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.Republishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads only what was published again knows what whoever has read everything knows. */
@QuarkusTest
@ServiceTest
class RepublishTest {
    private static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    @Inject
    Sql sql;

    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
    }

    @Test
    void casesPublishedAgainStandForAnEmptyReaderAsForAnother() {
        var draft = fixture.draft();
        var presented = fixture.draft();
        fixture.present(presented);
        var published = fixture.published("COMMISSIONER");
        var cleared = fixture.draft();
        fixture.writeUp(cleared);
        fixture.broker().clears(cleared, clearanceFor("PUBLIC")).statusCode(200);

        var again = requireTheSame(draft, presented, published, cleared);

        assertThat(again)
                .extracting(CloudEvent::getSubject)
                .doesNotContain(idOf(draft).toString());
        assertThat(types(again, published)).containsExactly("case-study.presented", "case-study.published");
        assertThat(types(again, cleared)).containsExactly("case-study.presented");
    }

    @Test
    void aWithdrawnCaseIsPublishedAgainAsWithdrawnAlsoWhenItsTextIsGone() {
        var withdrawn = fixture.published("PUBLIC");
        fixture.ann().posts(withdrawn + "/withdrawal", Map.of()).statusCode(200);
        var emptied = fixture.published("PUBLIC");
        fixture.ann().posts(emptied + "/withdrawal", Map.of()).statusCode(200);
        empty(emptied);
        var neverPublished = fixture.draft();
        fixture.present(neverPublished);
        fixture.ann().posts(neverPublished + "/withdrawal", Map.of()).statusCode(200);

        var again = requireTheSame(withdrawn, emptied, neverPublished);

        assertThat(types(again, withdrawn)).containsExactly("case-study.presented", "case-study.withdrawn");
        assertThat(types(again, emptied)).containsExactly("case-study.presented", "case-study.withdrawn");
        assertThat(types(again, neverPublished)).containsExactly("case-study.presented");
    }

    @Test
    void aCaseChangedAfterItsPresentationIsPublishedAgainAsItWasPresented() {
        var path = fixture.draft();
        fixture.present(path);
        Map<String, Object> changed = new LinkedHashMap<>(Fixture.caseContent());
        changed.put("kind", "INNOVATION");
        fixture.ann()
                .puts(path, fixture.ann().asks().get(path).header("ETag"), Fixture.request(changed))
                .statusCode(200);

        requireTheSame(path);
    }

    /** An instance of the release before notes no kind. */
    @Test
    void aCasePresentedByTheReleaseBeforeIsPublishedAgainAsPresented() {
        var path = fixture.draft();
        fixture.present(path);
        sql.statement("update case_study set presented_kind = null where id = :id")
                .bind("id", idOf(path))
                .execute();

        assertThat(types(requireTheSame(path), path)).containsExactly("case-study.presented");
    }

    @Test
    void evidencePublishedAgainStandsForAnEmptyReaderAsForAnother() {
        var added = evidence("10.1000/a-" + fixture.programme);
        var widened = evidence("10.1000/b-" + fixture.programme);
        clearEvidence(widened, "PUBLIC");
        var narrowed = evidence("10.1000/c-" + fixture.programme);
        clearEvidence(narrowed, "PUBLIC");
        clearEvidence(narrowed, "PROGRAMME");
        var study = fixture.handedIn();
        attach(study, added);
        attach(study, widened);

        var again = requireTheSame(added, widened, narrowed);

        assertThat(types(again, added)).containsExactly("evidence.added", "evidence.attached");
        assertThat(types(again, narrowed)).containsExactly("evidence.added");
    }

    @Test
    void issuesPublishedAgainStandForAnEmptyReaderAsForAnother() {
        var draft = issue();
        var raised = raised();
        var acknowledged = raised();
        commissioner(acknowledged, "acknowledgement", on(DAY));
        var notYetCleared = raised();
        answer(notYetCleared);
        var answered = raised();
        commissioner(answered, "acknowledgement", on(DAY));
        answer(answered);
        clearAnswer(answered, "PUBLIC");
        clearAnswer(answered, "PROGRAMME");

        var again = requireTheSame(draft, raised, acknowledged, notYetCleared, answered);

        assertThat(again)
                .extracting(CloudEvent::getSubject)
                .doesNotContain(idOf(draft).toString());
        assertThat(types(again, notYetCleared)).containsExactly("issue.raised");
        assertThat(types(again, answered)).containsExactly("issue.raised", "issue.acknowledged", "issue.answered");
    }

    /** @return what was published again */
    private List<CloudEvent> requireTheSame(String... paths) {
        List<UUID> aggregates = List.of(paths).stream().map(Fixture::idOf).toList();
        var again = Republishing.published(() -> CasebookReader.about(aggregates));
        var everything = CasebookReader.about(aggregates);
        var before = everything.stream()
                .filter(event -> again.stream().noneMatch(one -> one.getId().equals(event.getId())))
                .toList();
        assertThat(before).isNotEmpty();
        assertThat(CasebookReader.read(again)).isEqualTo(CasebookReader.read(before));
        assertThat(CasebookReader.read(everything)).isEqualTo(CasebookReader.read(before));
        return again;
    }

    private static List<String> types(List<CloudEvent> events, String path) {
        return events.stream()
                .filter(event -> idOf(path).toString().equals(event.getSubject()))
                .map(CloudEvent::getType)
                .toList();
    }

    /** As the retention does. */
    private void empty(String path) {
        sql.statement("update case_study set text_id = null, clearance_id = null where id = :id")
                .bind("id", idOf(path))
                .execute();
    }

    private String evidence(String doi) {
        String id = fixture.broker()
                .posts(
                        fixture.inProgramme("evidence"),
                        Map.of(
                                "title",
                                "Comorbidity of substance misuse",
                                "authors",
                                "Weaver T",
                                "year",
                                2003,
                                "source",
                                "British Journal of Psychiatry",
                                "doi",
                                doi,
                                "brief",
                                "Two in three.",
                                "on",
                                "2012-06-21"))
                .statusCode(201)
                .extract()
                .path("id");
        return fixture.inProgramme("evidence/" + id);
    }

    private void clearEvidence(String path, String audience) {
        fixture.editor().clears(path, clearanceFor(audience)).statusCode(200);
    }

    private void attach(String study, String evidence) {
        fixture.broker()
                .posts(study + "/evidence", Map.of("evidenceId", idOf(evidence), "on", "2012-06-22"))
                .statusCode(201);
    }

    private String issue() {
        String id = fixture.ann()
                .posts(
                        fixture.issues(),
                        Map.of(
                                "theme", "prison-release",
                                "severity", "MEDIUM",
                                "summary", "No cover on Fridays.",
                                "statement", "Nobody is there until Monday.",
                                "on", DAY.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        return fixture.issues() + "/" + id;
    }

    private String raised() {
        var path = issue();
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        return path;
    }

    private void commissioner(String issue, String step, Map<String, ?> body) {
        fixture.commissioner()
                .posts(fixture.inProgramme("issues/" + idOf(issue)) + "/" + step, body)
                .statusCode(200);
    }

    private void answer(String issue) {
        commissioner(
                issue, "answer", Map.of("decision", "NO_CAPACITY", "text", "Not this year.", "on", DAY.toString()));
    }

    private void clearAnswer(String issue, String audience) {
        fixture.editor()
                .clears(fixture.inProgramme("issue-answers/" + idOf(issue)), clearanceFor(audience))
                .statusCode(200);
    }
}
