package org.cop.systemtests.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.cop.systemtests.platform.Campaign;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.StartLock;
import org.cop.systemtests.platform.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year delivered a second time from its beginning. */
@ExtendWith(RunningPlatform.Extension.class)
class ReplayIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final Tables tables;
    private final ConsumerGroups groups;

    ReplayIT(RunningPlatform platform) {
        this.platform = platform;
        this.tables = new Tables(platform);
        this.groups = new ConsumerGroups(platform);
    }

    /** In a long run the whole platform starts once more on its data, too. */
    @Test
    void replayingAllTopicsIntoAnEmptyInbox_changesNothingAndMailsNobody() throws Exception {
        // Or what was under way would be applied for the first time.
        groups.awaitQuiet(TIMEOUT);
        int mails = platform.mailbox().count();
        Map<String, String> before = rewindWhileNobodyReads();
        groups.awaitQuiet(TIMEOUT);

        assertThat(tables.fingerprints()).isEqualTo(before);
        assertThat(platform.mailbox().count()).isEqualTo(mails);

        if (Campaign.isLong()) {
            platform.stop();
            platform.start();
            groups.awaitQuiet(TIMEOUT);
            assertThat(tables.fingerprints()).isEqualTo(before);
            assertThat(platform.mailbox().count()).isEqualTo(mails);
        }
    }

    /**
     * Ends the services; those that the launcher starts instead read everything again.
     *
     * @return the fingerprints of what they knew
     */
    private Map<String, String> rewindWhileNobodyReads() throws SQLException, ExecutionException, InterruptedException {
        Map<String, String> before;
        try (var _ = new StartLock(platform);
                var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            RunningPlatform.SERVICES.stream()
                    .map(service -> CompletableFuture.runAsync(() -> platform.end(service + "-service"), atOnce))
                    .toList()
                    .forEach(CompletableFuture::join);
            before = tables.fingerprints();
            tables.emptyInboxes();
            for (String group : ConsumerGroups.NAMES) {
                groups.rewind(group);
            }
        }
        RunningPlatform.SERVICES.forEach(platform::awaitReady);
        return before;
    }
}
