package org.cop.systemtests.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.systemtests.platform.RunningPlatform;

/** What is kept for operators in {@code deploy/observability}, and their guide. */
final class Observability {
    private static final Path FOLDER = RunningPlatform.REPOSITORY.resolve("deploy/observability");
    private static final Path GUIDE = RunningPlatform.REPOSITORY.resolve("docs/operators-guide.md");

    private static final Pattern NO_METRICS = Pattern.compile(
            // Texts, selectors, ranges, and the labels of a grouping or a matching.
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool");
    private static final Pattern DURATION = Pattern.compile("\\d+(?:ms|[smhdwy])");
    /** What Prometheus itself says of its targets. */
    private static final String OWN = "up";

    private Observability() {}

    /** The expression of each alert, by its name. */
    static Map<String, String> alerts() {
        Map<String, String> expressions = new TreeMap<>();
        rules().forEach(rule ->
                expressions.put(rule.path("alert").asText(), rule.path("expr").asText()));
        return expressions;
    }

    /** Where each alert sends its operator, by its name. */
    static Map<String, String> runbooks() {
        Map<String, String> links = new TreeMap<>();
        rules().forEach(rule -> links.put(
                rule.path("alert").asText(),
                rule.path("annotations").path("runbook_url").asText()));
        return links;
    }

    private static List<JsonNode> rules() {
        return read(new YAMLMapper(), FOLDER.resolve("alerts.yaml")).findParents("alert");
    }

    /** Every query of the dashboard's panels. */
    static List<String> queries() {
        return read(new ObjectMapper(), FOLDER.resolve("grafana/communities-of-practice.json"))
                .path("panels")
                .findValuesAsText("expr");
    }

    /** The names of the metrics that a PromQL expression looks at, without those of Prometheus itself. */
    static Set<String> metrics(String expression) {
        String bare =
                DURATION.matcher(NO_METRICS.matcher(expression).replaceAll(" ")).replaceAll(" ");
        return METRIC.matcher(bare)
                .results()
                .map(result -> result.group())
                .filter(word -> !OPERATORS.contains(word) && !word.equals(OWN))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
