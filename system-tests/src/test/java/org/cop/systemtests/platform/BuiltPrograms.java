package org.cop.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The Keycloak that the tests of ./run have unpacked and built: a new home of a platform takes it over, instead of half a minute for another. */
final class BuiltPrograms {
    private static final Path PROGRAMS = RunningPlatform.REPOSITORY.resolve("deploy/local/target/keycloak/programs");

    private BuiltPrograms() {}

    /** Nothing happens where there are none, or where the home has its own already. */
    static void copyTo(Path home) {
        Path programs = home.resolve("programs");
        if (!Files.isDirectory(PROGRAMS) || Files.exists(programs)) {
            return;
        }
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            Files.createDirectories(home);
            // Parents come before what is in them; a link, as to the data, stays a link.
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        programs.resolve(PROGRAMS.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
