package org.cop.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.NewsletterEvent;
import org.cop.kit.Ids;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EventHandlerTest {
    private static final String DEAD_LETTERS = MeetingEvent.TOPIC + ".dlq.newsletter-service";

    @Inject
    AppliedMeetings meetings;

    @Inject
    MeterRegistry registry;

    @Inject
    Inbox inbox;

    private final UUID meeting = Ids.next();

    @Test
    void anEvent_isAppliedWithItsSequence() {
        EventSender.send(cancelled(meeting), 4);

        awaitApplied(meeting);
        assertThat(meetings.about(meeting).getFirst().sequence()).isEqualTo(4);
        assertThat(meetings.about(meeting).getFirst().event()).isEqualTo(cancelled(meeting));
    }

    @Test
    void aRedeliveredEvent_takesEffectOnce() {
        UUID id = EventSender.send(cancelled(meeting), 1);
        EventSender.send(id, cancelled(meeting), 1);
        afterIt();

        assertThat(meetings.about(meeting)).extracting(ConsumedEvent::sequence).containsExactly(1L, 99L);
    }

    @Test
    void anEventOfAnUnknownType_isIgnored() {
        EventSender.sendWithBody(MeetingEvent.TOPIC, meeting.toString(), "meeting.dreamt-of", "{}");
        afterIt();

        assertThat(deadLettersOf(meeting)).isZero();
    }

    @Test
    void aRecordThatIsNoEvent_isADeadLetter_andTheRestFlowsOn() {
        EventSender.sendWithoutEnvelope(MeetingEvent.TOPIC, meeting.toString(), "{".getBytes(UTF_8));
        afterIt();

        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(meeting) == 1);
    }

    @Test
    void aBodyThatDoesNotFit_isADeadLetter_whoseHeadersQuoteNothing() {
        String body = "{\"meetingId\":\"Ann Example\"}";
        EventSender.sendWithBody(MeetingEvent.TOPIC, meeting.toString(), "meeting.cancelled", body);
        afterIt();

        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(meeting) == 1);
        var dead = EventReader.records(DEAD_LETTERS).stream()
                .filter(record -> meeting.toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
        assertThat(new String(dead.value(), UTF_8)).isEqualTo(body);
        assertThat(dead.headers().lastHeader("ce_type")).isNotNull();
        assertThat(dead.headers()).noneMatch(header -> new String(header.value(), UTF_8).contains("Ann Example"));
    }

    @Test
    void aBodyThatLacksAField_isADeadLetter() {
        EventSender.sendWithBody(MeetingEvent.TOPIC, meeting.toString(), "meeting.cancelled", "{}");
        afterIt();

        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(meeting) == 1);
        assertThat(meetings.about(meeting)).hasSize(1);
    }

    @Test
    void aPassingFault_isRetried_andItsFailedAttemptPublishesNothing() {
        meetings.fail(meeting, 2);

        EventSender.send(cancelled(meeting), 1);

        awaitApplied(meeting);
        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, meeting, 1)).hasSize(1);
        assertThat(deadLettersOf(meeting)).isZero();
    }

    @Test
    void anEventThatCannotBeApplied_isADeadLetter_untilItComesBack() {
        meetings.fail(meeting, 4);
        UUID id = EventSender.send(cancelled(meeting), 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(meeting) == 1);
        assertThat(meetings.about(meeting)).isEmpty();
        assertThat(reason(meeting))
                .contains(
                        "meeting.cancelled",
                        id.toString(),
                        IllegalStateException.class.getName(),
                        AppliedMeetings.class.getName() + ".apply")
                .doesNotContain("not now");

        EventSender.send(id, cancelled(meeting), 1);

        awaitApplied(meeting);
    }

    @Test
    void onePoisonedEventOfABatch_aloneIsADeadLetter_restInOrder() {
        UUID toBlame = Ids.next();
        meetings.fail(toBlame, Integer.MAX_VALUE);
        List<Object> sent = new ArrayList<>();
        for (int sequence = 1; sequence <= 30; sequence++) {
            UUID id = EventSender.send(cancelled(meeting), sequence);
            EventSender.send(id, cancelled(meeting), sequence);
            sent.add(id.toString());
            if (sequence == 15) {
                EventSender.send(cancelled(toBlame), 1);
            }
        }
        afterIt();

        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(toBlame) == 1);
        assertThat(deadLettersOf(meeting)).isZero();
        // Each published one event, in the transaction that applied it: those that were rolled back published none.
        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, meeting, 31))
                .extracting(published -> published.getExtension("causationid"))
                .hasSize(31)
                .doesNotHaveDuplicates()
                .startsWith(sent.toArray());
    }

    @Test
    void amongManyRecords_oneWithoutABodyIsADeadLetterAlone_andCounted() {
        double before = countedDeadLetters();
        var other = Ids.next();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 20; sequence++) {
            records.add(EventSender.record(cancelled(other), sequence));
            if (sequence == 10) {
                var bodiless = EventSender.record(cancelled(meeting), 1);
                records.add(new ProducerRecord<>(bodiless.topic(), null, bodiless.key(), null, bodiless.headers()));
            }
        }
        EventSender.sendRecords(records);
        afterIt();

        await().atMost(Duration.ofSeconds(60)).until(() -> deadLettersOf(meeting) == 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> meetings.about(other).size() == 20);
        assertThat(deadLettersOf(other)).isZero();
        assertThat(countedDeadLetters()).isEqualTo(before + 1);
    }

    @Test
    void everyHandlerOfACompactedTopic_isCalledOnceForARecord() throws Exception {
        List<String> called = new ArrayList<>();
        var topics = new CompactedTopics(
                List.of(handler("first", called), handler("second", called)), new EventRetries(), inbox);
        var deleted = new ConsumerRecord<String, byte[]>("a-compacted-topic", 0, 7, meeting.toString(), null);

        assertThat(topics.deleted(deleted)).isTrue();
        assertThat(topics.deleted(deleted)).isTrue();

        assertThat(called).containsExactly("first " + meeting, "second " + meeting);
    }

    private static CompactedTopicHandler handler(String name, List<String> called) {
        return new CompactedTopicHandler() {
            @Override
            public String topic() {
                return "a-compacted-topic";
            }

            @Override
            public void deleted(String key) {
                called.add(name + " " + key);
            }

            @Override
            public void failed(String key) {
                throw new AssertionError(key);
            }
        };
    }

    @Test
    void aStoppingService_beginsNothing() {
        var retries = new EventRetries();
        var stopping = new EventHandler(
                null,
                new InboxMetrics(new SimpleMeterRegistry(), Clock.systemUTC()),
                retries,
                new CompactedTopics(List.of(), retries, inbox));
        retries.stop(new ShutdownEvent());

        assertThatThrownBy(() -> stopping.handle(
                        new ConsumerRecord<>(MeetingEvent.TOPIC, 0, 0, "key", new byte[0]),
                        MeetingEvent.class,
                        consumed -> {}))
                .isInstanceOf(ShuttingDown.class);
    }

    @Test
    void anEventThatFollows_namesTheConsumedOneAsItsCause() {
        UUID id = EventSender.send(cancelled(meeting), 1);

        assertThat(EventReader.awaitAbout(NewsletterEvent.TOPIC, meeting, 1)
                        .getFirst()
                        .getExtension("causationid"))
                .isEqualTo(id.toString());
    }

    private void awaitApplied(UUID what) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !meetings.about(what).isEmpty());
    }

    /** Whatever was sent under the meeting's key before has had its turn once this returns: same key, same partition. */
    private void afterIt() {
        int sequence = 99;
        EventSender.send(cancelled(meeting), sequence);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> meetings.about(meeting).stream().anyMatch(in -> in.sequence() == sequence));
    }

    private static String reason(UUID key) {
        var dead = EventReader.records(DEAD_LETTERS).stream()
                .filter(record -> key.toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
        return new String(dead.headers().lastHeader("dead-letter-reason").value(), UTF_8);
    }

    private double countedDeadLetters() {
        return registry.get("cop.inbox.dead.letters")
                .tag("topic", MeetingEvent.TOPIC)
                .counter()
                .count();
    }

    private static long deadLettersOf(UUID key) {
        return EventReader.records(DEAD_LETTERS).stream()
                .filter(record -> key.toString().equals(record.key()))
                .count();
    }

    private static MeetingCancelled cancelled(UUID meeting) {
        return new MeetingCancelled(
                meeting, UUID.fromString("01890000-0000-7000-8000-000000000001"), meeting, LocalDate.of(2012, 3, 14));
    }
}
