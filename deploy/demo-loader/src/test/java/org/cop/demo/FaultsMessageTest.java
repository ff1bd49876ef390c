package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.cop.client.api.ClientFailure;
import org.cop.demo.programme.ProgrammeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsMessageTest {
    @TempDir
    Path folder;

    @Test
    void atMostTwentyFaultsAreShownAndTheRestCounted() throws IOException {
        ProgrammeFiles.copiedTo(folder);
        Path members = folder.resolve("members.csv");
        Files.writeString(members, Files.readString(members).replace(",MEMBER,", ",MEMBRE,"));

        assertThatThrownBy(() -> DemoLoader.read(folder, Clock.systemUTC()))
                .isInstanceOf(ClientFailure.class)
                .satisfies(failure -> assertThat(failure.getMessage().lines())
                        .hasSize(1 + 20 + 1)
                        .first()
                        .asString()
                        .matches("\\d+ faults in .*:"))
                .satisfies(failure -> assertThat(
                                failure.getMessage().lines().toList().getLast())
                        .matches("  and \\d+ more, to be seen when these are mended"));
    }
}
