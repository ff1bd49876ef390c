package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cop.casebook.Fixture;
import org.cop.events.CasebookEvent;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EvidenceApiTest {
    private Fixture fixture;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
    }

    @Test
    void aWorkThatABrokerAddsIsPublishedAsAnEvent() {
        var body = work();
        body.put("doi", "https://doi.org/10.1192/BJP.183.4.304");
        var created =
                fixture.broker().posts(fixture.inProgramme("evidence"), body).statusCode(201);

        String id = created.header("Location", startsWith(fixture.inProgramme("evidence/")))
                .body("doi", equalTo("10.1192/bjp.183.4.304"))
                .body("audience", equalTo("PROGRAMME"))
                .body("cases", equalTo(0))
                .body(
                        "citation",
                        equalTo("Weaver T, Madden P (2003) Comorbidity of substance misuse and mental illness."
                                + " British Journal of Psychiatry."))
                .extract()
                .path("id");
        var events = EventReader.awaitAbout(CasebookEvent.TOPIC, id, 1).getFirst();
        assertThat(events.getType()).isEqualTo("evidence.added");
        assertThat(events.getExtension("audience")).isEqualTo("PROGRAMME");
        assertThat(events.getExtension("siteid")).isNull();
        assertThat(EventReader.body(events))
                .contains("\"doi\":\"10.1192/bjp.183.4.304\"", "\"on\":\"2012-06-21\"", "\"brief\":\"Two in three");
        fixture.ann()
                .gets(fixture.inProgramme("evidence/" + id))
                .statusCode(200)
                .body("year", equalTo(2003));
    }

    @Test
    void theSameDoiIsTheSameWorkAndOneEvent() {
        var first = work();
        first.put("doi", "10.1192/bjp.183.4.304");
        String id = fixture.broker()
                .posts(fixture.inProgramme("evidence"), first)
                .statusCode(201)
                .extract()
                .path("id");
        var second = work();
        second.put("doi", "doi:10.1192/BJP.183.4.304");
        second.put("title", "The same under another title");

        fixture.broker()
                .posts(fixture.inProgramme("evidence"), second)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("Comorbidity of substance misuse and mental illness"));
        fixture.broker().posts(fixture.inProgramme("evidence"), work()).statusCode(201);
        fixture.ann().gets(fixture.inProgramme("evidence")).body("$", hasSize(2));
        assertThat(EventReader.awaitAbout(CasebookEvent.TOPIC, id, 1)).hasSize(1);
    }

    @Test
    void twoBrokersWhoAddTheSameWorkAtOnceGetOneItem() throws InterruptedException, ExecutionException {
        var body = work();
        body.put("doi", "10.1192/bjp.183.4.304");
        var broker = fixture.broker();
        Callable<String> add = () ->
                broker.posts(fixture.inProgramme("evidence"), body).extract().path("id");

        List<Future<String>> ids;
        try (var threads = Executors.newFixedThreadPool(6)) {
            ids = threads.invokeAll(List.of(add, add, add, add, add, add));
        }
        var expected = ids.getFirst().get();
        assertThat(expected).isNotNull();
        for (var id : ids) {
            assertThat(id.get()).isEqualTo(expected);
        }
    }

    @Test
    void eachProgrammeHasItsOwnEvidence() {
        var body = work();
        body.put("doi", "10.1192/bjp.183.4.304");
        fixture.broker().posts(fixture.inProgramme("evidence"), body).statusCode(201);
        var another = Fixture.set();

        another.broker().posts(another.inProgramme("evidence"), body).statusCode(201);
        another.broker().gets(fixture.inProgramme("evidence")).statusCode(403);
    }

    @Test
    void oneWorkIsBroughtToSeveralCasesAndCounted() {
        var evidence = added(work());
        var first = fixture.handedIn();
        var second = fixture.handedIn();
        for (var path : List.of(first, second)) {
            fixture.facilitator()
                    .posts(path + "/evidence", Map.of("evidenceId", evidence, "on", "2012-06-22"))
                    .statusCode(201)
                    .body("evidenceId", equalTo(evidence.toString()))
                    .body("attachedOn", equalTo("2012-06-22"));
        }
        fixture.broker()
                .posts(first + "/evidence", Map.of("evidenceId", evidence))
                .statusCode(200);

        fixture.ann().gets(fixture.inProgramme("evidence")).body("cases", contains(2));
        fixture.ann()
                .gets(first + "/evidence")
                .statusCode(200)
                .body("evidenceId", contains(evidence.toString()))
                .body("[0].brief", equalTo(work().get("brief")));
        var events = EventReader.awaitAbout(CasebookEvent.TOPIC, evidence, 3);
        assertThat(events)
                .extracting(event -> event.getType())
                .containsExactly("evidence.added", "evidence.attached", "evidence.attached");
        assertThat(EventReader.body(events.getLast()))
                .contains("\"siteId\":\"" + fixture.site + "\"")
                .doesNotContain(idOf(first).toString(), idOf(second).toString());
    }

    @Test
    void evidenceOfAnotherProgrammeIsNotBroughtHere() {
        var another = Fixture.set();
        String theirs = another.broker()
                .posts(another.inProgramme("evidence"), work())
                .extract()
                .path("id");
        var path = fixture.handedIn();

        for (var id : List.of(theirs, UUID.randomUUID().toString())) {
            fixture.broker()
                    .posts(path + "/evidence", Map.of("evidenceId", id))
                    .statusCode(409)
                    .body("code", equalTo("evidence-unknown"));
        }
    }

    @Test
    void onlyBrokersAddAndOnlyTheyAndFacilitatorsBringItToCases() {
        var evidence = added(work());
        var path = fixture.handedIn();

        for (var person : List.of(
                fixture.ann(), fixture.facilitator(), fixture.admin(), fixture.editor(), fixture.commissioner())) {
            person.posts(fixture.inProgramme("evidence"), work()).statusCode(403);
        }
        for (var person : List.of(
                fixture.ann(), fixture.admin(), fixture.editor(), fixture.commissioner(), fixture.elsewhere())) {
            person.posts(path + "/evidence", Map.of("evidenceId", evidence)).statusCode(403);
        }
        for (var person : List.of(fixture.admin(), fixture.editor(), fixture.commissioner(), fixture.elsewhere())) {
            person.gets(path + "/evidence").statusCode(403);
        }
    }

    @Test
    void eachReaderSeesWhatWasClearedForThem() {
        var forAll = added(work());
        cleared(forAll, "PUBLIC");
        var forCommissioners = added(work());
        cleared(forCommissioners, "COMMISSIONER");
        var forTheProgramme = added(work());

        for (var person : List.of(fixture.ann(), fixture.elsewhere(), fixture.editor(), fixture.admin())) {
            person.gets(fixture.inProgramme("evidence"))
                    .body("id", contains(forTheProgramme.toString(), forCommissioners.toString(), forAll.toString()));
        }
        fixture.commissioner()
                .gets(fixture.inProgramme("evidence"))
                .body("id", contains(forCommissioners.toString(), forAll.toString()))
                .body("[0].cases", nullValue());
        fixture.commissioner()
                .gets(fixture.inProgramme("evidence/" + forTheProgramme))
                .statusCode(404);
        fixture.commissioner().gets(fixture.inProgramme("evidence/" + forAll)).statusCode(200);
        fixture.stranger().gets(fixture.inProgramme("evidence")).statusCode(403);
    }

    private void cleared(UUID id, String audience) {
        fixture.editor()
                .clears(fixture.inProgramme("evidence/" + id), clearanceFor(audience))
                .statusCode(200)
                .body("audience", equalTo(audience));
    }

    @Test
    void beyondTheProgrammeEvidenceGoesOnceAnotherPersonHasReadIt() {
        var id = added(work());
        var one = fixture.inProgramme("evidence/" + id);

        fixture.broker().clears(one, clearanceFor("PUBLIC")).statusCode(409).body("code", equalTo("own-evidence"));
        fixture.editor()
                .asks()
                .body(clearanceFor("PUBLIC"))
                .post(one + "/clearance")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        for (var person : List.of(fixture.ann(), fixture.commissioner(), fixture.stranger())) {
            person.clears(one, clearanceFor("PUBLIC")).statusCode(403);
        }
        var read = fixture.editor().gets(one).extract().header("ETag");
        fixture.facilitator().clears(one, clearanceFor("COMMISSIONER")).statusCode(200);
        fixture.editor()
                .asks()
                .header("If-Match", read)
                .body(clearanceFor("PUBLIC"))
                .post(one + "/clearance")
                .then()
                .statusCode(412);

        assertThat(EventReader.awaitAbout(CasebookEvent.TOPIC, id, 2))
                .extracting(event -> event.getType() + " " + event.getExtension("audience"))
                .containsExactly("evidence.added PROGRAMME", "evidence.added COMMISSIONER");
    }

    @Test
    void aFieldThatDoesNotFitIsNamed() {
        refused(with("brief", "word ".repeat(81)), "brief");
        refused(with("url", "http://example.org/report"), "url");
        refused(with("doi", "not a doi"), "doi");
        refused(with("audience", "PUBLIC"), "audience");
        refused(with("year", 1066), "year");
        refused(with("on", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()), "on");
        refused(with("title", "Two\nlines"), "title");
    }

    private void refused(Map<String, ?> body, String field) {
        fixture.broker()
                .posts(fixture.inProgramme("evidence"), body)
                .statusCode(400)
                .body("errors.field", contains(endsWith(field)));
    }

    @Test
    void aSourceThatNobodyCanSeeIsNone() {
        var id = added(with("source", "\u200b\u3164"));

        fixture.ann()
                .gets(fixture.inProgramme("evidence/" + id))
                .body("source", nullValue())
                .body(
                        "citation",
                        equalTo("Weaver T, Madden P (2003) Comorbidity of substance misuse and mental illness."));
        for (String field : List.of("title", "authors", "brief")) {
            refused(with(field, "\u200b\u3164"), field);
        }
    }

    @Test
    void aWithdrawnCaseTakesNoMoreEvidence() {
        var evidence = added(work());
        var path = fixture.handedIn();
        fixture.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);

        fixture.broker()
                .posts(path + "/evidence", Map.of("evidenceId", evidence))
                .statusCode(409)
                .body("code", equalTo("case-withdrawn"));
    }

    private UUID added(Map<String, ?> body) {
        String id = fixture.broker()
                .posts(fixture.inProgramme("evidence"), body)
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static Map<String, Object> work() {
        return new LinkedHashMap<>(Map.of(
                "title",
                "Comorbidity of substance misuse and mental illness",
                "authors",
                "Weaver T, Madden P",
                "year",
                2003,
                "source",
                "British Journal of Psychiatry",
                "brief",
                "Two in three people in drug services had a mental health problem too.",
                "on",
                "2012-06-21"));
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = work();
        body.put(field, value);
        return body;
    }
}
