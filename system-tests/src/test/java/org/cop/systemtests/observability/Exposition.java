package org.cop.systemtests.observability;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.systemtests.platform.RunningPlatform;

/** What a service shows at {@code /q/metrics}, read by the rules of the Prometheus text format. */
public record Exposition(String service, List<Sample> samples) {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]Inf|[-+0-9.eE]+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /** One line. */
    public record Sample(String name, Map<String, String> labels, String value) {
        static Sample parse(String line) {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException("Not a line of the text format: " + line);
            }
            Map<String, String> labels = new HashMap<>();
            String rest = sample.group(2) == null ? "" : sample.group(2);
            Matcher label = LABEL.matcher(rest);
            int end = 0;
            while (label.lookingAt()) {
                labels.put(label.group(1), label.group(2));
                end = label.end();
                label.region(end, rest.length());
            }
            if (end != rest.length()) {
                throw new IllegalArgumentException("Labels that cannot be read: " + line);
            }
            return new Sample(sample.group(1), labels, sample.group(3));
        }
    }

    public static Exposition of(RunningPlatform platform, String service) {
        String text = given().baseUri(platform.address(service).toString())
                .accept("text/plain; version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Exposition(
                service,
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Sample::parse)
                        .toList());
    }

    static List<Exposition> ofAll(RunningPlatform platform) {
        return RunningPlatform.SERVICES.stream()
                .map(service -> of(platform, service))
                .toList();
    }

    /** Over all its series. */
    public double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(sample -> Double.parseDouble(sample.value()))
                .sum();
    }

    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
