package org.cop.systemtests.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year delivered a second time from its beginning. */
@ExtendWith(RunningPlatform.Extension.class)
class ReplayIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final RunningPlatform platform;

    ReplayIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void replayingAllTopicsIntoAnEmptyInbox_changesNothingAndMailsNobody() throws Exception {
        var tables = new Tables(platform);
        var groups = new ConsumerGroups(platform);
        // Or what was under way would be applied for the first time.
        groups.awaitQuiet(TIMEOUT);
        // The second start, on the data of the first.
        platform.stop();
        platform.start("--no-services");
        Map<String, String> before = tables.fingerprints();
        int mails = platform.mailbox().count();
        tables.emptyInboxes();
        for (String group : ConsumerGroups.NAMES) {
            groups.rewind(group);
        }

        platform.stop();
        platform.start();
        groups.awaitQuiet(TIMEOUT);

        assertThat(tables.fingerprints()).isEqualTo(before);
        assertThat(platform.mailbox().count()).isEqualTo(mails);
    }
}
