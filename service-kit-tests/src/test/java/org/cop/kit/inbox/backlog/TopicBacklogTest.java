package org.cop.kit.inbox.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cop.kit.inbox.backlog.TopicPositions.Answer;
import org.cop.kit.inbox.backlog.TopicPositions.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known must never look well. */
class TopicBacklogTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final TopicBacklog backlog = new TopicBacklog("cop.access.v1", "meeting-service", NOON);

    @Test
    void beforeKafkaHasAnswered_nothingIsKnownAndTheAgeGrows() {
        backlog.apply(silence(), silence(), NOON.plusSeconds(30));

        assertThat(backlog.unread()).isNaN();
        assertThat(backlog.stalled()).isNaN();
        assertThat(backlog.deadLettersWaiting()).isNaN();
        assertThat(backlog.age(NOON.plusSeconds(60))).isEqualTo(60);
    }

    @Test
    void aCompleteAnswer_isCountedAndItsAgeBeginsAnew() {
        backlog.apply(read(7, 9), read(3, 4), NOON.plusSeconds(60));

        assertThat(backlog.unread()).isEqualTo(2);
        assertThat(backlog.stalled()).isZero();
        assertThat(backlog.deadLettersWaiting()).isEqualTo(1);
        assertThat(backlog.age(NOON.plusSeconds(75))).isEqualTo(15);
    }

    @Test
    void refusedDeadLetters_hideNoEventAndAreNotZero() {
        backlog.apply(read(7, 7), read(3, 3), NOON);
        var refusal = new Answer.Unknown(GroupAuthorizationException.forGroupId("replay-of-cop.access.v1.dlq"));
        backlog.apply(read(7, 8), refusal, NOON.plusSeconds(60));
        backlog.apply(read(7, 8), refusal, NOON.plusSeconds(360));

        assertThat(backlog.unread()).isEqualTo(1);
        assertThat(backlog.stalled()).isEqualTo(300);
        assertThat(backlog.deadLettersWaiting()).isNaN();
        assertThat(backlog.age(NOON.plusSeconds(360))).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not permitted", "not there"})
    void eventsOfWhichKafkaSaysNothing_areNotZeroAndHideNoDeadLetter(String why) {
        backlog.apply(read(7, 7), read(3, 3), NOON);
        backlog.apply(
                new Answer.Unknown(
                        why.equals("not permitted")
                                ? new TopicAuthorizationException(why)
                                : new UnknownTopicOrPartitionException(why)),
                read(3, 5),
                NOON.plusSeconds(60));

        assertThat(backlog.unread()).isNaN();
        assertThat(backlog.stalled()).isNaN();
        assertThat(backlog.deadLettersWaiting()).isEqualTo(2);
        assertThat(backlog.age(NOON.plusSeconds(60))).isEqualTo(60);
    }

    /** An alert that fires does not end because Kafka has gone. */
    @Test
    void whileKafkaIsSilent_whatWasSeenLastStaysAndGrowsOld() {
        backlog.apply(read(7, 9), read(3, 4), NOON);
        backlog.apply(read(7, 9), read(3, 4), NOON.plusSeconds(200));
        backlog.apply(silence(), silence(), NOON.plusSeconds(300));

        assertThat(backlog.unread()).isEqualTo(2);
        assertThat(backlog.stalled()).isEqualTo(200);
        assertThat(backlog.deadLettersWaiting()).isEqualTo(1);
        assertThat(backlog.age(NOON.plusSeconds(300))).isEqualTo(100);
    }

    private static Answer silence() {
        return new Answer.Unknown(new TimeoutException("no answer"));
    }

    private static Answer read(long read, long end) {
        return new Answer.Known(List.of(new Position(new TopicPartition("any", 0), read, end)));
    }
}
