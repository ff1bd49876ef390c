package org.cop.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.cop.systemtests.platform.RunningPlatform;

/** A {@link FreshReader} of each service that keeps anything of the others. They start side by side. */
final class FreshReaders implements AutoCloseable {
    /** Everything that the tests before have published, and their records that are none. */
    private static final Duration TO_READ_EVERYTHING = Duration.ofMinutes(10);

    private final RunningPlatform platform;
    private final List<FreshReader> all = new ArrayList<>();

    /** Starts them and does not wait. */
    FreshReaders(RunningPlatform platform) throws SQLException {
        this.platform = platform;
        for (String service : List.of("meeting", "casebook", "newsletter")) {
            all.add(new FreshReader(platform, service));
        }
    }

    /** What each service knows of the others is what one would know that was installed now. */
    void everybodyKnowsTheSame(String programme, SoftAssertions softly) throws SQLException {
        Set<String> decided = Rows.grants(platform, "membership", "account_grant", programme);
        for (String service : RunningPlatform.SERVICES) {
            softly.assertThat(Rows.grants(platform, service, "access_grant", programme))
                    .as("grants in " + service)
                    .isEqualTo(decided);
        }
        for (var fresh : all) {
            softly.assertThatCode(() -> await("what " + fresh.service() + " knows is what the topics say")
                            .atMost(TO_READ_EVERYTHING)
                            .ignoreExceptions() // its tables are made first
                            .untilAsserted(() -> {
                                fresh.execute(Restore.CONTACTS_NOT_REPUBLISHED_ARE_DUE);
                                assertThat(fresh.projectionsOfTheOther(programme))
                                        .isEqualTo(fresh.projections(programme));
                            }))
                    .doesNotThrowAnyException();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var fresh : all) {
            fresh.close();
        }
    }
}
