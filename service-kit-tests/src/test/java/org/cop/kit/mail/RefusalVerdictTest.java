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
    void anotherMailTakenBetweenTwoRefusalsAndLatelyMakesItThatMailsFault() {
        var aMinuteAgo = Duration.ofMinutes(1);
        assertThat(RefusalVerdict.of(content(554, aMinuteAgo), Duration.ofMinutes(4), false))
                .isEqualTo(RefusalVerdict.REFUSED);
        assertThat(RefusalVerdict.of(content(451, aMinuteAgo), HOUR, false)).isEqualTo(RefusalVerdict.RETRY);
        assertThat(RefusalVerdict.of(content(554, aMinuteAgo), aMinuteAgo, false))
                .as("taken when this one was first refused")
                .isEqualTo(RefusalVerdict.DOUBTFUL);
        assertThat(RefusalVerdict.of(content(554, Duration.ofMinutes(30)), HOUR, false))
                .as("taken long ago")
                .isEqualTo(RefusalVerdict.DOUBTFUL);
    }

    /** A server whose quota is full for the second time: what it took in between was none of its business. */
    @Test
    void aMailRefusedLikeOthersIsDoubtfulWhateverWasTakenBefore() {
        var fullAgain = new MailServerUnavailable("One after the other", content(552, Duration.ofSeconds(5)));
        var refusal = fullAgain.refusal().orElseThrow();

        assertThat(RefusalVerdict.of(refusal, HOUR, false)).isEqualTo(RefusalVerdict.DOUBTFUL);
        assertThat(RefusalVerdict.of(refusal, RefusalVerdict.LONGEST_DOUBT, false))
                .isEqualTo(RefusalVerdict.GIVEN_UP);
        assertThat(refusal.code()).isEqualTo(552);
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
