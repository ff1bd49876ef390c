package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who looks for a thing by the word of the trade finds it: no word of our own stands for it, in names, comments, settings or documents. */
class WordsTest {
    private static final List<Unwanted> UNWANTED = List.of(
            new Unwanted(
                    "event",
                    List.of("fact"),
                    "(?<!\\b[Ii]n )\\b[Ff]acts?\\b|[a-z]Facts?\\b|\\bfacts?(?=[A-Z])|Facts?(?=[A-Z_(.])|FACTS?\\b"),
            new Unwanted(
                    "publish, log, say",
                    List.of("told", "tell"),
                    "\\b[Tt]old\\b|[a-z]Told|\\btold(?=[A-Z])|TOLD|\\btells?(?=[A-Z(])"),
            new Unwanted(
                    "consume",
                    List.of("hear"),
                    "\\b[Hh]ear[sd]?\\b|[a-z]Hear[sd]?(?=[A-Z(])|\\bhear[sd]?(?=[A-Z])|HEARD"),
            new Unwanted(
                    "apply", List.of("worked", "works"), "\\bwork(s|ed) in\\b(?= what| again|[.,;)]|$)|[wW]orkedIn"),
            new Unwanted("delete", List.of("cross"), "\\bcross(ed|es)? out\\b"),
            new Unwanted("timeout", List.of("patience"), "\\b[Pp]atience\\b|Patience|PATIENCE"),
            new Unwanted(
                    "unavailable, circuit open",
                    List.of("away"),
                    "\\b(is|are|was|were|been) away\\b|goneAway|(Server|Database)(Is)?Away"),
            new Unwanted(
                    "postpone, again",
                    List.of("off"),
                    "\\b[Pp]ut(s|ting)?( it| them| itself)?[ -]off\\b|[pP]utOff|PUT_OFF"),
            new Unwanted("lease", List.of("takeup"), "\\btakeUp\\b"),
            new Unwanted(
                    "close, reconnect",
                    List.of("hang", "rung"),
                    "\\bhang(s|ing)? up\\b|[hH]angs?Up|HANGS_UP|\\brung\\b"),
            new Unwanted("mail queue", List.of("ledger"), "\\b[Ll]edgers?\\b|[a-z]Ledger"),
            new Unwanted("job", List.of("chore"), "\\b[Cc]hores?\\b|[a-z]Chores?"),
            new Unwanted("mail sender", List.of("postm"), "\\b[Pp]ostm[ae]n\\b|[a-z]Postman"),
            new Unwanted("fixture", List.of("scene"), "[sS]etTheScene|\\bScene\\b"));

    /** Where a word means what it means to the people of a community of practice: add the place of a feature that needs one. */
    private static final Map<Pattern, Set<String>> MEANT = Map.of(
            // A meeting hears what came of an action.
            Pattern.compile("meeting-service/src/main/java/org/cop/meeting/action/.*"),
            Set.of("consume"),
            // The notes say what a setting, an alert or a metric was called before.
            Pattern.compile("docs/release-notes\\.md"),
            Set.of("event", "apply", "timeout", "job"),
            // Mails and pages are written for people.
            Pattern.compile("[a-z]+-service/src/main/resources/templates/.*|portal/.*"),
            Set.of("event", "publish, log, say", "consume"));

    /** What tests send and expect is, as a rule, what people write. */
    private static final Pattern TEXT_OF_A_TEST = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");

    private static final Pattern LOOKED_AT =
            Pattern.compile(".*\\.(java|md|yaml|yml|json|properties|html|txt|xml|css|sh)|(.*/)?(run|verify|ops)");

    /**
     * Migrations that have run stay as they are, and so does data of version 1. The programmes' own texts are not ours; this file names what it
     * forbids.
     */
    private static final Pattern LEFT_ALONE = Pattern.compile(
            ".*/resources/(db|migration)/.*|deploy/demo/.*|.*/src/test/programmes/.*|.*/WordsTest\\.java");

    /**
     * What is not to be said.
     *
     * @param better what is
     * @param stems in small letters: one of them is in each line that the pattern finds; looking for them first makes the test fast
     */
    private record Unwanted(String better, List<String> stems, Pattern pattern) {
        Unwanted(String better, List<String> stems, String regex) {
            this(better, stems, Pattern.compile(regex));
        }

        boolean isIn(String line) {
            return mayBeIn(line.toLowerCase(Locale.ROOT))
                    && pattern.matcher(line).find();
        }

        boolean mayBeIn(String small) {
            return stems.stream().anyMatch(small::contains);
        }
    }

    @Test
    void sourcesAndDocuments_useTheWordsOfTheTrade() {
        assertThat(
                        SourceFiles.all(path -> LOOKED_AT.matcher(path).matches()
                                        && !LEFT_ALONE.matcher(path).matches())
                                .stream()
                                .flatMap(file -> unwanted(file).stream()))
                .as("Words that stand for one of the trade; or has it its plain meaning there? Then see MEANT.")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void factsArriveInAnyOrder() {",
                "// As it was told by the membership.",
                "/** Hears when sites meet. */",
                "summary: Heard by the newsletter.",
                "what it has not worked in.",
                "private static final Duration PATIENCE = SECOND;",
                "while the database is away",
                "throw new MailServerAway();",
                "void aJobThatWasPutOff_isNotLate() {",
                "how long it may put itself off",
                "what was put off for a minute"
            })
    void aLineWithAWordOfOurOwn_isSeen(String line) {
        assertThat(unwanted(new SourceFile("README.md", List.of(line)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class ArtifactFactory {}",
                "// its id tells nothing",
                "what was taken away",
                "learnt by heart",
                "switch output off",
                "a patient at a hearing, in fact"
            })
    void aLineThatOnlyLooksLikeIt_isLeftAlone(String line) {
        assertThat(unwanted(new SourceFile("README.md", List.of(line)))).isEmpty();
    }

    @Test
    void theWordsOfATest_areThoseOfItsCodeAndNotOfItsTexts() {
        String path = "meeting-service/src/test/java/org/cop/meeting/NoteTest.java";

        assertThat(unwanted(new SourceFile(path, List.of("write(\"She told us\");"))))
                .isEmpty();
        assertThat(unwanted(new SourceFile(path, List.of("wasTold(\"of it\");"))))
                .hasSize(1);
    }

    private static List<String> unwanted(SourceFile file) {
        List<String> found = new ArrayList<>();
        String small = file.text().toLowerCase(Locale.ROOT);
        for (Unwanted word : UNWANTED) {
            if (word.mayBeIn(small) && !isMeant(file.path(), word.better())) {
                IntStream.range(0, file.lines().size())
                        .filter(at -> word.isIn(readable(file, file.lines().get(at))))
                        .forEach(at -> found.add("%s:%d, say %s: %s"
                                .formatted(
                                        file.path(),
                                        at + 1,
                                        word.better(),
                                        file.lines().get(at).strip())));
            }
        }
        return found;
    }

    private static String readable(SourceFile file, String line) {
        return file.path().contains("/src/test/java/")
                ? TEXT_OF_A_TEST.matcher(line).replaceAll("\"\"")
                : line;
    }

    private static boolean isMeant(String path, String better) {
        return MEANT.entrySet().stream()
                .anyMatch(place -> place.getKey().matcher(path).matches()
                        && place.getValue().contains(better));
    }
}
