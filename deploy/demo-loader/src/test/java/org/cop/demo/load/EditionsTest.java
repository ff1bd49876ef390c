package org.cop.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.demo.load.StubPlatform.PROGRAMME;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiClient;
import org.cop.demo.ProgrammeFiles;
import org.cop.demo.load.Editions.Circle;
import org.cop.demo.load.StubPlatform.Answer;
import org.cop.demo.plan.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition goes out with everything that was loaded, whoever assembled it first. */
class EditionsTest {
    private static final String PATH = "/api/v1/programmes/" + PROGRAMME + "/editions";

    private static final List<Map<String, String>> LINES =
            List.of(Map.of("id", "i1", "line", "Brighton met"), Map.of("id", "i2", "line", "Halifax met"));
    private static final YearMonth MONTH = YearMonth.of(2012, 3);

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private StubPlatform platform;
    private ApiClient http;
    private Editions editions;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform(List.of());
        http = new ApiClient(platform.addresses(), "secret");
        Draft draft = ProgrammeFiles.draft(ProgrammeFiles.LITTLE_MIRACLES);
        editions = new Editions(
                new Sender("little-miracles", http, platform.ids()), draft.people(), draft.all("editions.yaml"));
        platform.on(
                "GET " + PATH,
                asked -> Answer.ok(states.keySet().stream()
                        .filter(id -> !asked.query().contains("audience")
                                || asked.query().contains("audience=" + id))
                        .map(this::edition)
                        .toList()));
        platform.on("POST " + PATH, asked -> {
            String id = asked.body().path("audience").asText();
            states.put(id, "ASSEMBLED");
            return new Answer(201, edition(id));
        });
        for (Circle circle : Circle.values()) {
            String id = circle.name();
            String one = PATH + "/" + id;
            platform.on("GET " + one, asked -> Answer.ok(edition(id)));
            platform.on("POST " + one + "/reassembly", asked -> moved(id, "ASSEMBLED"));
            platform.on("POST " + one + "/approval", asked -> moved(id, "SENT"));
        }
    }

    @AfterEach
    void stop() {
        http.close();
        platform.close();
    }

    private Answer moved(String id, String state) {
        states.put(id, state);
        return Answer.ok(edition(id));
    }

    private Map<String, Object> edition(String id) {
        return Map.of("id", id, "state", states.get(id), "items", LINES, "recipients", 7);
    }

    private void all(String state) {
        for (Circle circle : Circle.values()) {
            states.put(circle.name(), state);
        }
    }

    @Test
    void editionsSkippedBeforeTheLoadAreAssembledAgainAndSent() {
        all("SKIPPED");

        assertThat(editions.bringOut(MONTH).values())
                .hasSize(3)
                .allSatisfy(sent -> assertThat(sent.recipients()).isEqualTo(Optional.of(7)));
        assertThat(states.values()).containsOnly("SENT");
    }

    @Test
    void editionsAssembledBeforeTheLoadAreAssembledAgain() {
        all("ASSEMBLED");

        editions.bringOut(MONTH);

        assertThat(platform.asked)
                .contains(
                        "POST " + PATH + "/PROGRAMME/reassembly",
                        "POST " + PATH + "/COMMISSIONER/reassembly",
                        "POST " + PATH + "/PUBLIC/reassembly");
    }

    @Test
    void editionsThatTheScheduleMakesMeanwhileAreAssembledAgain() {
        platform.on("POST " + PATH, asked -> {
            states.put(asked.body().path("audience").asText(), "SKIPPED");
            return new Answer(409, Map.of("code", "edition-exists"));
        });

        editions.bringOut(MONTH);

        assertThat(states.values()).containsOnly("SENT");
    }

    @Test
    void allAreAssembledBeforeTheFirstIsSent() {
        editions.bringOut(MONTH);

        List<String> moves = platform.asked.stream()
                .filter(one -> one.startsWith("POST " + PATH))
                .toList();
        assertThat(moves).hasSize(6);
        assertThat(moves.subList(0, 3)).containsOnly("POST " + PATH);
    }

    @Test
    void editionsThatWereSentAreLeftAlone() {
        all("SENT");

        editions.bringOut(MONTH);

        assertThat(platform.asked).noneMatch(one -> one.startsWith("POST " + PATH));
    }

    @Test
    void anEditorsWishes_areDoneBeforeAnEditionGoesOut(@TempDir Path folder) throws IOException {
        ProgrammeFiles.copiedTo(folder);
        Files.writeString(folder.resolve("editions.yaml"), """
                - month: 2012-03
                  audience: PUBLIC
                  introduction: Spring
                  hide: [Halifax]
                  first: [Brighton]
                  test: true
                  redact: [Brighton]
                  redactIntroduction: true
                """);
        Draft draft = ProgrammeFiles.draft(folder);
        platform.on("PUT " + PATH + "/PUBLIC", asked -> Answer.ok(edition("PUBLIC")));

        new Editions(new Sender("little-miracles", http, platform.ids()), draft.people(), draft.all("editions.yaml"))
                .bringOut(MONTH);

        assertThat(platform.asked)
                .containsSubsequence(
                        "PUT " + PATH + "/PUBLIC",
                        "POST " + PATH + "/PUBLIC/test-sending",
                        "POST " + PATH + "/PUBLIC/approval",
                        "POST " + PATH + "/PUBLIC/redactions");
        assertThat(platform.bodies.get("PUT " + PATH + "/PUBLIC"))
                .hasToString("{\"introduction\":\"Spring\",\"hiddenItemIds\":[\"i2\"],\"order\":[\"i1\",\"i2\"]}");
        assertThat(platform.bodies.get("POST " + PATH + "/PUBLIC/approval").path("checklist"))
                .as("of the introduction")
                .hasSize(4)
                .allMatch(JsonNode::booleanValue);
        assertThat(platform.bodies.get("POST " + PATH + "/PUBLIC/redactions").path("itemIds"))
                .hasToString("[\"i1\"]");
    }
}
