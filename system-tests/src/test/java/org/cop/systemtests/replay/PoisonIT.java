package org.cop.systemtests.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.platform.Topics.planted;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.systemtests.platform.Campaign;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Tables;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of events about meetings, of which one in a hundred is no event at all and one in a hundred cannot be applied for now. */
@ExtendWith(RunningPlatform.Extension.class)
class PoisonIT {
    private static final String TOPIC = "cop.meeting.v1";
    private static final int EVENTS = Campaign.size(3_000, 10_000);
    private static final int ONE_PERCENT = EVENTS / 100;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final ConsumerGroups groups;
    private final Tables tables;
    private final Topics topics;
    private final UUID programme = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();
    /** Of a site whose meetings the databases refuse, until the cause is mended. */
    private final UUID refusedSite = UUID.randomUUID();

    private final Set<String> malformed;
    private final Set<String> failing;

    PoisonIT(RunningPlatform platform) {
        this.platform = platform;
        this.groups = new ConsumerGroups(platform);
        this.tables = new Tables(platform);
        this.topics = new Topics(platform);
        this.malformed = keys(ONE_PERCENT);
        this.failing = keys(ONE_PERCENT);
    }

    @AfterEach
    void mendInAnyCase() throws SQLException {
        mend();
    }

    @Test
    void poisonedEvents_areDeadLettersAndReplayingThemChangesNothingTwice() throws Exception {
        groups.awaitQuiet(TIMEOUT);
        int mails = platform.mailbox().count();
        refuse("casebook", "known_meeting");
        refuse("newsletter", "activity");
        var events = events();

        send(events);
        groups.awaitQuiet(TIMEOUT);

        assertThat(meetingsKnown()).isEqualTo(EVENTS - 2 * ONE_PERCENT);
        assertThat(meetingActivities()).isEqualTo(EVENTS - 2 * ONE_PERCENT);
        for (String service : List.of("casebook-service", "newsletter-service")) {
            await(service + " has written its dead letters").atMost(TIMEOUT).untilAsserted(() -> {
                assertThat(deadLetters(service, malformed)).isEqualTo(ONE_PERCENT);
                assertThat(deadLetters(service, failing)).isEqualTo(ONE_PERCENT);
            });
        }

        mend();
        replayDeadLetters("casebook-service");
        replayDeadLetters("newsletter-service");
        groups.awaitQuiet(TIMEOUT);

        assertThat(meetingsKnown()).isEqualTo(EVENTS - ONE_PERCENT);
        assertThat(meetingActivities()).isEqualTo(EVENTS - ONE_PERCENT);
        Map<String, String> before = tables.fingerprints();
        double worked = applied();

        send(events);
        groups.awaitQuiet(TIMEOUT);
        assertThat(applied()).as("events applied that were known").isEqualTo(worked);
        assertThat(tables.fingerprints()).isEqualTo(before);

        tables.emptyInboxes();
        send(events);
        groups.awaitQuiet(TIMEOUT);
        assertThat(tables.fingerprints()).isEqualTo(before);
        assertThat(platform.mailbox().count()).isEqualTo(mails);
    }

    private List<ProducerRecord<String, byte[]>> events() {
        List<ProducerRecord<String, byte[]>> events = new ArrayList<>();
        int kind = 0;
        for (String meeting : malformed) {
            events.add(planted(malformed(meeting, kind++)));
        }
        for (String meeting : failing) {
            events.add(planted(held(meeting, meeting, refusedSite, "1", body(meeting, refusedSite))));
        }
        for (String meeting : keys(EVENTS - 2 * ONE_PERCENT)) {
            events.add(planted(held(meeting, meeting, site, "1", body(meeting, site))));
        }
        // By their random keys: the poison is spread evenly among the rest.
        events.sort((one, other) -> one.key().compareTo(other.key()));
        return events;
    }

    private ProducerRecord<String, byte[]> malformed(String meeting, int kind) {
        return switch (kind % 5) {
            case 0 -> new ProducerRecord<>(TOPIC, meeting, "no envelope".getBytes(UTF_8));
            case 1 -> held(meeting, meeting, site, "1", "{\"meetingId\":");
            case 2 ->
                held(meeting, meeting, site, "1", body(meeting, site).replace("\"number\":1", "\"number\":\"first\""));
            case 3 ->
                held(
                        meeting,
                        UUID.randomUUID().toString(),
                        site,
                        "1",
                        body(UUID.randomUUID().toString(), site));
            default -> held(meeting, meeting, site, "none", body(meeting, site));
        };
    }

    private String body(String meeting, UUID ofSite) {
        return """
                {"meetingId":"%s","programmeId":"%s","siteId":"%s","on":"2026-02-02","number":1,"attended":7,"sectorsPresent":["NHS"]}
                """.formatted(meeting, programme, ofSite).strip();
    }

    private ProducerRecord<String, byte[]> held(String key, String subject, UUID ofSite, String sequence, String body) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/meeting-service"))
                .withType("meeting.held")
                .withSubject(subject)
                .withTime(OffsetDateTime.now())
                .withDataSchema(URI.create("urn:cop:event:meeting.held"))
                .withDataContentType("application/json")
                .withExtension("audience", "PUBLIC")
                .withExtension("sequence", sequence)
                .withExtension("correlationid", UUID.randomUUID().toString())
                .withExtension("programmeid", programme.toString())
                .withExtension("siteid", ofSite.toString())
                .withData(body.getBytes(UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(TOPIC, key).writeBinary(event);
    }

    private void send(List<ProducerRecord<String, byte[]>> events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            events.forEach(producer::send);
        }
    }

    /** A database that does not take those meetings, as after a faulty migration. */
    private void refuse(String service, String table) throws SQLException {
        execute(
                service,
                "alter table %s add constraint poisoned check (site_id <> '%s')".formatted(table, refusedSite));
    }

    private void mend() throws SQLException {
        execute("casebook", "alter table known_meeting drop constraint if exists poisoned");
        execute("newsletter", "alter table activity drop constraint if exists poisoned");
    }

    /** As the operator's guide says. */
    private void replayDeadLetters(String service) throws IOException, InterruptedException {
        Process replay = platform.ops(
                        List.of("dead-letters", "replay", "--kafka", platform.kafka(), TOPIC + ".dlq." + service))
                .start();
        assertThat(replay.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(replay.exitValue()).isZero();
    }

    /** How many of them are there. One may be there twice: what a consumer had not noted when its partitions went to another comes again. */
    private long deadLetters(String service, Set<String> keys) {
        return topics.records(TOPIC + ".dlq." + service).stream()
                .map(ConsumerRecord::key)
                .filter(keys::contains)
                .distinct()
                .count();
    }

    private int meetingsKnown() throws SQLException {
        return count("casebook", "select count(*) from known_meeting where site_id in ('%s', '%s')");
    }

    private int meetingActivities() throws SQLException {
        return count("newsletter", "select count(*) from activity where site_id in ('%s', '%s')");
    }

    private int count(String service, String query) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query.formatted(site, refusedSite))) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String service, String sql) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many events of the topic the two services say they have applied. */
    private double applied() {
        return List.of("casebook", "newsletter").stream()
                .mapToDouble(service -> platform.anonymous(service)
                        .basePath("/q/metrics")
                        .accept("text/plain")
                        .get()
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith("cop_inbox_applied_total") && line.contains('"' + TOPIC + '"'))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum())
                .sum();
    }

    private static Set<String> keys(int count) {
        return Stream.generate(UUID::randomUUID)
                .limit(count)
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }
}
