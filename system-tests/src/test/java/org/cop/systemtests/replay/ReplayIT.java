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
    private final RunningPlatform platform;

    ReplayIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void replayingAllTopicsIntoAnEmptyInbox_changesNothingAndMailsNobody() throws Exception {
        // The second start, on the data of the first.
        platform.stop();
        platform.start("--no-services");
        var tables = new Tables(platform);
        var groups = new ConsumerGroups(platform);
        Map<String, String> before = tables.fingerprints();
        int mails = platform.mailbox().count();
        tables.emptyInboxes();
        for (String group : ConsumerGroups.NAMES) {
            groups.rewind(group);
        }

        platform.stop();
        platform.start();
        groups.awaitQuiet(Duration.ofMinutes(2));

        assertThat(tables.fingerprints()).isEqualTo(before);
        assertThat(platform.mailbox().count()).isEqualTo(mails);
    }
}
