package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.demo.StubPlatform.PROGRAMME;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiClient;
import org.cop.demo.Editions.Circle;
import org.cop.demo.StubPlatform.Answer;
import org.cop.demo.programme.Faults;
import org.cop.demo.programme.Folder;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.ProgrammeFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edition goes out with everything that was loaded, whoever assembled it first. */
class EditionsTest {
    private static final String PATH = "/api/v1/programmes/" + PROGRAMME + "/editions";

    private final Programme programme =
            Folder.read(ProgrammeFiles.LITTLE_MIRACLES, new Faults()).orElseThrow();
    private final Plan.Month month = Plan.of(programme).months().getLast();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private StubPlatform platform;
    private ApiClient http;
    private Editions editions;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform(programme);
        http = new ApiClient(platform.addresses(), "secret");
        editions = new Editions(platform.session(http));
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
        return Map.of("id", id, "state", states.get(id), "items", List.of(1, 2), "recipients", 7);
    }

    private void all(String state) {
        for (Circle circle : Circle.values()) {
            states.put(circle.name(), state);
        }
    }

    @Test
    void editionsSkippedBeforeTheLoadAreAssembledAgainAndSent() {
        all("SKIPPED");

        assertThat(editions.areOut(month)).isFalse();
        assertThat(editions.bringOut(month.month()).values())
                .hasSize(3)
                .allSatisfy(sent -> assertThat(sent.recipients()).isEqualTo(Optional.of(7)));
        assertThat(states.values()).containsOnly("SENT");
    }

    @Test
    void editionsAssembledBeforeTheLoadAreAssembledAgain() {
        all("ASSEMBLED");

        editions.bringOut(month.month());

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

        editions.bringOut(month.month());

        assertThat(states.values()).containsOnly("SENT");
    }

    @Test
    void allAreAssembledBeforeTheFirstIsSent() {
        editions.bringOut(month.month());

        List<String> moves = platform.asked.stream()
                .filter(one -> one.startsWith("POST " + PATH))
                .toList();
        assertThat(moves).hasSize(6);
        assertThat(moves.subList(0, 3)).containsOnly("POST " + PATH);
    }

    @Test
    void aSkippedEditionBesideASentOneIsOut() {
        all("SENT");
        states.put("PUBLIC", "SKIPPED");

        assertThat(editions.areOut(month)).isTrue();
    }

    @Test
    void editionsThatWereSentAreLeftAlone() {
        all("SENT");

        editions.bringOut(month.month());

        assertThat(platform.asked).noneMatch(one -> one.startsWith("POST " + PATH));
    }
}
