package org.cop.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cop.client.api.ApiClient;
import org.cop.client.api.MailboxClient;
import org.cop.demo.ProgrammeFiles;
import org.cop.demo.load.StubPlatform.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refusal is shown where it is to be mended, and a load goes on from wherever it was. */
class LoadTest {
    private static final String MEETINGS = "POST /api/v1/sites/site-EV1/meetings";
    private static final String EDITIONS = "/api/v1/programmes/id-1/editions";

    @TempDir
    Path journals;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final Map<String, String> programme = Map.of("id", "id-1", "slug", "everything", "title", title());
    private StubPlatform platform;
    private ApiClient http;
    private MailboxClient mailbox;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform(List.of("EV1", "EV2", "EV3"));
        platform.programme("id-1");
        http = new ApiClient(platform.addresses(), "secret");
        mailbox = new MailboxClient(platform.addresses());
        platform.on("GET /api/v1/programmes", asked -> Answer.ok(List.of()));
        platform.on("POST /api/v1/programmes", asked -> {
            platform.on("GET /api/v1/programmes", again -> Answer.ok(List.of(programme)));
            return new Answer(201, programme);
        });
        platform.on("GET /api/messages", asked -> Answer.ok(mails(asked.query())));
        platform.on("GET /api/messages/1", asked -> Answer.ok(Map.of("text", "%043d".formatted(1))));
        platform.on(
                "POST /api/v1/sites/site-EV1/meeting-series",
                asked -> new Answer(
                        201,
                        Stream.of("m1", "m2", "m3", "m4")
                                .map(id -> Map.of("id", id))
                                .toList()));
        platform.on("GET /api/v1/programmes/id-1/activities", asked -> Answer.ok(news()));
        platform.on("GET " + EDITIONS, asked -> Answer.ok(List.of()));
        platform.on("GET " + EDITIONS + "/e", asked -> Answer.ok(edition()));
        platform.on("POST " + EDITIONS, asked -> new Answer(201, Map.of("id", "e")));
        platform.on(
                MEETINGS,
                asked -> refuses.get()
                        ? new Answer(
                                400,
                                Map.of(
                                        "code",
                                        "invalid-request",
                                        "errors",
                                        List.of(Map.of("field", "durationMinutes", "code", "too-long"))))
                        : new Answer(201, Map.of("id", "m")));
    }

    @AfterEach
    void stop() {
        mailbox.close();
        http.close();
        platform.close();
    }

    private static String title() {
        return "A programme with everything";
    }

    private static List<Map<String, Object>> mails(String query) {
        if (!query.contains("to=")) {
            return List.of();
        }
        String to = query.replaceAll(".*to=([^&]+).*", "$1");
        return List.of(Map.of("id", 1, "to", to, "subject", "Your secret"));
    }

    private static List<Map<String, String>> news() {
        List<Map<String, String>> news = new ArrayList<>();
        ProgrammeFiles.plan(ProgrammeFiles.EVERYTHING).steps().forEach(step -> news.add(Map.of("kind", step.news())));
        return news;
    }

    private static Map<String, Object> edition() {
        return Map.of(
                "id",
                "e",
                "state",
                "SENT",
                "items",
                List.of(Map.of("id", "i", "line", "Fernhollow met on 21 February")));
    }

    private void load(Path folder) {
        new Load(
                        ProgrammeFiles.draft(folder),
                        ProgrammeFiles.plan(folder),
                        http,
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(mailbox, journals, "secret");
    }

    @Test
    void aRefusedFieldIsShownWithItsFileAndLine() {
        refuses.set(true);

        assertThatThrownBy(() -> load(ProgrammeFiles.EVERYTHING))
                .hasMessageContaining("durationMinutes: too-long")
                .hasMessageContaining("from meetings/EV1.yaml:25 EV1-extra")
                .hasMessageContaining("see meetings/EV1.yaml:27 EV1-extra.durationMinutes");
    }

    @Test
    void aRefusedLineOfAListIsShownWithItsOwnLine() {
        platform.on(
                "PUT /api/v1/sites/site-EV1/meetings/m1/register",
                asked -> new Answer(
                        409,
                        Map.of(
                                "code",
                                "rule",
                                "errors",
                                List.of(Map.of("field", "entries[4].memberId", "code", "not-there")))));

        assertThatThrownBy(() -> load(ProgrammeFiles.EVERYTHING))
                .hasMessageContaining("see meetings/EV1.yaml:8 EV1-01.apology[0]");
    }

    @Test
    void aFieldThatIsMissingIsShownWithItsEntry(@TempDir Path copy) throws IOException {
        ProgrammeFiles.copied(ProgrammeFiles.EVERYTHING, copy)
                .with("cases/EV1-01.yaml", "", "title: The door that stays open\n");
        platform.on(
                "POST /api/v1/sites/site-EV1/case-studies",
                asked -> new Answer(
                        400,
                        Map.of(
                                "code",
                                "invalid-request",
                                "errors",
                                List.of(Map.of("field", "content.title", "code", "required")))));

        assertThatThrownBy(() -> load(copy)).hasMessageContaining("see cases/EV1-01.yaml title");
    }

    @Test
    void aLoadThatWasInterruptedTakesNoStepTwice() {
        refuses.set(true);
        assertThatThrownBy(() -> load(ProgrammeFiles.EVERYTHING)).isInstanceOf(RuntimeException.class);
        long before = count("POST /api/v1/sites/site-EV1/meeting-series");
        refuses.set(false);

        load(ProgrammeFiles.EVERYTHING);

        assertThat(before).isEqualTo(1);
        assertThat(platform.asked)
                .filteredOn(one -> one.startsWith("POST ") && one.endsWith("/sites"))
                .hasSize(3);
        assertThat(count("POST /api/v1/sites/site-EV1/meeting-series")).isEqualTo(1);
        assertThat(count(MEETINGS)).isEqualTo(2);
        assertThat(platform.asked).anyMatch(one -> one.equals("PUT /api/v1/sites/site-EV1/meetings/m3/register"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("an earlier run has taken");
    }

    @Test
    void aReplyWhoseAnswerWasLostIsNotGivenTwice() {
        String acceptances = "POST /api/v1/invitation-acceptances";
        platform.on(acceptances, asked -> new Answer(500, Map.of("code", "internal-error")));
        assertThatThrownBy(() -> load(ProgrammeFiles.EVERYTHING)).hasMessageContaining("internal-error");
        platform.on(acceptances, asked -> new Answer(201, Map.of()));
        platform.allReplied = true;

        load(ProgrammeFiles.EVERYTHING);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("A programme with everything loaded");
    }

    private long count(String what) {
        return platform.asked.stream().filter(what::equals).count();
    }

    @Test
    void aProgrammeThatIsLoadedIsLeftAlone() {
        load(ProgrammeFiles.EVERYTHING);
        platform.asked.clear();

        load(ProgrammeFiles.EVERYTHING);

        assertThat(platform.asked).allMatch(one -> one.startsWith("GET ") || one.endsWith("/token"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("is on this platform already");
    }

    @Test
    void halfALineOfAKilledRunIsAStepThatIsTakenAgain() throws IOException {
        load(ProgrammeFiles.EVERYTHING);
        Path journal = journals.resolve("id-1.journal");
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 5));
        List<String> askedBefore = List.copyOf(platform.asked);
        platform.asked.clear();

        load(ProgrammeFiles.EVERYTHING);

        // The last line of the journal is of one of those that were asked last: some are asked at once.
        assertThat(platform.asked)
                .filteredOn(one -> !one.startsWith("GET ") && !one.endsWith("/token"))
                .hasSize(1)
                .isSubsetOf(askedBefore);
    }

    @Test
    void aProgrammeThatSomebodyElseLoadedIsNotTouched() {
        platform.on("GET /api/v1/programmes", asked -> Answer.ok(List.of(programme)));
        platform.on("GET /api/v1/programmes/id-1/sites", asked -> Answer.ok(List.of(Map.of("code", "EV1"))));

        assertThatThrownBy(() -> load(ProgrammeFiles.EVERYTHING))
                .hasMessageContaining("has the programme everything already")
                .hasMessageContaining("the journal of its load is not in " + journals);
    }

    @Test
    void theRequestsSent_sayWhatTheFilesSay() {
        load(ProgrammeFiles.EVERYTHING);

        assertThat(platform.bodies.get("PUT /api/v1/sites/site-EV1/meetings/m/time"))
                .hasToString("{\"durationMinutes\":60,\"place\":\"Church hall\",\"startsAt\":\"2024-03-06T10:30\"}");
        assertThat(platform.bodies.get("PUT /api/v1/sites/site-EV1/meetings/m3/time"))
                .as("what is not said of a meeting that moved stays as planned")
                .hasToString("{\"durationMinutes\":90,\"place\":\"Library\",\"startsAt\":\"2024-03-20T15:30\"}");
        assertThat(platform.bodies.get("POST /api/v1/sites/site-EV1/meetings/m/holding"))
                .hasToString("{\"registerKept\":false}");
        assertThat(platform.bodies.get("POST /api/v1/sites/site-EV1/meetings/m4/cancellation"))
                .hasToString("{\"reason\":\"Snow\"}");
    }
}
