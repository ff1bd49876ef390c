package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops topics create}. */
class TopicsCommandTest extends OpsCommandTest {
    @Test
    void topicsOnBrokersThatKeepOffsetsLongEnough_areMadeWithoutAWarning() {
        assertThat(createTopics()).isZero();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void topicsOnBrokersThatForgetOffsetsTooSoon_areMadeWithAWarning(@TempDir Path folder) throws Exception {
        Path declaration = Files.writeString(folder.resolve("topics.yaml"), """
                defaults: {partitions: 1, replicas: 1, minimumInSyncReplicas: 1}
                deadLetters: {partitions: 1, retention: 30d}
                topics:
                  - {name: kept-for-two-years, carries: nothing, cleanup: delete, retention: 730d, readers: []}
                """);

        assertThat(createTopics("--declaration", declaration.toString())).isZero();

        assertThat(out.toString()).contains("created kept-for-two-years");
        assertThat(err.toString())
                .startsWith("WARNING  offsets.retention.minutes of broker 1 is 525600 (365 days). It must be at least"
                        + " 1061280 (737 days)");
    }

    private int createTopics(String... options) {
        return runOnKafka(Stream.concat(Stream.of("topics", "create", "--one-broker"), Stream.of(options))
                .toArray(String[]::new));
    }
}
