package org.cop.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reference programme, to be spoilt. */
public record ProgrammeFiles(Path folder) {
    public static final Path LITTLE_MIRACLES = Path.of("../demo/little-miracles");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    public static ProgrammeFiles copiedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(LITTLE_MIRACLES)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(LITTLE_MIRACLES.relativize(file).toString());
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

    List<String> faults() {
        Faults faults = new Faults();
        Folder.read(folder, faults).ifPresent(programme -> Rules.check(programme, TODAY, faults));
        return faults.all();
    }
}
