package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A new event does not compile until every consumer of its topic has decided what to do about it. So a consumer takes all that its topic carries
 * and lists the events that it ignores: a whole kind of them ({@code case MemberEvent _ -> {}}) would take in those to come.
 */
class EventSwitchesTest {
    /** Of meetings the membership takes the one event, without a row or a transaction for the many others. */
    private static final String OF_ATTENDANCE = "membership/upstream/MeetingEventsConsumer.java";

    private static final Pattern SEALED = Pattern.compile("sealed interface (\\w+)");
    private static final Pattern EVENT = Pattern.compile("@EventType\\(\"[^\"]+\"\\)\\s+record (\\w+)");
    private static final Pattern CASE = Pattern.compile("case ([^;{}]*?)->(\\s*\\{(\\s*//[^\\n]*)*\\s*\\})?");
    private static final Pattern TYPE = Pattern.compile("(\\w+) (\\w+)");
    private static final Pattern CONSUMER =
            Pattern.compile("events\\.handle(?:Together)?\\(\\s*batch,\\s*(\\w+)\\.class");

    @Test
    void consumers_listEveryEventThatTheyIgnore() {
        Set<String> kinds = kinds();

        assertThat(production().flatMap(file -> swallowed(file, kinds))).isEmpty();
    }

    @Test
    void consumers_takeAllThatTheirTopicCarries() {
        Set<String> kinds = kinds();
        List<SourceFile> consumers = production()
                .filter(file -> file.path().endsWith("EventsConsumer.java"))
                .filter(file -> !file.path().endsWith(OF_ATTENDANCE))
                .toList();

        assertThat(consumers).hasSizeGreaterThan(10);
        assertThat(consumers)
                .allSatisfy(file -> assertThat(CONSUMER.matcher(file.text()).results())
                        .as(file.path())
                        .extracting(result -> result.group(1))
                        .isNotEmpty()
                        .isSubsetOf(kinds));
    }

    /** Whoever adds one decides here, as they would in a switch: does it change what somebody has attended? */
    @Test
    void theMembership_ignoresTheseEventsOfMeetings() {
        SourceFile consumer = production()
                .filter(file -> file.path().endsWith(OF_ATTENDANCE))
                .findAny()
                .orElseThrow();
        SourceFile events = production()
                .filter(file -> file.path().endsWith("events/MeetingEvent.java"))
                .findAny()
                .orElseThrow();

        assertThat(CONSUMER.matcher(consumer.text()).results())
                .extracting(result -> result.group(1))
                .containsExactly("AttendanceRecorded");
        assertThat(EVENT.matcher(events.text()).results())
                .extracting(result -> result.group(1))
                .containsExactlyInAnyOrder(
                        "AttendanceRecorded",
                        "MeetingScheduled",
                        "MeetingRescheduled",
                        "MeetingHeld",
                        "MeetingCancelled",
                        "ActionAgreed",
                        "ActionFedBack");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case MemberEvent _ -> {}",
                "case MeetingHeld _, ActionEvent _ -> {\n // not ours\n }",
                "case ActionEvent action -> {}"
            })
    void aCaseForAWholeKindOfEvents_isSeen(String source) {
        assertThat(swallowed(
                        new SourceFile("Known.java", source.lines().toList()), Set.of("MemberEvent", "ActionEvent")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"case MemberLeft _ -> {}", "case SiteEvent site -> places.apply(site, consumed.sequence());"})
    void aListedEventAndAKindThatIsPassedOn_areLeftAlone(String source) {
        assertThat(swallowed(new SourceFile("Known.java", source.lines().toList()), Set.of("SiteEvent")))
                .isEmpty();
    }

    private static Stream<SourceFile> production() {
        return SourceFiles.java().stream().filter(file -> file.path().contains("/src/main/java/"));
    }

    private static Set<String> kinds() {
        return production()
                .filter(file -> file.path().startsWith("event-contracts/"))
                .flatMap(file -> SEALED.matcher(file.text()).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> swallowed(SourceFile file, Set<String> kinds) {
        return CASE.matcher(file.text())
                .results()
                .filter(found -> TYPE.matcher(found.group(1))
                        .results()
                        .anyMatch(type -> kinds.contains(type.group(1)) && isIgnored(found, type)))
                .map(found -> file.path() + ": " + found.group());
    }

    private static boolean isIgnored(MatchResult found, MatchResult type) {
        return type.group(2).equals("_") || found.group(2) != null;
    }
}
