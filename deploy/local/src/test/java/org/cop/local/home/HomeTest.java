package org.cop.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void onePlatformAtATimeRunsInAHome() {
        try (Home home = Home.open(folder)) {
            assertThatThrownBy(() -> Home.open(home.folder()))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING));
        }
        Home.open(folder).close();
    }

    @Test
    void aResetDeletesDataAndMailAndSecretsButNotTheUnpackedPrograms() throws IOException {
        try (Home home = Home.open(folder)) {
            Secrets.of(home);
            Path program = Files.createDirectories(home.programs().resolve("keycloak"));
            Files.createDirectories(home.keycloakData());
            Files.createSymbolicLink(program.resolve("data"), Path.of("../../keycloak"));
            Files.createDirectories(home.postgresData().resolve("base"));
            Files.writeString(Files.createDirectories(home.mail()).resolve("1.eml"), "To: somebody");
            home.reset();

            assertThat(home.postgresData()).doesNotExist();
            assertThat(home.keycloakData()).doesNotExist();
            assertThat(home.mail()).doesNotExist();
            assertThat(home.secrets()).doesNotExist();
            assertThat(program).exists();
            assertThat(home.isFirstStart()).isTrue();
        }
    }

    @Test
    void theLogsOfTheStartBeforeAreKept() throws IOException {
        try (Home home = Home.open(folder)) {
            Files.writeString(home.log("kafka"), "yesterday");

            home.rotateLogs();

            assertThat(home.log("kafka")).doesNotExist();
            assertThat(folder.resolve("logs/kafka.log.1")).hasContent("yesterday");
        }
    }

    @Test
    void aFullDiskIsCalledOne() {
        Failure failure =
                Home.cannotWrite(folder, new FileSystemException("/some/file", null, "No space left on device"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DISK);
        assertThat(failure).hasMessage("The disk is full: cannot write " + folder);
    }
}
