package org.cop.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.ops.Ops.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern SOURCE = Pattern.compile("public String name\\(\\) \\{\\s+return \"([^\"]+)\";");

    /** Services write a migration down with its folder; by hand it may be without. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void database_isKnownByTheFirstMigrationOfItsService(Service service) throws IOException {
        String first = nameOfFirstMigration(service);

        assertThat(Service.ofMigrations("any", List.of("db/kit/V0.1__kit.sql", "db/migration/" + first)))
                .isEqualTo(service);
        assertThat(Service.ofMigrations("any", List.of("V0.1__kit.sql", first))).isEqualTo(service);
    }

    @Test
    void database_withoutTheMigrationsOfAService_isOfNone() {
        assertThatThrownBy(() -> Service.ofMigrations("any", List.of("db/kit/V0.1__kit.sql")))
                .isInstanceOf(Failed.class)
                .hasMessage("any is the database of no service: nothing was changed");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void namesOfWhatIsPublishedAgain_areThoseOfTheService(Service service) throws IOException {
        Set<String> sources = new TreeSet<>();
        try (Stream<Path> files =
                Files.walk(REPOSITORY.resolve(service.toString()).resolve("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Source.java"))
                    .toList()) {
                String code = Files.readString(file);
                if (code.contains("implements RepublishSource")) {
                    SOURCE.matcher(code).results().forEach(name -> sources.add(name.group(1)));
                }
            }
        }

        assertThat(service.sources()).containsExactlyInAnyOrderElementsOf(sources);
    }

    private static String nameOfFirstMigration(Service service) throws IOException {
        try (Stream<Path> migrations =
                Files.list(REPOSITORY.resolve(service.toString()).resolve("src/main/resources/db/migration"))) {
            return migrations
                    .map(migration -> migration.getFileName().toString())
                    .filter(name -> name.startsWith("V1__"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
