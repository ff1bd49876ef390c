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
    private static final Pattern SETTING = Pattern.compile("\\bcron = \"\\{([^}]+)}");
    private static final Pattern RULE = Pattern.compile("SettingRule\\.cron\\(\"([^\"]+)\"\\)");

    @Test
    void schedulesAtAnHour_nameTheZoneOfThatHour() {
        List<String> scheduled =
                SourceFiles.java().stream().flatMap(SchedulesTest::atAnHour).toList();

        assertThat(scheduled).isNotEmpty().allMatch(schedule -> schedule.contains("timeZone = "));
    }

    /** Otherwise a wrong one is refused when everything is migrated already. */
    @Test
    void hoursThatAreSettings_haveARule() {
        List<String> rules = SourceFiles.java().stream()
                .flatMap(file -> RULE.matcher(file.text()).results().map(rule -> rule.group(1)))
                .toList();

        assertThat(SourceFiles.java().stream()
                        .flatMap(SchedulesTest::atAnHour)
                        .flatMap(schedule -> SETTING.matcher(schedule).results().map(setting -> setting.group(1))))
                .isNotEmpty()
                .isSubsetOf(rules);
    }

    private static Stream<String> atAnHour(SourceFile file) {
        return file.path().contains("/src/main/java/")
                ? AT_AN_HOUR.matcher(file.text()).results().map(MatchResult::group)
                : Stream.empty();
    }
}
