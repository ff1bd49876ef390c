package org.cop.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.events.EventTypes;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a stranger with the official CloudEvents SDK sees on the topics after a programme's year. */
@ExtendWith(RunningPlatform.Extension.class)
class EventsOnTheWireIT {
    private final Topics topics;

    EventsOnTheWireIT(RunningPlatform platform) {
        this.topics = new Topics(platform);
    }

    @Test
    void everyMessageOnEveryTopicIsACloudEventOfAKnownType() {
        Set<String> seen = new TreeSet<>();
        for (String topic : events()) {
            for (var record : topics.published(topic)) {
                CloudEvent event = read(record);
                assertThat(EventTypes.named(event.getType()))
                        .as(event.getType())
                        .isPresent();
                assertThat(event.getSubject()).isEqualTo(record.key());
                assertThat(event.getExtensionNames()).contains("audience", "sequence", "correlationid");
                seen.add(event.getType());
            }
        }
        // A year of the programme has published nearly every type of event.
        assertThat(seen)
                .contains(
                        "programme.created",
                        "site.activated",
                        "site.closed",
                        "member.joined",
                        "member.left",
                        "member.standing-changed",
                        "contact.changed",
                        "access.changed",
                        "meeting.scheduled",
                        "attendance.recorded",
                        "meeting.held",
                        "action.agreed",
                        "action.fed-back",
                        "case-study.presented",
                        "case-study.published",
                        "evidence.added",
                        "evidence.attached",
                        "issue.raised",
                        "issue.acknowledged",
                        "issue.answered",
                        "edition.assembled",
                        "edition.approved",
                        "edition.sent");
    }

    /** An event may come again after a kill, as the same event; a new one is always the next of its aggregate. */
    @Test
    void eventsOfAnAggregate_areNumberedFromOneWithoutGapsInTopicOrder() {
        for (String topic : events().stream().filter(name -> !compacted(name)).toList()) {
            Map<String, Long> last = new HashMap<>();
            Map<String, byte[]> published = new HashMap<>();
            for (var record : topics.published(topic)) {
                byte[] before = published.put(read(record).getId(), record.value());
                if (before != null) {
                    assertThat(record.value()).as("%s %s", topic, record.key()).isEqualTo(before);
                    continue;
                }
                long sequence = Long.parseLong(String.valueOf(read(record).getExtension("sequence")));
                assertThat(sequence)
                        .as("%s %s", topic, record.key())
                        .isEqualTo(last.merge(record.key(), 1L, Long::sum));
            }
        }
    }

    @Test
    void noEventOfTheYear_isADeadLetter() {
        List<String> deadLetters =
                topics.names().stream().filter(name -> name.contains(".dlq.")).toList();
        assertThat(deadLetters)
                .isNotEmpty()
                .allSatisfy(
                        topic -> assertThat(topics.published(topic)).as(topic).isEmpty());
    }

    private Set<String> events() {
        return topics.names().stream()
                .filter(name -> name.startsWith("cop.") && !name.contains(".dlq."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean compacted(String topic) {
        return topic.equals("cop.access.v1") || topic.equals("cop.membership.contacts.v1");
    }

    private static CloudEvent read(ConsumerRecord<String, byte[]> record) {
        try (var deserializer = new CloudEventDeserializer()) {
            return deserializer.deserialize(record.topic(), record.headers(), record.value());
        }
    }
}
