package org.cop.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cop.kit.mail.MailRefused.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalVerdictTest {
    private static final Duration FIRST = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aRefusalOfTheRecipientIsFinalOrTriedAgainByItsCode() {
        assertThat(RefusalVerdict.of(recipient(550), FIRST, false)).isEqualTo(RefusalVerdict.REFUSED);
        assertThat(RefusalVerdict.of(recipient(452), FIRST, false)).isEqualTo(RefusalVerdict.RETRY);
    }

    @Test
    void aRefusalOfTheContentIsDoubtfulUntilTheServerTakesAnother() {
        assertThat(RefusalVerdict.of(content(554, null), FIRST, false)).isEqualTo(RefusalVerdict.DOUBTFUL);
        assertThat(RefusalVerdict.of(content(554, null), FIRST, true)).isEqualTo(RefusalVerdict.REFUSED);
        assertThat(RefusalVerdict.of(content(451, null), FIRST, true)).isEqualTo(RefusalVerdict.RETRY);
    }

    @Test
    void anotherMailTakenBeforeTheFirstRefusalProvesNothing() {
        var halfAnHourAgo = Duration.ofMinutes(30);
        assertThat(RefusalVerdict.of(content(554, halfAnHourAgo), Duration.ofMinutes(20), false))
                .isEqualTo(RefusalVerdict.DOUBTFUL);
        assertThat(RefusalVerdict.of(content(554, halfAnHourAgo), HOUR, false)).isEqualTo(RefusalVerdict.REFUSED);
    }

    @Test
    void aDoubtfulRefusalIsGivenUpAfterTwoDays() {
        var justBefore = RefusalVerdict.LONGEST_DOUBT.minusMillis(1);
        assertThat(RefusalVerdict.of(content(554, null), justBefore, false)).isEqualTo(RefusalVerdict.DOUBTFUL);
        assertThat(RefusalVerdict.of(content(554, null), Duration.ofDays(2), false))
                .isEqualTo(RefusalVerdict.GIVEN_UP);
        assertThat(RefusalVerdict.of(content(451, null), Duration.ofDays(2), false))
                .as("a transient one too")
                .isEqualTo(RefusalVerdict.GIVEN_UP);
    }

    @Test
    void thePauseOfADoubtfulMailGrowsFromAMinuteToAnHour() {
        assertThat(List.of(0L, 30L, 60L, 600L, 3_600L, 90_000L))
                .extracting(seconds ->
                        RefusalVerdict.pause(Duration.ofSeconds(seconds)).toSeconds())
                .containsExactly(60L, 60L, 60L, 600L, 3_600L, 3_600L);
    }

    private static MailRefused recipient(int code) {
        return new MailRefused(Command.RECIPIENT, code, false);
    }

    private static MailRefused content(int code, @Nullable Duration sinceTaken) {
        return new MailRefused(Command.CONTENT, code, true, sinceTaken);
    }
}
