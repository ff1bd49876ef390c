package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;

/** What the services set, beside what the kit sets for all of them. */
class SettingsTest {
    private static final String KIT = "service-kit/src/main/resources/META-INF/microprofile-config.properties";
    private static final String TITLE = "# --- ";

    private final List<SourceFile> services =
            SourceFiles.all(path -> path.matches("[a-z]+-service/src/main/resources/application\\.properties"));

    @Test
    void noServiceSaysAgain_whatTheKitSaysForAll() {
        Properties kit = read(SourceFiles.all(KIT::equals).getFirst());

        assertThat(services).hasSize(4);
        assertThat(services)
                .flatMap(service -> read(service).entrySet().stream()
                        .filter(setting -> setting.getValue().equals(kit.get(setting.getKey())))
                        .map(setting -> service.path() + ": " + setting.getKey())
                        .toList())
                .isEmpty();
    }

    @Test
    void everyTitleInTheSettings_hasSettingsBelowIt() {
        assertThat(Stream.concat(services.stream(), SourceFiles.all(KIT::equals).stream()))
                .flatMap(SettingsTest::emptySections)
                .isEmpty();
    }

    private static List<String> emptySections(SourceFile file) {
        List<String> empty = new ArrayList<>();
        String open = null;
        for (String line :
                Stream.concat(file.lines().stream(), Stream.of(TITLE)).toList()) {
            if (line.startsWith(TITLE)) {
                if (open != null) {
                    empty.add(file.path() + ": " + open);
                }
                open = line;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                open = null;
            }
        }
        return empty;
    }

    private static Properties read(SourceFile file) {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
