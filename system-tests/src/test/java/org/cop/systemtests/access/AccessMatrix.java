package org.cop.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cop.systemtests.platform.RunningPlatform;

/** CallerRole may do what where, as {@code docs/access-matrix.md} says it. */
final class AccessMatrix {
    private static final Path DOCUMENT = RunningPlatform.REPOSITORY.resolve("docs/access-matrix.md");
    private static final Pattern LINE = Pattern.compile("\\| `([A-Z]+ /[^`]*)` \\|.*\\|");
    private static final Pattern BESIDE = Pattern.compile("`(/q/[^`]*)`");
    private static final int FIRST_CELL = 2;

    /** A line of a service's table. */
    record Line(String service, String endpoint, String summary, Map<CallerRole, Scope> cells) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> beside = new ArrayList<>();

    private AccessMatrix() {}

    static AccessMatrix read() {
        var matrix = new AccessMatrix();
        List<CallerRole> columns = List.of();
        String service = "";
        try {
            for (String text : Files.readAllLines(DOCUMENT)) {
                if (text.startsWith("## ")) {
                    service = text.substring(3).replace(" service", "").toLowerCase(Locale.ROOT);
                } else if (text.startsWith("| Endpoint |")) {
                    columns = cells(text).stream()
                            .skip(FIRST_CELL)
                            .map(AccessMatrix::column)
                            .toList();
                } else if (LINE.matcher(text).matches()) {
                    matrix.add(service, columns, cells(text));
                } else if (text.startsWith("| `/q/")) {
                    BESIDE.matcher(text).results().forEach(path -> matrix.beside.add(path.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void add(String service, List<CallerRole> columns, List<String> cells) {
        Map<CallerRole, Scope> reach = new EnumMap<>(CallerRole.class);
        for (int i = 0; i < columns.size(); i++) {
            reach.put(columns.get(i), Scope.of(cells.get(FIRST_CELL + i)));
        }
        String endpoint = cells.getFirst().replace("`", "");
        if (lines.put(service + " " + endpoint, new Line(service, endpoint, cells.get(1), reach)) != null) {
            throw new IllegalArgumentException("Two lines for " + endpoint + " of " + service);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
    }

    private static CallerRole column(String heading) {
        return Arrays.stream(CallerRole.values())
                .filter(who -> who.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role: " + heading));
    }

    /** The paths that are in no OpenAPI document. */
    List<String> beside() {
        return List.copyOf(beside);
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    Scope of(Endpoint endpoint, CallerRole who) {
        return lines.get(endpoint.service() + " " + endpoint.name()).cells().get(who);
    }

    boolean has(Endpoint endpoint) {
        return lines.containsKey(endpoint.service() + " " + endpoint.name());
    }
}
