package org.cop.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;

/** What the operator's guide and the alerts say to look for is there to be found. */
class OperatorsGuideTest {
    private static final Path GUIDE = RunningPlatform.REPOSITORY.resolve("docs/operators-guide.md");
    private static final Path ALERTS = RunningPlatform.REPOSITORY.resolve("deploy/observability/alerts.yaml");

    private static final List<String> MODULES =
            List.of("service-kit", "membership-service", "meeting-service", "casebook-service", "newsletter-service");

    /** A sentence in back-ticks; requests are none. */
    private static final Pattern LOG_LINE = Pattern.compile("`(?!GET |POST |PUT |PATCH |DELETE )([A-Z][^`]* [^`]*)`");

    private static final Pattern METRIC = Pattern.compile("\\bcop_[a-z_]+");
    /** A row of the table of metrics whose last cell does not begin with "never"; the metrics are in its first. */
    private static final Pattern WORRYING =
            Pattern.compile("(?m)^\\| (`cop_[^|]*)\\|[^|]*\\|[^|]*\\| (?!never)[^|]*\\|$");

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    /** The first column of a row that begins with the name of a variable. */
    private static final Pattern ROW_OF_VARIABLES = Pattern.compile("\\| (`[A-Z][A-Z0-9_]+`[^|]*)\\|[^|]+\\|[^|]+\\|");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final Pattern FORWARDED = Pattern.compile("must forward(.*?)nothing of `/q/`");
    private static final Pattern CODE = Pattern.compile("`(/[^`]*)`");
    /** What a page of the newsletter loads, links to or posts to on its own server. */
    private static final Pattern LOADED = Pattern.compile("(?:href|src|action)=\"(/[a-z.-]+)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Shorter beginnings are those of anything. */
    private static final int SIGNIFICANT = 3;

    private final Set<String> literals = literals();

    @Test
    void everyLogLineQuotedInTheGuide_isWrittenBySomeCode() throws IOException {
        Set<String> quoted = all(LOG_LINE, GUIDE, 1);
        assertThat(quoted).isNotEmpty();
        assertThat(quoted)
                .allSatisfy(line -> assertThat(literals)
                        .as(line)
                        .anyMatch(literal -> begins(literal, line.split("\\.\\.\\.|<|%", 2)[0].strip())));
    }

    @Test
    void everyMetricNamedInGuideOrAlerts_isMadeBySomeCode() throws IOException {
        Set<String> named = all(METRIC, GUIDE, 0);
        named.addAll(all(METRIC, ALERTS, 0));
        Set<String> made = literals.stream()
                .filter(literal -> literal.startsWith("cop."))
                .map(literal -> literal.replace('.', '_').replace('-', '_'))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20);
        // Prometheus adds the unit, and _total, _bucket, _sum, _count, _max.
        assertThat(named)
                .allSatisfy(name -> assertThat(made)
                        .as(name)
                        .anyMatch(metric -> name.equals(metric) || name.startsWith(metric + "_")));
    }

    /** Nobody has to look at it. */
    @Test
    void everyMetricThatIsAReasonToWorry_standsInAnAlert() throws IOException {
        String alerts = Files.readString(ALERTS);
        var worrying = WORRYING.matcher(Files.readString(GUIDE))
                .results()
                .flatMap(row -> METRIC.matcher(row.group(1)).results())
                .map(MatchResult::group)
                .toList();
        assertThat(worrying).hasSizeGreaterThan(15);
        assertThat(worrying).allSatisfy(metric -> assertThat(alerts).contains(metric));
    }

    /** Each alert leads whoever it wakes to what is to be done. */
    @Test
    void everyAlert_hasItsEntryInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);
        Set<String> alerts = all(ALERT, ALERTS, 1);
        assertThat(alerts).hasSizeGreaterThan(25);
        assertThat(alerts).allSatisfy(alert -> assertThat(guide).contains("\n### " + alert + "\n"));
    }

    @Test
    void everyEnvironmentVariableOfAService_isInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);
        Set<String> read = found(VARIABLE, "src/main/resources", ".properties");
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(read).allSatisfy(variable -> assertThat(guide).containsPattern("\\b" + variable + "\\b"));
    }

    @Test
    void everyVariableInTheGuidesTables_isReadByAService() throws IOException {
        Set<String> rows = all(ROW_OF_VARIABLES, GUIDE, 1).stream()
                .flatMap(row -> NAME.matcher(row).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).hasSizeGreaterThan(30);
        Set<String> read = found(VARIABLE, "src/main/resources", ".properties");
        // Any setting may be given by the variable that is called as it.
        literals.stream()
                .filter(literal -> literal.startsWith("cop."))
                .forEach(setting -> read.add(setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
        assertThat(read).containsAll(rows);
    }

    /** Else the pages are there and unstyled. */
    @Test
    void everythingThatThePagesLoad_isForwardedAsTheGuideSays() throws IOException {
        String rule = all(FORWARDED, GUIDE, 1).iterator().next();
        Set<String> forwarded =
                CODE.matcher(rule).results().map(path -> path.group(1)).collect(Collectors.toSet());
        Set<String> loaded = found(LOADED, "src/main/resources/templates", ".html");
        assertThat(loaded).hasSizeGreaterThan(2);
        assertThat(forwarded).containsAll(loaded);
    }

    /** Whether the code's text, up to its first placeholder, and the quotation begin alike. */
    private static boolean begins(String literal, String quoted) {
        String fixed = literal.split("%", 2)[0].strip();
        return fixed.length() >= SIGNIFICANT && (quoted.startsWith(fixed) || fixed.startsWith(quoted));
    }

    private static Set<String> all(Pattern pattern, Path file, int group) throws IOException {
        return pattern.matcher(Files.readString(file).replace('\n', ' '))
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() {
        return found(LITERAL, "src/main/java", ".java");
    }

    private static Set<String> found(Pattern pattern, String folder, String ending) {
        return MODULES.stream()
                .map(module -> RunningPlatform.REPOSITORY.resolve(module).resolve(folder))
                .filter(Files::exists)
                .flatMap(where -> sources(where, ending))
                .flatMap(source -> pattern.matcher(source).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(OperatorsGuideTest::read)
                    .toList()
                    .stream();
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
