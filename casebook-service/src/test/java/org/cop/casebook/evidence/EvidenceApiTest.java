package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Scene.clearanceFor;
import static org.cop.casebook.Scene.idOf;
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
import org.cop.casebook.Scene;
import org.cop.events.CasebookEvent;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EvidenceApiTest {
    private Scene scene;

    @BeforeEach
    void setUpScene() {
        scene = Scene.set();
    }

    @Test
    void aWorkThatABrokerAddsIsPublishedAsAnEvent() {
        var body = work();
        body.put("doi", "https://doi.org/10.1192/BJP.183.4.304");
        var created = scene.broker().posts(scene.inProgramme("evidence"), body).statusCode(201);

        String id = created.header("Location", startsWith(scene.inProgramme("evidence/")))
                .body("doi", equalTo("10.1192/bjp.183.4.304"))
                .body("audience", equalTo("PROGRAMME"))
                .body("cases", equalTo(0))
                .body(
                        "citation",
                        equalTo("Weaver T, Madden P (2003) Comorbidity of substance misuse and mental illness."
                                + " British Journal of Psychiatry."))
                .extract()
                .path("id");
        var told = EventReader.awaitAbout(CasebookEvent.TOPIC, id, 1).getFirst();
        assertThat(told.getType()).isEqualTo("evidence.added");
        assertThat(told.getExtension("audience")).isEqualTo("PROGRAMME");
        assertThat(told.getExtension("siteid")).isNull();
        assertThat(EventReader.body(told))
                .contains("\"doi\":\"10.1192/bjp.183.4.304\"", "\"on\":\"2012-06-21\"", "\"brief\":\"Two in three");
        scene.ann().gets(scene.inProgramme("evidence/" + id)).statusCode(200).body("year", equalTo(2003));
    }

    @Test
    void theSameDoiIsTheSameWorkAndOneEvent() {
        var first = work();
        first.put("doi", "10.1192/bjp.183.4.304");
        String id = scene.broker()
                .posts(scene.inProgramme("evidence"), first)
                .statusCode(201)
                .extract()
                .path("id");
        var second = work();
        second.put("doi", "doi:10.1192/BJP.183.4.304");
        second.put("title", "The same under another title");

        scene.broker()
                .posts(scene.inProgramme("evidence"), second)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("Comorbidity of substance misuse and mental illness"));
        scene.broker().posts(scene.inProgramme("evidence"), work()).statusCode(201);
        scene.ann().gets(scene.inProgramme("evidence")).body("$", hasSize(2));
        assertThat(EventReader.awaitAbout(CasebookEvent.TOPIC, id, 1)).hasSize(1);
    }

    @Test
    void twoBrokersWhoAddTheSameWorkAtOnceGetOneItem() throws InterruptedException, ExecutionException {
        var body = work();
        body.put("doi", "10.1192/bjp.183.4.304");
        var broker = scene.broker();
        Callable<String> add = () ->
                broker.posts(scene.inProgramme("evidence"), body).extract().path("id");

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
        scene.broker().posts(scene.inProgramme("evidence"), body).statusCode(201);
        var another = Scene.set();

        another.broker().posts(another.inProgramme("evidence"), body).statusCode(201);
        another.broker().gets(scene.inProgramme("evidence")).statusCode(403);
    }

    @Test
    void oneWorkIsBroughtToSeveralCasesAndCounted() {
        var evidence = added(work());
        var first = scene.handedIn();
        var second = scene.handedIn();
        for (var path : List.of(first, second)) {
            scene.facilitator()
                    .posts(path + "/evidence", Map.of("evidenceId", evidence, "on", "2012-06-22"))
                    .statusCode(201)
                    .body("evidenceId", equalTo(evidence.toString()))
                    .body("attachedOn", equalTo("2012-06-22"));
        }
        scene.broker()
                .posts(first + "/evidence", Map.of("evidenceId", evidence))
                .statusCode(200);

        scene.ann().gets(scene.inProgramme("evidence")).body("cases", contains(2));
        scene.ann()
                .gets(first + "/evidence")
                .statusCode(200)
                .body("evidenceId", contains(evidence.toString()))
                .body("[0].brief", equalTo(work().get("brief")));
        var told = EventReader.awaitAbout(CasebookEvent.TOPIC, evidence, 3);
        assertThat(told)
                .extracting(event -> event.getType())
                .containsExactly("evidence.added", "evidence.attached", "evidence.attached");
        assertThat(EventReader.body(told.getLast()))
                .contains("\"siteId\":\"" + scene.site + "\"")
                .doesNotContain(idOf(first).toString(), idOf(second).toString());
    }

    @Test
    void evidenceOfAnotherProgrammeIsNotBroughtHere() {
        var another = Scene.set();
        String theirs = another.broker()
                .posts(another.inProgramme("evidence"), work())
                .extract()
                .path("id");
        var path = scene.handedIn();

        for (var id : List.of(theirs, UUID.randomUUID().toString())) {
            scene.broker()
                    .posts(path + "/evidence", Map.of("evidenceId", id))
                    .statusCode(409)
                    .body("code", equalTo("evidence-unknown"));
        }
    }

    @Test
    void onlyBrokersAddAndOnlyTheyAndFacilitatorsBringItToCases() {
        var evidence = added(work());
        var path = scene.handedIn();

        for (var person :
                List.of(scene.ann(), scene.facilitator(), scene.admin(), scene.editor(), scene.commissioner())) {
            person.posts(scene.inProgramme("evidence"), work()).statusCode(403);
        }
        for (var person :
                List.of(scene.ann(), scene.admin(), scene.editor(), scene.commissioner(), scene.elsewhere())) {
            person.posts(path + "/evidence", Map.of("evidenceId", evidence)).statusCode(403);
        }
        for (var person : List.of(scene.admin(), scene.editor(), scene.commissioner(), scene.elsewhere())) {
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

        for (var person : List.of(scene.ann(), scene.elsewhere(), scene.editor(), scene.admin())) {
            person.gets(scene.inProgramme("evidence"))
                    .body("id", contains(forTheProgramme.toString(), forCommissioners.toString(), forAll.toString()));
        }
        scene.commissioner()
                .gets(scene.inProgramme("evidence"))
                .body("id", contains(forCommissioners.toString(), forAll.toString()))
                .body("[0].cases", nullValue());
        scene.commissioner()
                .gets(scene.inProgramme("evidence/" + forTheProgramme))
                .statusCode(404);
        scene.commissioner().gets(scene.inProgramme("evidence/" + forAll)).statusCode(200);
        scene.stranger().gets(scene.inProgramme("evidence")).statusCode(403);
    }

    private void cleared(UUID id, String audience) {
        scene.editor()
                .clears(scene.inProgramme("evidence/" + id), clearanceFor(audience))
                .statusCode(200)
                .body("audience", equalTo(audience));
    }

    @Test
    void beyondTheProgrammeEvidenceGoesOnceAnotherPersonHasReadIt() {
        var id = added(work());
        var one = scene.inProgramme("evidence/" + id);

        scene.broker().clears(one, clearanceFor("PUBLIC")).statusCode(409).body("code", equalTo("own-evidence"));
        scene.editor()
                .asks()
                .body(clearanceFor("PUBLIC"))
                .post(one + "/clearance")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        for (var person : List.of(scene.ann(), scene.commissioner(), scene.stranger())) {
            person.clears(one, clearanceFor("PUBLIC")).statusCode(403);
        }
        var read = scene.editor().gets(one).extract().header("ETag");
        scene.facilitator().clears(one, clearanceFor("COMMISSIONER")).statusCode(200);
        scene.editor()
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
        scene.broker()
                .posts(scene.inProgramme("evidence"), body)
                .statusCode(400)
                .body("errors.field", contains(endsWith(field)));
    }

    @Test
    void aSourceThatNobodyCanSeeIsNone() {
        var id = added(with("source", "\u200b\u3164"));

        scene.ann()
                .gets(scene.inProgramme("evidence/" + id))
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
        var path = scene.handedIn();
        scene.ann().posts(path + "/withdrawal", Map.of()).statusCode(200);

        scene.broker()
                .posts(path + "/evidence", Map.of("evidenceId", evidence))
                .statusCode(409)
                .body("code", equalTo("case-withdrawn"));
    }

    private UUID added(Map<String, ?> body) {
        String id = scene.broker()
                .posts(scene.inProgramme("evidence"), body)
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
