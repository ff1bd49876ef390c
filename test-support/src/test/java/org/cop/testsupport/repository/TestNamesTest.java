package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;

/** A test is known by its name alone: subject, condition, outcome, short enough for a line of a report. */
class TestNamesTest {
    private static final int LONGEST = 70;
    private static final Pattern IS_TEST =
            Pattern.compile("\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*");
    private static final Pattern METHOD =
            Pattern.compile("\\s*(?:protected |public )?(?:void|Stream<\\w+>) (\\w+)\\(.*");
    /** A name that begins so has no subject. */
    private static final Pattern SUBJECTLESS = Pattern.compile("(what|who|of|it|is|are)(?=[A-Z_]).*");

    @Test
    void everyTestName_hasASubjectAndAtMost70Characters() {
        List<SourceFile> files = SourceFiles.java();

        assertThat(files.stream().mapToLong(file -> names(file).size()).sum()).isGreaterThan(1000);
        assertThat(files.stream()
                        .flatMap(file -> names(file).stream()
                                .filter(name -> name.length() > LONGEST
                                        || SUBJECTLESS.matcher(name).matches())
                                .map(name -> file.path() + ": " + name)))
                .isEmpty();
    }

    private static List<String> names(SourceFile file) {
        List<String> names = new ArrayList<>();
        boolean expected = false;
        for (String line : file.lines()) {
            Matcher method = METHOD.matcher(line);
            if (IS_TEST.matcher(line).matches()) {
                expected = true;
            } else if (expected && method.matches()) {
                names.add(method.group(1));
                expected = false;
            }
        }
        return names;
    }
}
