package org.cop.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;

/** Whoever writes a client finds every code that the services can answer in one list, and none that they cannot. */
class ProblemCodesTest {
    /** The ways to say no in the sources of the kit and of the services; the first group is the code. */
    private static final Pattern SAID = Pattern.compile("(?:new RuleBroken\\(\\s*"
            + "|RuleBroken\\.at\\(\\s*[^,;]+,\\s*"
            + "|new InvalidRequest\\(\\s*[^,;]+,\\s*"
            + "|new Fault\\(\\s*[^,;]+,\\s*"
            + "|clearUnlessWrittenBy\\([^\"]*"
            + "|new Unavailable\\(\\s*"
            + "|String CODE = "
            + "|\\(\\s*[45]\\d\\d,\\s*)\"([a-z0-9-]+)\"");
    /** The names of constraints, and what an edition's privacy check finds. */
    private static final Set<String> NAMED_BY_OTHERS = Set.of(
            "required",
            "size",
            "min",
            "max",
            "pattern",
            "email",
            "personal-name",
            "no-links",
            "email-address",
            "phone-number",
            "postcode",
            "national-insurance-number",
            "nhs-number",
            "date-of-birth");

    @Test
    void theListHoldsAllCodesAndNoOthers() throws IOException {
        var said = new TreeSet<>(NAMED_BY_OTHERS);
        try (Stream<Path> modules = Files.list(RunningPlatform.REPOSITORY)) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(sources -> said.addAll(codesIn(sources)));
        }

        assertThat(ProblemCodes.documented()).isEqualTo(said);
    }

    private static Set<String> codesIn(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            var codes = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> SAID.matcher(read(file)).results().forEach(found -> codes.add(found.group(1))));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
