package org.cop.systemtests.restore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.systemtests.platform.RunningPlatform;

/** Records that no service can read, on the topics that a restore reads: none of them may keep a database from being put back. */
final class NoEvents {
    private static final Map<String, String> TOPICS = Map.of(
            "cop.access.v1", "access.changed",
            "cop.membership.v1", "person.erased",
            "cop.meeting.v1", "meeting.cancelled",
            "cop.casebook.v1", "case-study.withdrawn",
            "cop.issue.v1", "issue.answered");

    /** Where an id is asked for it is none. */
    private static final String UNFIT =
            "{\"caseStudyId\": 7, \"issueId\": 7, \"meetingId\": 7, \"grants\": [{\"programmeId\": 7}], \"memberIds\": [7]}";

    private NoEvents() {}

    static void publish(RunningPlatform platform) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            TOPICS.forEach((topic, type) -> {
                for (String body : List.of("no event", UNFIT)) {
                    var record = new ProducerRecord<>(topic, UUID.randomUUID().toString(), body.getBytes(UTF_8));
                    record.headers()
                            .add("ce_type", type.getBytes(UTF_8))
                            .add("ce_sequence", "4294967297".getBytes(UTF_8));
                    producer.send(record);
                }
                producer.send(new ProducerRecord<>(topic, "nobody", "{}".getBytes(UTF_8)));
            });
        }
    }
}
