package org.cop.kit.inbox.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cop.events.AccessEvent;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.kit.Ids;
import org.cop.kit.inbox.backlog.TopicPositions.Answer;
import org.cop.kit.inbox.backlog.TopicPositions.Answer.Known;
import org.cop.kit.inbox.backlog.TopicPositions.Answer.Unknown;
import org.cop.kit.inbox.backlog.TopicPositions.Position;
import org.cop.kit.inbox.backlog.TopicPositions.Question;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TopicPositionsTest {
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> settings;

    @Test
    void aQuestionThatIsRefused_leavesTheOthersTheirAnswers() throws InterruptedException {
        EventSender.send(new MeetingCancelled(Ids.next(), Ids.next(), Ids.next(), LocalDate.of(2012, 4, 2)), 1);
        String group = "positions-" + UUID.randomUUID();
        var good = new Question(MeetingEvent.TOPIC, group);
        var alsoGood = new Question(AccessEvent.TOPIC, group);
        var noSuchTopic = new Question("cop.of-nobody.v1", group);

        Map<Question, Answer> answers;
        try (Admin admin = Admin.create(settings)) {
            answers = new TopicPositions(admin).ask(List.of(noSuchTopic, good, alsoGood));
        }

        assertThat(answers.get(noSuchTopic))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.why()).isInstanceOf(UnknownTopicOrPartitionException.class));
        assertThat(answers.get(good))
                .isInstanceOfSatisfying(
                        Known.class,
                        known ->
                                assertThat(known.positions()).isNotEmpty().anyMatch(position -> position.unread() > 0));
        assertThat(answers.get(alsoGood))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.positions())
                                .isNotEmpty()
                                .extracting(Position::partition)
                                .allMatch(partition -> partition.topic().equals(AccessEvent.TOPIC)));
    }
}
