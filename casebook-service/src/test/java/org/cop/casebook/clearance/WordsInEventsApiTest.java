package org.cop.casebook.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.raisedOn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cop.casebook.Fixture;
import org.cop.casebook.Person;
import org.cop.events.CasebookEvent;
import org.cop.events.EventType;
import org.cop.events.IssueEvent;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every text in an event of this service, and whose words it is: none of them lets it out to a circle that nobody else has read it for. A new
 * text in an event has to be entered here, with a test of its writer.
 */
@QuarkusTest
@ServiceTest
class WordsInEventsApiTest {
    private static final LocalDate DAY = LocalDate.of(2012, 4, 18);

    /** By event, the texts in it that people write. */
    private static final Map<String, Set<String>> TEXTS = Map.of(
            "case-study.published", Set.of("title", "summary", "themes"), // the writers of the case
            "evidence.added", Set.of("citation", "doi", "url", "brief"), // whoever added it
            "issue.raised", Set.of("theme", "summary", "statement"), // whoever drafted the issue
            "issue.answered",
                    Set.of("theme", "summary", "answer")); // whoever drafted the issue, whoever gave the answer

    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.shared();
    }

    @Test
    void everyTextInAnEventIsEnteredWithItsWriters() {
        var found = new TreeMap<String, Set<String>>();
        Stream.of(CasebookEvent.class, IssueEvent.class)
                .flatMap(WordsInEventsApiTest::leaves)
                .forEach(event -> {
                    var texts = new TreeSet<String>();
                    Arrays.stream(event.getRecordComponents())
                            .filter(WordsInEventsApiTest::isText)
                            .forEach(component -> texts.add(component.getName()));
                    if (!texts.isEmpty()) {
                        found.put(event.getAnnotation(EventType.class).value(), texts);
                    }
                });

        assertThat(found).containsExactlyInAnyOrderEntriesOf(TEXTS);
    }

    @Test
    void theWritersOfACaseDoNotClearIt() {
        var path = fixture.cases();
        String id = fixture.facilitator()
                .posts(path, Fixture.request(Fixture.caseContent()))
                .statusCode(201)
                .extract()
                .path("id");
        fixture.facilitator().posts(path + "/" + id + "/review", Map.of()).statusCode(200);

        refused(fixture.facilitator(), path + "/" + id, clearanceFor("PUBLIC"), "own-case");
    }

    @Test
    void theAuthorOfEvidence_doesNotClearIt() {
        String id = fixture.broker()
                .posts(
                        fixture.inProgramme("evidence"),
                        Map.of("title", "A study", "authors", "Weaver T", "year", 2003, "brief", "It helps."))
                .statusCode(201)
                .extract()
                .path("id");

        refused(fixture.broker(), fixture.inProgramme("evidence/" + id), clearanceFor("PUBLIC"), "own-evidence");
    }

    @Test
    void theAuthorOfAnIssue_doesNotRaiseIt() {
        refused(fixture.facilitator(), drafted(fixture.facilitator()), raisedOn(DAY), "own-issue");
    }

    @Test
    void theAuthorOfAnIssue_doesNotPublishItsLineWithTheAnswer() {
        var answer = answered(fixture.facilitator(), fixture.commissioner());

        refused(fixture.facilitator(), answer, clearanceFor("PUBLIC"), "own-issue");
        for (var readFor : List.of("PROGRAMME", "COMMISSIONER")) {
            fixture.facilitator().clears(answer, clearanceFor(readFor)).statusCode(200);
        }
        refused(fixture.facilitator(), answer, clearanceFor("PUBLIC"), "own-issue");
        fixture.editor().clears(answer, clearanceFor("PUBLIC")).statusCode(200);
    }

    @Test
    void theAuthorOfAnAnswer_doesNotClearIt() {
        var commissioner = fixture.person("editor-later", Grants.commissioner(fixture.programme));
        var answer = answered(fixture.ann(), commissioner);
        var account = commissioner.accountId();
        var editorNow = new Person(account, Grants.give(account, Grants.editor(fixture.programme)));

        refused(editorNow, answer, clearanceFor("PROGRAMME"), "own-answer");
    }

    private void refused(Person person, String path, Map<String, ?> clearance, String code) {
        person.clears(path, clearance).statusCode(409).body("code", equalTo(code));
    }

    private String drafted(Person author) {
        String id = author.posts(
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

    /** @return the path of the answer */
    private String answered(Person author, Person commissioner) {
        var path = drafted(author);
        fixture.bob().clears(path, raisedOn(DAY)).statusCode(200);
        commissioner
                .posts(
                        fixture.inProgramme("issues/" + idOf(path) + "/answer"),
                        Map.of("decision", "WILL_ACT", "text", "From now on.", "on", "2012-05-23"))
                .statusCode(200);
        return fixture.inProgramme("issue-answers/" + idOf(path));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WordsInEventsApiTest::leaves)
                : Stream.of(type);
    }

    private static boolean isText(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(String.class.getName());
    }
}
