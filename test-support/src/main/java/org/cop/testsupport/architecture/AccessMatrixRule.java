package org.cop.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Role;

/** A row of {@code docs/access-matrix.md} says for each role what the permissions of its endpoint say. */
class AccessMatrixRule extends ArchCondition<JavaMethod> {
    private static final String PERMISSION = "io.quarkus.security.PermissionsAllowed";
    private static final String PERMISSIONS = "io.quarkus.security.PermissionsAllowed$List";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> FROM_WIDE_TO_NARROW = List.of("own programme", "own site", "-");

    private final BiFunction<String, Role, String> reach;
    private final Map<String, Map<String, String>> rows;

    /**
     * @param reach how far a permission reaches for a role, in the words of the matrix
     * @param document the matrix
     */
    AccessMatrixRule(BiFunction<String, Role, String> reach, Path document) {
        super("have a row in " + document.getFileName() + " that says what their permissions say");
        this.reach = reach;
        this.rows = read(document);
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        List<String> permissions = permissions(method);
        if (permissions.isEmpty()) {
            return;
        }
        String endpoint = endpoint(method);
        Map<String, String> row = rows.get(endpoint);
        if (row == null) {
            events.add(SimpleConditionEvent.violated(method, "There is no row for " + endpoint));
            return;
        }
        for (Role role : Role.values()) {
            String expected = permissions.stream()
                    .map(permission -> reach.apply(permission, role))
                    .max((a, b) -> Integer.compare(FROM_WIDE_TO_NARROW.indexOf(a), FROM_WIDE_TO_NARROW.indexOf(b)))
                    .orElseThrow();
            String title = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (!expected.equals(row.get(title))) {
                events.add(SimpleConditionEvent.violated(
                        method,
                        endpoint + ", " + title + ": " + permissions + " say " + expected + ", the row says "
                                + row.get(title)));
            }
        }
    }

    /** Of the method, or of its class where the method asks for none. */
    private static List<String> permissions(JavaMethod method) {
        return Stream.<HasAnnotations<?>>of(method, method.getOwner())
                .map(place -> place.getAnnotations().stream()
                        .flatMap(AccessMatrixRule::each)
                        .flatMap(annotation ->
                                Arrays.stream((Object[]) annotation.get("value").orElseThrow()))
                        .map(Object::toString)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<JavaAnnotation<?>> each(JavaAnnotation<?> annotation) {
        return switch (annotation.getRawType().getName()) {
            case PERMISSION -> Stream.of(annotation);
            case PERMISSIONS ->
                Arrays.stream((Object[]) annotation.get("value").orElseThrow()).map(each -> (JavaAnnotation<?>) each);
            default -> Stream.empty();
        };
    }

    private static String endpoint(JavaMethod method) {
        Set<String> annotations = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .collect(Collectors.toSet());
        String verb = VERBS.stream().filter(annotations::contains).findFirst().orElseThrow();
        String path = Stream.<HasAnnotations<?>>of(method.getOwner(), method)
                .flatMap(place -> place.tryGetAnnotationOfType("jakarta.ws.rs.Path").stream())
                .map(annotation -> annotation.get("value").orElseThrow().toString())
                .collect(Collectors.joining("/"));
        return verb + " " + path.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}").replaceAll("/+", "/");
    }

    private static Map<String, Map<String, String>> read(Path document) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        List<String> titles = List.of();
        try {
            for (String line : Files.readAllLines(document)) {
                if (line.startsWith("| Endpoint |")) {
                    titles = cells(line);
                } else if (line.startsWith("| `")) {
                    List<String> cells = cells(line);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
                        row.put(titles.get(i).toLowerCase(Locale.ROOT), cells.get(i));
                    }
                    rows.put(cells.getFirst().replace("`", ""), row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        return cells.subList(1, cells.size() - 1).stream().map(String::strip).toList();
    }
}
