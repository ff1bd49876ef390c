package org.cop.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void secrets_areMadeUpOnceForAHome() {
        Secrets first = Secrets.of(home);
        Secrets again = Secrets.of(home);

        assertThat(again.ofDatabase("meeting"))
                .isEqualTo(first.ofDatabase("meeting"))
                .hasSizeGreaterThan(20);
        assertThat(first.ofDatabase("casebook")).isNotEqualTo(first.ofDatabase("meeting"));
    }

    @Test
    void secrets_areReadableByTheirOwnerAlone() throws IOException {
        Secrets.of(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsOfExistingData_areNeverReplaced() throws IOException {
        Files.createDirectories(home.postgresData());

        assertThatThrownBy(() -> Secrets.of(home)).hasMessageContaining("--reset");
    }
}
