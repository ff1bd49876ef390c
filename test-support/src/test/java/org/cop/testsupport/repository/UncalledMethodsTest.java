package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;

/** What nothing in production calls is not kept for a day that may not come, nor for its own test. Looks for names: a name that occurs once. */
class UncalledMethodsTest {
    private static final Pattern PRODUCTION =
            Pattern.compile("(service-kit|[a-z]+-service)/src/main/(java/.*\\.java|resources/templates/.*)");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern METHOD = Pattern.compile(
            "    (?:(?:public|protected|private|static|final|abstract|synchronized|default) )*(?:<[^>]+> )?"
                    + "(?!return|new|throw|else|case)[\\w<>?,.\\[\\]@]+(?: [\\w<>?,.\\[\\]@]+)* ([a-z]\\w*)\\(.*");
    /** The framework calls what is annotated so, and observers; an overriding method is called by the name of the one above. */
    private static final Pattern CALLED_FROM_OUTSIDE = Pattern.compile(
            "(?s).*@(Override|GET|HEAD|OPTIONS|PUT|POST|PATCH|DELETE|Incoming|Scheduled|Produces|Json|Observes|Server|Startup|Shutdown|Assert|AroundInvoke|Pre|Post).*");

    private static final Set<String> NOT_SEEN = Set.of(
            // Read by name before there are beans; here they are checked at the start.
            "HttpLimits.connectionsPerClient",
            "HttpLimits.requestTimeout",
            // PermissionsTest writes the document with it.
            "Permissions.markdown");

    @Test
    void everyMethod_isNamedSomewhereElseInProduction() {
        List<SourceFile> production =
                SourceFiles.all(path -> PRODUCTION.matcher(path).matches());
        Map<String, Integer> uses = new HashMap<>();
        production.forEach(
                file -> WORD.matcher(code(file)).results().forEach(word -> uses.merge(word.group(), 1, Integer::sum)));

        assertThat(production.stream()
                        .flatMap(file -> methods(file).stream())
                        .filter(method -> uses.getOrDefault(method.substring(method.indexOf('.') + 1), 0) < 2))
                .as("Delete it, or say in NOT_SEEN who calls it by another way")
                .containsExactlyInAnyOrderElementsOf(NOT_SEEN);
    }

    private static String code(SourceFile file) {
        return COMMENT.matcher(file.text()).replaceAll("");
    }

    /** By class and name. */
    private static List<String> methods(SourceFile file) {
        List<String> methods = new ArrayList<>();
        if (!file.path().endsWith(".java")) {
            return methods;
        }
        String type = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
        List<String> before = new ArrayList<>();
        for (String line : code(file).lines().toList()) {
            Matcher method = METHOD.matcher(line);
            if (method.matches()
                    && !CALLED_FROM_OUTSIDE
                            .matcher(String.join("\n", before) + line)
                            .matches()) {
                methods.add(type + "." + method.group(1));
            }
            if (line.isBlank() || line.endsWith(";") || line.endsWith("}") || line.endsWith("{")) {
                before.clear();
            } else {
                before.add(line);
            }
        }
        return methods;
    }
}
