package org.cop.systemtests.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.cop.systemtests.platform.RunningPlatform;

/** Keycloak's own tables. It has their file locked while it runs, so a copy of the file is opened, with the driver that Keycloak brings. */
final class KeycloakDatabase {
    private static final String FILE = "keycloakdb.mv.db";

    private final RunningPlatform platform;

    KeycloakDatabase(RunningPlatform platform) {
        this.platform = platform;
    }

    /**
     * Every row of every table, as the statements that would write them. What was written in the last second may be missing.
     *
     * @throws SQLException also if the file was copied while it was written; another copy may be read
     */
    String everyRow() throws SQLException, IOException {
        Path copy = Files.createTempDirectory("keycloak");
        try {
            Files.copy(
                    platform.home().resolve("keycloak/h2/" + FILE),
                    copy.resolve(FILE),
                    StandardCopyOption.REPLACE_EXISTING);
            return read(copy);
        } finally {
            try (Stream<Path> files = Files.list(copy)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(copy);
        }
    }

    private String read(Path folder) throws SQLException, IOException {
        var login = new Properties();
        login.put("user", ""); // as Keycloak makes it in its development mode
        login.put("password", "");
        try (var classes = new URLClassLoader(new URL[] {driver()});
                Connection connection = ((Driver) classes.loadClass("org.h2.Driver")
                                .getDeclaredConstructor()
                                .newInstance())
                        .connect("jdbc:h2:file:" + folder.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE", login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("script")) {
            var text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private URL driver() throws IOException {
        try (Stream<Path> programs = Files.walk(platform.home().resolve("programs"))) {
            return programs.filter(file -> file.getFileName().toString().matches("com\\.h2database\\.h2-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toUri()
                    .toURL();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
