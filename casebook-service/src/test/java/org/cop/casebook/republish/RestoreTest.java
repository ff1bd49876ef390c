package org.cop.casebook.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.casebook.Fixture;
import org.cop.events.CasebookEvent;
import org.cop.events.IssueEvent;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.Republishing;
import org.cop.testsupport.event.RestoredEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is put back to an earlier time, and {@code ops restored} gives it the service's own events of the lost time. */
@QuarkusTest
@ServiceTest
class RestoreTest {
    private static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    /** What somebody may read no more after it, or fewer may: withdrawn, or published, added or answered for fewer than before. */
    private static final List<String> TAKE_AWAY =
            List.of("case-study.withdrawn", "case-study.published", "evidence.added", "issue.answered");

    private static final List<String> GIVE_ONLY =
            List.of("case-study.presented", "evidence.attached", "issue.raised", "issue.acknowledged");

    @Inject
    Sql sql;

    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
    }

    @Test
    void everyEventOfTheService_isKnownToTakeAwayOrToGiveOnly() {
        RestoredEvents.assertDecided(List.of(CasebookEvent.class, IssueEvent.class), TAKE_AWAY, GIVE_ONLY);
    }

    @Test
    void eventsThatTakeSomethingAway_areAppliedAgainByTheDatabase() {
        String function = sql.statement("select prosrc from pg_proc where proname = 'take_away_again'")
                .one(row -> row.text("prosrc"));

        assertThat(RestoredEvents.namedIn(function)).containsExactlyInAnyOrderElementsOf(TAKE_AWAY);
    }

    @Test
    void aCaseWithdrawnInTheLostTimeIsWithdrawnAgain() {
        var path = fixture.published("PUBLIC");
        var withdrawn = fixture.ann().posts(path + "/withdrawal", Map.of("on", "2012-05-02"));
        withdrawn.statusCode(200);
        var lost = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 3).getLast();
        forget(lost, """
                update case_study set state = 'PUBLISHED', withdrawn_on = null, version = version - 1 where id = :id
                """);
        fixture.ann().gets(path).body("state", equalTo("PUBLISHED"));

        assertThat(applied(lost)).isTrue();
        assertThat(applied(lost)).as("the second time").isFalse();

        fixture.ann()
                .gets(path)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo("2012-05-02"))
                .body("content", nullValue());
        fixture.elsewhere()
                .gets(fixture.inProgramme("case-studies/" + idOf(path)))
                .statusCode(404);
        assertThat(publishedAgain(path)).endsWith("case-study.withdrawn").doesNotContain("case-study.published");
    }

    @Test
    void aCasePublishedAndWithdrawnInTheLostTimeIsPublishedAsWithdrawn() {
        var path = fixture.published("PUBLIC");
        fixture.ann().posts(path + "/withdrawal", Map.of("on", "2012-05-02")).statusCode(200);
        var lost = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 3).getLast();
        forget(lost, """
                update case_study set state = 'WRITTEN_UP', published_on = null, withdrawn_on = null where id = :id
                """);

        assertThat(applied(lost)).isTrue();

        fixture.ann().gets(path).body("state", equalTo("WITHDRAWN"));
        assertThat(publishedAgain(path)).endsWith("case-study.withdrawn");
    }

    @Test
    void aCaseClearedForFewerInTheLostTimeIsPublishedForNoMore() {
        var path = fixture.draft();
        fixture.writeUp(path);
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var wide = sql.statement("select clearance_id from case_study where id = :id")
                .bind("id", idOf(path))
                .one(row -> row.uuid("clearance_id"));
        fixture.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        fixture.ann().posts(path + "/publication", Fixture.on(DAY)).statusCode(200);
        var lost = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 2).getLast();
        forget(
                lost,
                "update case_study set state = 'WRITTEN_UP', published_on = null, clearance_id = '" + wide
                        + "' where id = :id");
        fixture.ann().gets(path).body("clearance.audience", equalTo("PUBLIC"));

        assertThat(applied(lost)).isTrue();

        fixture.ann()
                .gets(path)
                .body("state", equalTo("WRITTEN_UP"))
                .body("clearance.audience", equalTo("PROGRAMME"))
                .body("clearance.by", equalTo(fixture.broker().accountId()));
    }

    @Test
    void evidenceNarrowedInTheLostTimeIsNarrowedAgain() {
        var path = evidence();
        fixture.editor().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        fixture.editor().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        var lost = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 3).getLast();
        forget(lost, "update evidence set audience = 'PUBLIC', cleared_for = 'PUBLIC' where id = :id");
        fixture.commissioner().gets(path).statusCode(200);

        assertThat(applied(lost)).isTrue();

        fixture.commissioner().gets(path).statusCode(404);
        fixture.ann().gets(path).statusCode(200).body("audience", equalTo("PROGRAMME"));
        publishedAgain(path);
        assertThat(EventReader.body(
                        EventReader.about(CasebookEvent.TOPIC, idOf(path)).getLast()))
                .contains("\"audience\":\"PROGRAMME\"");
    }

    @Test
    void evidenceWidenedInTheLostTimeStaysNarrow() {
        var path = evidence();
        fixture.editor().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var lost = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 2).getLast();
        forget(
                lost,
                "update evidence set audience = 'PROGRAMME', cleared_for = null, cleared_by = null where id = :id");

        assertThat(applied(lost)).isFalse();

        fixture.commissioner().gets(path).statusCode(404);
    }

    @Test
    void anEventThatTheDatabaseKnowsNarrowsNothing() {
        var path = evidence();
        var narrow = EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 1).getLast();
        fixture.editor().clears(path, clearanceFor("PUBLIC")).statusCode(200);

        assertThat(applied(narrow)).isFalse();

        fixture.commissioner().gets(path).statusCode(200).body("audience", equalTo("PUBLIC"));
    }

    @Test
    void anAnswerNarrowedInTheLostTimeIsNarrowedAgain() {
        var issue = answered();
        var answer = fixture.inProgramme("issue-answers/" + idOf(issue));
        fixture.editor().clears(answer, clearanceFor("PUBLIC")).statusCode(200);
        fixture.editor().clears(answer, clearanceFor("PROGRAMME")).statusCode(200);
        var lost = EventReader.awaitAbout(IssueEvent.TOPIC, idOf(issue), 3).getLast();
        forget(lost, "update issue_answer set cleared_for = 'PUBLIC' where issue_id = :id");
        var before = fixture.editor().asks().get(answer).header("ETag");

        assertThat(applied(lost)).isTrue();

        fixture.ann().gets(issue).body("answer.clearedFor", equalTo("PROGRAMME"));
        assertThat(fixture.editor().asks().get(answer).header("ETag")).isNotEqualTo(before);
        publishedAgain(issue);
        assertThat(EventReader.body(
                        EventReader.about(IssueEvent.TOPIC, idOf(issue)).getLast()))
                .contains("\"audience\":\"PROGRAMME\"");
    }

    /** The row as it was, and the number of the event given out anew. */
    private void forget(CloudEvent lost, String update) {
        sql.statement(update).bind("id", UUID.fromString(subject(lost))).execute();
        sql.statement("update aggregate_sequence set value = value - 1 where key = :key and value > 1")
                .bind("key", subject(lost))
                .execute();
    }

    private boolean applied(CloudEvent lost) {
        return sql.statement("select take_away_again(:type, :sequence, cast(:event as jsonb)) as away")
                .bind("type", lost.getType())
                .bind("sequence", Long.parseLong(String.valueOf(lost.getExtension("sequence"))))
                .bind("event", EventReader.body(lost))
                .one(row -> row.bool("away"));
    }

    /** @return the types of the events about it */
    private List<String> publishedAgain(String path) {
        return Republishing.published(() -> CasebookReader.about(List.of(idOf(path)))).stream()
                .map(CloudEvent::getType)
                .toList();
    }

    private static String subject(CloudEvent event) {
        return String.valueOf(event.getSubject());
    }

    private String evidence() {
        String id = fixture.broker()
                .posts(
                        fixture.inProgramme("evidence"),
                        Map.of("title", "A work", "authors", "Weaver T", "year", 2003, "brief", "Two in three."))
                .statusCode(201)
                .extract()
                .path("id");
        return fixture.inProgramme("evidence/" + id);
    }

    private String answered() {
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
        var path = fixture.issues() + "/" + id;
        fixture.bob().clears(path, Fixture.raisedOn(DAY)).statusCode(200);
        fixture.commissioner()
                .posts(
                        fixture.inProgramme("issues/" + id + "/answer"),
                        Map.of("decision", "NO_CAPACITY", "text", "Not this year.", "on", DAY.toString()))
                .statusCode(200);
        return path;
    }
}
