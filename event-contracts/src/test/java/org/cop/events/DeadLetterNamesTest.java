package org.cop.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that are in use: on the brokers of every deployment, and in its ACLs. */
class DeadLetterNamesTest {
    private static final String TOPIC = "cop.meeting.v1.dlq.casebook-service";

    @Test
    void deadLettersOfAService_areOnATopicOfItsOwn() {
        assertThat(DeadLetterNames.topic("cop.meeting.v1", "casebook-service")).isEqualTo(TOPIC);
        assertThat(DeadLetterNames.isDeadLetters(TOPIC)).isTrue();
        assertThat(DeadLetterNames.isDeadLetters("cop.meeting.v1")).isFalse();
        assertThat(DeadLetterNames.source(TOPIC)).isEqualTo("cop.meeting.v1");
    }

    @Test
    void dealtWithDeadLetters_areMarkedByAGroupThatNeverChangesItsName() {
        assertThat(DeadLetterNames.dealtWith(TOPIC)).isEqualTo("replay-of-cop.meeting.v1.dlq.casebook-service");
    }
}
