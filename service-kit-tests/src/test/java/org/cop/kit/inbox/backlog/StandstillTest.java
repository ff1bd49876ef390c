package org.cop.kit.inbox.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private static final TopicPartition ONE = new TopicPartition("cop.access.v1", 1);
    private static final TopicPartition TWO = new TopicPartition("cop.access.v1", 2);
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Standstill standstill = new Standstill();

    @Test
    void aSingleEventThatNobodyReads_isCountedForAsLongAsItLies() {
        assertThat(standstill.at(ONE, 7, 8, NOON)).isZero();
        assertThat(standstill.at(ONE, 7, 8, NOON.plusSeconds(120))).isEqualTo(Duration.ofMinutes(2));
        assertThat(standstill.at(ONE, 7, 9, NOON.plusSeconds(3600))).isEqualTo(Duration.ofHours(1));

        assertThat(standstill.at(ONE, 9, 9, NOON.plusSeconds(3660))).isZero();
        assertThat(standstill.at(ONE, 9, 10, NOON.plusSeconds(3720))).as("anew").isZero();
    }

    @Test
    void aPartitionThatIsReadSlowly_doesNotStandStill() {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(standstill.at(ONE, minute, 10_000, NOON.plusSeconds(60L * minute)))
                    .isZero();
        }
    }

    @Test
    void onePartitionsProgress_doesNotHideAnother() {
        standstill.at(ONE, 1, 2, NOON);
        standstill.at(TWO, 1, 2, NOON);

        assertThat(standstill.at(TWO, 2, 2, NOON.plusSeconds(300))).isZero();
        assertThat(standstill.at(ONE, 1, 2, NOON.plusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
    }
}
