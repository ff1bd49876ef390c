package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.client.api.ClientFailure;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Plan;

/** A programme's folder, to be spoilt. */
public record ProgrammeFiles(Path folder) {
    public static final Path LITTLE_MIRACLES = Path.of("../demo/little-miracles");
    /** With everything in it that the format has. */
    public static final Path EVERYTHING = Path.of("src/test/programmes/everything");

    public static ProgrammeFiles copiedTo(Path folder) throws IOException {
        return copied(LITTLE_MIRACLES, folder);
    }

    public static ProgrammeFiles copied(Path from, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new ProgrammeFiles(folder);
    }

    public ProgrammeFiles with(String file, String instead, String of) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(of);
        Files.writeString(path, text.replaceFirst(Pattern.quote(of), instead));
        return this;
    }

    public static Draft draft(Path folder) {
        return DemoLoader.read(folder).draft();
    }

    public static Plan plan(Path folder) {
        return DemoLoader.read(folder).plan();
    }

    /** As they are shown, without the line that counts them. */
    List<String> faults() {
        try {
            DemoLoader.read(folder);
            return List.of();
        } catch (ClientFailure failure) {
            return failure.getMessage().lines().skip(1).map(String::strip).toList();
        }
    }
}
