package org.cop.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.cop.local.home.Console;
import org.cop.local.home.Home;
import org.cop.local.process.OrphanProcesses.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrphanProcessesTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Console console = new Console(out, out);
    private Home home;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        home = Home.open(folder);
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
        home.close();
    }

    @Test
    void orphansOfAKilledLauncher_areEndedAndReported() {
        OrphanProcesses.remember(home, "kafka", process.toHandle());

        OrphanProcesses.endAll(home, console);

        assertThat(process.isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ending kafka (process " + process.pid() + ")");
        assertThat(home.run("kafka.pid")).doesNotExist();
    }

    @Test
    void aNumberThatBelongsToAnotherProcessByNowIsLeftAlone() throws IOException {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        Files.writeString(home.run("kafka.pid"), new Remembered(process.pid(), yesterday).toString());

        OrphanProcesses.endAll(home, console);

        assertThat(process.isAlive()).isTrue();
        assertThat(home.run("kafka.pid")).doesNotExist();
    }

    /** It would spend half a minute writing down what it has learnt, into a file that the next training uses. */
    @Test
    void aTrainingIsEndedTheHardWayTogetherWithWhoWritesForIt() throws Exception {
        Path pid = folder.resolve("writer");
        Process training = new ProcessBuilder(
                        "sh", "-c", "trap 'exec sleep 60' TERM; sleep 60 & echo $! > \"$0\"; wait", pid.toString())
                .start();
        await().until(() -> Files.exists(pid) && Files.readString(pid).endsWith("\n"));
        ProcessHandle writer =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        OrphanProcesses.remember(home, "meeting-service-training", training.toHandle());

        OrphanProcesses.endAll(home, console);

        await().until(() -> !writer.isAlive());
        assertThat(training.waitFor()).isEqualTo(128 + 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "4711 ", "4711 yesterday", "me 2026-01-01T00:00:00Z", "1 2 3"})
    void aHalfWrittenNoteMeansNobody(String text) {
        assertThat(Remembered.parse(text)).isEmpty();
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        Remembered remembered = new Remembered(4711, Instant.parse("2026-07-01T10:15:30.120Z"));

        assertThat(Remembered.parse(remembered.toString() + "\n")).contains(remembered);
    }
}
