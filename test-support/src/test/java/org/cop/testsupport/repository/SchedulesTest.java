package org.cop.testsupport.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cop.testsupport.repository.SourceFiles.SourceFile;
import org.junit.jupiter.api.Test;

/** An hour is of a zone that is written down, and not of the machine that the service happens to run on. */
class SchedulesTest {
    private static final Pattern AT_AN_HOUR = Pattern.compile("@Scheduled\\([^)]*\\bcron = [^)]*\\)");

    @Test
    void schedulesAtAnHour_nameTheZoneOfThatHour() {
        List<String> scheduled =
                SourceFiles.java().stream().flatMap(SchedulesTest::atAnHour).toList();

        assertThat(scheduled).isNotEmpty().allMatch(schedule -> schedule.contains("timeZone = "));
    }

    private static Stream<String> atAnHour(SourceFile file) {
        return file.path().contains("/src/main/java/")
                ? AT_AN_HOUR.matcher(file.text()).results().map(MatchResult::group)
                : Stream.empty();
    }
}
