package org.cop.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cop.local.home.Console;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    Path folder;

    private final Queue<Failure> reported = new ConcurrentLinkedQueue<>();
    private Home home;
    private Children children;

    @BeforeEach
    void open() {
        home = Home.open(folder);
        children = new Children(home, reported::add);
    }

    @AfterEach
    void close() {
        children.stopping();
        children.end(List.of("part"), Duration.ofSeconds(5));
        home.close();
    }

    @Test
    void anUnexpectedExit_isReportedWithTheLastOutput() {
        children.start(order("echo 'cannot find my shoes'; exit 3"));

        await().until(() -> !reported.isEmpty());
        assertThat(reported.peek()).hasMessageContainingAll("part", "exit code 3", "cannot find my shoes");
        assertThat(home.run("part.pid")).doesNotExist();
    }

    @Test
    void aDeadProcess_isRestartedOnceRestartingIsOn() {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        children.startAgainWhatDies(new Console(out, out));

        Child child = children.start(order("echo up; exec sleep 60"));
        await().until(() -> child.lastWords().contains("up"));
        child.handle().destroyForcibly();

        await().until(() -> child.lastWords().split("up", -1).length == 3);
        assertThat(reported).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("part has ended by itself (exit code 137): starting it again");
        await().untilAsserted(() -> assertThat(home.run("part.pid"))
                .content()
                .doesNotStartWith(child.handle().pid() + " "));
    }

    @Test
    void howAPartWasStartedIsForItsOwnersEyesOnly() throws Exception {
        children.start(
                new Children.Order("part", List.of("sh", "-c", "exec sleep 60"), Map.of("PASSWORD", "s"), folder));

        assertThat(Files.readString(home.run("part.order.json"))).contains("exec sleep 60", "PASSWORD");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.run("part.order.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anExpectedExit_isNotReported() {
        Child child = children.start(new Children.Order("part", List.of("sh", "-c", "exit 10"), Map.of(), folder, 10));

        assertThat(child.waitFor()).isEqualTo(10);
        children.run(order("true")); // another has come and gone since
        assertThat(reported).isEmpty();
    }

    @Test
    void ctrlCIsNotForAChild() throws Exception {
        Child child = children.start(order("kill -INT $$; echo deaf; exec sleep 60"));

        await().until(() -> child.lastWords().contains("deaf"));
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void endingIsNoDeath() {
        Child child = children.start(order("exec sleep 60"));

        children.stopping();
        children.end(List.of("part", "never-started"), Duration.ofSeconds(5));

        assertThat(child.isAlive()).isFalse();
        assertThat(reported).isEmpty();
        assertThat(home.run("part.pid")).doesNotExist();
    }

    @Test
    void aProcessThatIgnoresSigterm_isKilled() {
        Child child = children.start(order("trap '' TERM; echo stubborn; while :; do sleep 1; done"));
        await().until(() -> child.lastWords().contains("stubborn"));

        children.stopping();
        children.end(List.of("part"), Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void nothingStartsAnyMoreOnceThePlatformIsStopping() {
        children.stopping();

        assertThatThrownBy(() -> children.start(order("true"))).hasMessageContaining("stopping");
        assertThatThrownBy(() -> children.run(order("true"))).hasMessageContaining("stopping");
    }

    private Children.Order order(String script) {
        return new Children.Order("part", List.of("sh", "-c", script), Map.of(), folder);
    }
}
