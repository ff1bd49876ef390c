package org.cop.casebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cop.casebook.Fixture.clearanceFor;
import static org.cop.casebook.Fixture.idOf;
import static org.cop.casebook.Fixture.on;
import static org.cop.casebook.Fixture.raisedOn;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cop.events.CasebookEvent;
import org.cop.events.IssueEvent;
import org.cop.testsupport.EventReader;
import org.cop.testsupport.KafkaResource;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No text reaches an audience that it was not cleared for. Every field of a case and of an issue gets a word of its own that occurs nowhere
 * else, the case and the issue go through their whole lives, and after each step everybody who has no business with them asks every GET
 * that the service's own API document knows. At the end all topics and everything that was logged are searched for the words.
 */
@QuarkusTest
@ServiceTest
class PrivacyTest {
    private static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "presentation",
            "practicalAction",
            "firstLearning",
            "learning",
            "commissionerIssues",
            "withdrawalReason",
            "issueSummary",
            "issueStatement",
            "answer");
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> FOR_THE_PROGRAMME =
            Set.of("title", "summary", "presentation", "practicalAction", "learning");
    private static final Set<String> FOR_COMMISSIONERS =
            Set.of("title", "summary", "presentation", "practicalAction", "learning", "commissionerIssues");

    @Inject
    AgroalDataSource database;

    private final Map<String, String> words = new LinkedHashMap<>();
    private Fixture fixture;
    private LogLines log;

    @BeforeEach
    void setUpFixture() {
        fixture = Fixture.set();
        log = new LogLines();
        for (var field : FIELDS) {
            words.put(
                    field,
                    "canary" + field.toLowerCase(Locale.ROOT)
                            + Long.toHexString(UUID.randomUUID().getLeastSignificantBits()));
        }
    }

    @AfterEach
    void closeTheLog() {
        log.close();
    }

    @Test
    void aCaseIsReadByThoseItWasClearedForOncePublished() {
        var path = fixture.draft(caseContent());
        assertSeen("a draft", path, Map.of());
        fixture.handIn(path);
        fixture.bob().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        assertSeen("cleared", path, Map.of());
        fixture.ann()
                .posts(path + "/presentation", Map.of("meetingId", fixture.meetingOn(Fixture.MEETING_DAY)))
                .statusCode(200);
        fixture.ann().posts(path + "/follow-up", on(LocalDate.of(2012, 4, 11))).statusCode(200);
        fixture.ann().posts(path + "/write-up", writeUp()).statusCode(200);
        assertSeen("written up", path, Map.of());
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        assertSeen("cleared for the public, but not published", path, Map.of());
        assertPublished(Map.of());

        fixture.broker().clears(path, clearanceFor("PROGRAMME")).statusCode(200);
        fixture.ann()
                .posts(path + "/publication", on(LocalDate.of(2012, 4, 20)))
                .statusCode(200);
        assertSeen(
                "published for the programme",
                path,
                Map.of("elsewhere", FOR_THE_PROGRAMME, "editor", FOR_THE_PROGRAMME, "admin", FOR_THE_PROGRAMME));
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 2);
        assertPublished(Map.of("title", Set.of("case-study.published"), "summary", Set.of("case-study.published")));

        fixture.ann()
                .posts(path + "/withdrawal", Map.of("reason", words.get("withdrawalReason")))
                .statusCode(200);
        assertSeen("withdrawn", path, Map.of());
        assertNothingIsLeftAtItsSite(path);
        EventReader.awaitAbout(CasebookEvent.TOPIC, idOf(path), 3);
        assertPublished(Map.of("title", Set.of("case-study.published"), "summary", Set.of("case-study.published")));
        assertUnspoken();
    }

    /** But the reason, which is for the people of the site. */
    private void assertNothingIsLeftAtItsSite(String path) {
        for (var person : List.of(fixture.ann(), fixture.bob(), fixture.facilitator(), fixture.broker())) {
            for (var place : everyPlaceToRead(idOf(path))) {
                assertThat(wordsIn(person.asks().get(place).asString()))
                        .as(place)
                        .isSubsetOf("withdrawalReason");
            }
        }
    }

    @Test
    void commissionersReadWhatWasClearedForThem() {
        var path = fixture.draft(caseContent());
        fixture.writeUp(path, writeUp());
        fixture.publish(path, "COMMISSIONER");

        assertSeen(
                "published for commissioners",
                path,
                Map.of(
                        "elsewhere", FOR_THE_PROGRAMME,
                        "editor", FOR_THE_PROGRAMME,
                        "admin", FOR_THE_PROGRAMME,
                        "commissioner", FOR_COMMISSIONERS));
        assertUnspoken();
    }

    @Test
    void aTextThatWasChangedAfterItsClearanceGoesNowhere() {
        var path = fixture.draft();
        fixture.writeUp(path);
        fixture.broker().clears(path, clearanceFor("PUBLIC")).statusCode(200);
        var etag = fixture.ann().gets(path).extract().header("ETag");
        fixture.ann().puts(path, etag, Fixture.request(caseContent())).statusCode(200);

        fixture.ann().posts(path + "/publication", Map.of()).statusCode(409);

        assertSeen("changed after its clearance", path, Map.of());
        assertPublished(Map.of());
        assertUnspoken();
    }

    @Test
    void anIssueReachesCommissionersOnceItIsRaised() {
        var study = fixture.draft(caseContent());
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
                                words.get("issueSummary"),
                                "statement",
                                words.get("issueStatement"),
                                "on",
                                "2012-04-18"))
                .statusCode(201)
                .extract()
                .path("id");
        var path = fixture.issues() + "/" + id;
        assertSeen("a drafted issue", path, Map.of());
        assertPublished(Map.of());

        fixture.bob().clears(path, raisedOn(LocalDate.of(2012, 4, 18))).statusCode(200);
        assertSeen("a raised issue", path, Map.of("commissioner", Set.of("issueSummary", "issueStatement")));
        fixture.commissioner()
                .posts(
                        fixture.inProgramme("issues/" + id + "/answer"),
                        Map.of("decision", "PARTLY", "text", words.get("answer"), "on", "2012-05-02"))
                .statusCode(200);
        var secondReaders = Set.of("issueSummary", "answer");
        assertSeen(
                "an answered issue",
                path,
                Map.of(
                        "commissioner", Set.of("issueSummary", "issueStatement", "answer"),
                        "editor", secondReaders,
                        "admin", secondReaders));
        EventReader.awaitAbout(IssueEvent.TOPIC, id, 1);
        assertPublished(Map.of("issueSummary", Set.of("issue.raised"), "issueStatement", Set.of("issue.raised")));
        fixture.editor()
                .clears(fixture.inProgramme("issue-answers/" + id), clearanceFor("PROGRAMME"))
                .statusCode(200);
        EventReader.awaitAbout(IssueEvent.TOPIC, id, 2);
        assertPublished(Map.of(
                "issueSummary", Set.of("issue.raised", "issue.answered"),
                "issueStatement", Set.of("issue.raised"),
                "answer", Set.of("issue.answered")));
        assertUnspoken();
        assertThat(log.all())
                .as("who drafted the issue, and the case it came from")
                .noneMatch(line -> line.contains(fixture.ann().accountId()))
                .noneMatch(
                        line -> line.contains(id) && line.contains(idOf(study).toString()));
        assertThat(records().stream().map(PrivacyTest::text))
                .filteredOn(record -> record.contains(id))
                .noneMatch(record -> record.contains(idOf(study).toString())
                        || record.contains(fixture.ann().accountId()));
    }

    @Test
    void anErrorDoesNotRepeatWhatWasSent() {
        var path = fixture.handedIn();
        var word = words.get("presentation");
        var tooLong = Fixture.caseContent();
        tooLong.put("title", word.repeat(10));
        var notACode = Fixture.caseContent();
        notACode.put("themes", List.of(word + " " + word));
        var unknown = Fixture.caseContent();
        unknown.put("notes", word);
        var control = Fixture.caseContent();
        control.put("presentation", word + "\u0000");
        var wrongType = Fixture.caseContent();
        wrongType.put("kind", word);

        for (var content : List.of(tooLong, notACode, unknown, control, wrongType)) {
            var body = Fixture.request(content);
            assertSilent(fixture.ann().asks().body(body).post(fixture.cases()), 400);
            assertSilent(fixture.ann().asks().header("If-Match", "*").body(body).put(path), 400);
        }
        assertSilent(
                fixture.ann()
                        .asks()
                        .body("{\"content\": {\"title\": \"" + word + "\", ")
                        .post(fixture.cases()),
                400);
        assertSilent(
                fixture.bob()
                        .asks()
                        .body(Map.of("learning", word, "outcome", "RECOVERY"))
                        .post(path + "/write-up"),
                409);
        assertSilent(
                fixture.stranger().asks().body(Fixture.request(caseContent())).post(fixture.cases()), 403);
        assertUnspoken();
    }

    private void assertSilent(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(wordsIn(answer.asString() + answer.headers())).isEmpty();
    }

    @Test
    void theDatabaseDoesNotQuoteTheRowThatItRefuses() throws SQLException {
        var word = words.get("summary");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into issue (id, programme_id, site_id, author, theme, severity, summary, statement,"
                                + " state, drafted_on, drafted_at, version) values (?, ?, ?, 'ann', 'theme', 'NONE', ?, ?,"
                                + " 'DRAFT', '2012-04-18', now(), 0)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, fixture.programme);
            insert.setObject(3, fixture.site);
            insert.setString(4, word);
            insert.setString(5, word);

            assertThat(catchThrowable(insert::executeUpdate))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining(word);
        }
    }

    /** @param allowed the fields that each reader beyond the site may see at this point, all of them and no other */
    private void assertSeen(String when, String path, Map<String, Set<String>> allowed) {
        Map<String, Supplier<RequestSpecification>> readers = new LinkedHashMap<>();
        readers.put("elsewhere", fixture.elsewhere()::asks);
        readers.put("editor", fixture.editor()::asks);
        readers.put("admin", fixture.admin()::asks);
        readers.put("commissioner", fixture.commissioner()::asks);
        readers.put("stranger", fixture.stranger()::asks);
        readers.put("nobody", fixture.nobody()::asks);
        readers.put("anonymous", () -> given().contentType(ContentType.JSON));
        Map<String, Set<String>> seen = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        var places = everyPlaceToRead(idOf(path));
        readers.forEach((name, reader) -> {
            Set<String> found = new TreeSet<>();
            for (var place : places) {
                var answer = reader.get().get(place);
                assertThat(answer.statusCode()).as(place).isIn(200, 401, 403, 404);
                found.addAll(wordsIn(answer.asString() + answer.headers()));
            }
            seen.put(name, found);
            expected.put(name, new TreeSet<>(allowed.getOrDefault(name, NOTHING)));
        });
        assertThat(seen).as(when).isEqualTo(expected);
    }

    /** Every GET of the API document, with the ids that there are: at the site of the case, and under that of another. */
    private List<String> everyPlaceToRead(UUID id) {
        List<String> places = new ArrayList<>();
        for (var path : pathsToRead()) {
            for (var site : List.of(fixture.site, fixture.otherSite)) {
                places.add(path.replace("{siteId}", site.toString())
                        .replace("{programmeId}", fixture.programme.toString())
                        .replace("{id}", id.toString()));
            }
        }
        assertThat(places).allMatch(place -> !place.contains("{"));
        return places.stream().distinct().toList();
    }

    private static List<String> pathsToRead() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        var readable = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(readable).hasSizeGreaterThan(10);
        return readable;
    }

    /** @param allowed in which types of events the word of a field may occur, and does; other fields occur in none */
    private void assertPublished(Map<String, Set<String>> allowed) {
        Fixture.awaitOne("select 1 where not exists (select from outbox)");
        Map<String, Set<String>> events = new TreeMap<>();
        for (var record : records()) {
            var type = record.headers().lastHeader("ce_type");
            for (var field : wordsIn(text(record))) {
                events.computeIfAbsent(field, _ -> new TreeSet<>())
                        .add(type == null ? record.topic() : new String(type.value(), StandardCharsets.UTF_8));
            }
        }
        assertThat(events).isEqualTo(new TreeMap<>(allowed));
    }

    /** Everything that is on any topic of the broker. */
    private static List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> configuration = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder().append(record.key());
        if (record.value() != null) {
            text.append(new String(record.value(), StandardCharsets.UTF_8));
        }
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private void assertUnspoken() {
        assertThat(log.all())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(wordsIn(line)).as(line).isEmpty());
        words.values()
                .forEach(word -> assertThat(Fixture.query(
                                "select count(*) from audit_entry where changes::text like '%" + word + "%'"))
                        .isZero());
    }

    private Set<String> wordsIn(String text) {
        Set<String> found = new TreeSet<>();
        words.forEach((field, word) -> {
            if (text.contains(word)) {
                found.add(field);
            }
        });
        return found;
    }

    private Map<String, Object> caseContent() {
        var body = Fixture.caseContent();
        for (var field : List.of("title", "summary", "presentation", "practicalAction", "commissionerIssues")) {
            body.put(field, words.get(field));
        }
        body.put("learning", words.get("firstLearning"));
        return body;
    }

    private Map<String, Object> writeUp() {
        return Map.of("learning", words.get("learning"), "outcome", "RECOVERY", "on", "2012-04-16");
    }
}
