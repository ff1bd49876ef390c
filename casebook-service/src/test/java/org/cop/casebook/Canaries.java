package org.cop.casebook;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.casebook.Fixture.idOf;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.cop.testsupport.KafkaResource;
import org.cop.testsupport.LogLines;

/**
 * A word for every field of a case and of an issue that occurs nowhere else, and where it is looked for: after each step everybody who has no
 * business with them asks every GET that the service's own API document knows; all topics and everything that was logged are searched.
 */
final class Canaries implements AutoCloseable {
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
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Fixture fixture;
    private final LogLines log = new LogLines();

    Canaries(Fixture fixture) {
        this.fixture = fixture;
        for (var field : FIELDS) {
            words.put(
                    field,
                    "canary" + field.toLowerCase(Locale.ROOT)
                            + Long.toHexString(UUID.randomUUID().getLeastSignificantBits()));
        }
    }

    String word(String field) {
        return requireNonNull(words.get(field));
    }

    List<String> logged() {
        return log.all();
    }

    @Override
    public void close() {
        log.close();
    }

    /** @param allowed the fields that each reader beyond the site may see at this point, all of them and no other */
    void assertSeen(String when, String path, Map<String, Set<String>> allowed) {
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
    List<String> everyPlaceToRead(UUID id) {
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
    void assertPublished(Map<String, Set<String>> allowed) {
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
    static List<ConsumerRecord<String, byte[]>> records() {
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

    static String text(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder().append(record.key());
        if (record.value() != null) {
            text.append(new String(record.value(), StandardCharsets.UTF_8));
        }
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    void assertUnspoken() {
        assertThat(log.all())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(wordsIn(line)).as(line).isEmpty());
        words.values()
                .forEach(word -> assertThat(Fixture.query(
                                "select count(*) from audit_entry where changes::text like '%" + word + "%'"))
                        .isZero());
    }

    Set<String> wordsIn(String text) {
        Set<String> found = new TreeSet<>();
        words.forEach((field, word) -> {
            if (text.contains(word)) {
                found.add(field);
            }
        });
        return found;
    }

    Map<String, Object> caseContent() {
        var body = Fixture.caseContent();
        for (var field : List.of("title", "summary", "presentation", "practicalAction", "commissionerIssues")) {
            body.put(field, words.get(field));
        }
        body.put("learning", words.get("firstLearning"));
        return body;
    }

    Map<String, Object> writeUp() {
        return Map.of("learning", words.get("learning"), "outcome", "RECOVERY", "on", "2012-04-16");
    }
}
