package org.cop.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "topics",
                "topics create",
                "dead-letters replay --kafka localhost:1",
                "dead-letters settle --kafka localhost:1 cop.access.v1.dlq.meeting-service",
                "dead-letters settle --kafka localhost:1 --up-to 7 cop.access.v1.dlq.meeting-service",
                "no-such-thing"
            })
    void anIncompleteCommandIsWrongUsageAndSaysWhatIsMissing(String command) {
        assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void aTopicWithoutDeadLettersIsRefusedInASentence() {
        assertThat(run("dead-letters", "replay", "--kafka", "localhost:1", "cop.meeting.v1"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("FAILED  cop.meeting.v1 holds no dead letters");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("topics", "dead-letters", "jobs", "republish", "restored", "held-mails", "accounts");
    }

    /** The command runs by itself, as an operator starts it, so that whatever a library writes is read too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1?password=topsecret",
                "jdbc:postgresql://localhost;password=topsecret/membership",
                "jdbc:postgresql://localhost/membership&password=topsecret",
                "jdbc:postgresql://u:topsecret@localhost/membership",
                "jdbc:postgresql://localhost:1/membership?password=topsecret"
            })
    void passwordInTheAddressOfADatabase_isPrintedNowhere(String url) throws Exception {
        Path printed = Files.createTempFile("ops", ".out");
        var ops = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ops.class.getName(),
                        "jobs",
                        "list",
                        "--database",
                        url,
                        "--database-user",
                        "membership")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(ops.waitFor(2, TimeUnit.MINUTES)).isTrue();

            assertThat(ops.exitValue()).isEqualTo(1);
            assertThat(printed).content().contains("FAILED").doesNotContain("topsecret");
        } finally {
            ops.destroyForcibly();
            Files.delete(printed);
        }
    }

    private int run(String... arguments) {
        return Ops.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
