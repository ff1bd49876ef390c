package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    /** What is not to be said, under what is. */
    private static final Map<String, Pattern> UNWANTED = Map.ofEntries(
            word("event", "\\b[Ff]acts?\\b|[a-z]Facts?\\b|\\bfacts?(?=[A-Z])|Facts?(?=[A-Z_(.])|FACTS?\\b"),
            word("publish, log, say", "\\b[Tt]old\\b|[a-z]Told|\\btold(?=[A-Z])|TOLD|\\btells?(?=[A-Z(])"),
            word("consume", "\\b[Hh]ear(s|d|ing)?\\b|[a-z]Hear[sd]?(?=[A-Z(])|\\bhear[sd]?(?=[A-Z])|HEARD"),
            word("apply", "\\bwork(s|ed) in\\b(?= what| again|[.,;)]|$)|[wW]orkedIn"),
            word("delete", "\\bcross(ed|es)? out\\b"),
            word("timeout", "\\b[Pp]atien(ce|t)\\b|Patience|PATIENCE"),
            word("unavailable, circuit open", "\\b(is|are|was|were|been) away\\b|goneAway|(Server|Database)(Is)?Away"),
            word("reschedule, lease", "\\bputOff\\b|\\btakeUp\\b"),
            word("close, reconnect", "\\bhang(s|ing)? up\\b|[hH]angs?Up|HANGS_UP|\\brung\\b"),
            word("mail queue", "\\b[Ll]edgers?\\b|[a-z]Ledger"),
            word("job", "\\b[Cc]hores?\\b|[a-z]Chores?"),
            word("mail sender", "\\b[Pp]ostm[ae]n\\b|[a-z]Postman"),
            word("fixture", "[sS]etTheScene|\\bScene\\b"));

    /** Where a word means what it means to the people of a community of practice. */
    private static final Map<String, Set<String>> MEANT = Map.of(
            // A meeting hears what came of an action.
            "meeting-service/src/main/java/org/cop/meeting/action/", Set.of("consume"));

    private static final Pattern LOOKED_AT =
            Pattern.compile(".*\\.(java|md|yaml|yml|json|properties|html|txt|xml|css|sh)|(.*/)?(run|verify|ops)");

    /**
     * Migrations that have run stay as they are, and so does data of version 1. The programmes' own texts are not ours; this file names what it
     * forbids.
     */
    private static final Pattern LEFT_ALONE = Pattern.compile(
            ".*/resources/(db|migration)/.*|deploy/demo/.*|.*/src/test/programmes/.*|.*/WordsTest\\.java");

    @Test
    void sourcesAndDocuments_useTheWordsOfTheTrade() {
        assertThat(
                        SourceFiles.all(path -> LOOKED_AT.matcher(path).matches()
                                        && !LEFT_ALONE.matcher(path).matches())
                                .stream()
                                .flatMap(file -> unwanted(file).stream()))
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
                "throw new MailServerAway();"
            })
    void aLineWithAWordOfOurOwn_isSeen(String line) {
        assertThat(unwanted(new SourceFile("README.md", List.of(line)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class ArtifactFactory {}", "// its id tells nothing", "what was taken away", "learnt by heart"})
    void aLineThatOnlyLooksLikeIt_isLeftAlone(String line) {
        assertThat(unwanted(new SourceFile("README.md", List.of(line)))).isEmpty();
    }

    private static Map.Entry<String, Pattern> word(String better, String unwanted) {
        return Map.entry(better, Pattern.compile(unwanted));
    }

    private static List<String> unwanted(SourceFile file) {
        List<String> found = new ArrayList<>();
        UNWANTED.forEach((better, pattern) -> {
            if (!isMeant(file.path(), better)) {
                IntStream.range(0, file.lines().size())
                        .filter(at -> pattern.matcher(file.lines().get(at)).find())
                        .forEach(at -> found.add("%s:%d, say %s: %s"
                                .formatted(
                                        file.path(),
                                        at + 1,
                                        better,
                                        file.lines().get(at).strip())));
            }
        });
        return found;
    }

    private static boolean isMeant(String path, String better) {
        return MEANT.entrySet().stream()
                .anyMatch(place ->
                        path.startsWith(place.getKey()) && place.getValue().contains(better));
    }
}
