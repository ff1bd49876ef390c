package org.cop.systemtests.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cop.systemtests.platform.RunningPlatform;

/** The codes of {@code docs/problem-codes.md}, which people write clients by. */
final class ProblemCodes {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    private ProblemCodes() {}

    static Set<String> documented() {
        try {
            var codes = new TreeSet<String>();
            ROW.matcher(Files.readString(RunningPlatform.REPOSITORY.resolve("docs/problem-codes.md")))
                    .results()
                    .forEach(row -> codes.add(row.group(1)));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
