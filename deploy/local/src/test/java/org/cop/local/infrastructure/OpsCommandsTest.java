package org.cop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.client.platform.FreePorts;
import org.cop.client.topics.TopicDeclarations;
import org.cop.local.home.Addresses;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.process.Children;
import org.cop.ops.Ops;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' commands on the real databases of the four services, and on a Kafka that has just been set up: nobody has consumed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpsCommandsTest {
    private static final String LONG_AGO =
            Instant.now().minus(Duration.ofHours(1)).toString();

    private final List<Failure> reported = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private Home home;
    private Addresses addresses;
    private Secrets secrets;
    private Children children;
    private Postgres postgres;
    private Path password;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        home = Home.open(folder);
        addresses = new Addresses(new Ports(FreePorts.base()));
        secrets = Secrets.of(home);
        children = new Children(home, reported::add);
        postgres = new Postgres(home, addresses, secrets, children);
        postgres.start();
        new Kafka(
                        home,
                        addresses,
                        children,
                        TopicDeclarations.read(Repository.ofThisCode().topics()),
                        OptionalInt.empty())
                .start();
        Path repository = Repository.ofThisCode().root();
        for (Service service : Service.values()) {
            Flyway.configure()
                    .dataSource(
                            addresses.jdbc(service.database()),
                            service.database(),
                            secrets.ofDatabase(service.database()))
                    // The folders above: as in a service's history, a script's name begins with "db/".
                    .locations(
                            "filesystem:" + repository.resolve("service-kit/src/main/resources"),
                            "filesystem:" + repository.resolve(service.label() + "/src/main/resources"))
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
        password = Files.writeString(folder.resolve("password"), secrets.get(Secrets.POSTGRES));
    }

    @AfterAll
    void stop() {
        children.stopping();
        children.end(List.of(Kafka.NAME), Duration.ofSeconds(20));
        postgres.stop();
        home.close();
        Home.delete(home.folder());
    }

    static Stream<Arguments> wrongPairs() {
        return Stream.of(Service.values())
                .flatMap(named -> Stream.of(Service.values())
                        .filter(owner -> owner != named)
                        .map(owner -> Arguments.of(named, owner)));
    }

    @ParameterizedTest
    @MethodSource("wrongPairs")
    void restoredForAnotherServicesDatabase_isRefusedAndChangesNothing(Service named, Service owner)
            throws SQLException {
        String before = epochAndRequests(owner);

        assertThat(run(
                        owner,
                        "restored",
                        "--service",
                        named.label(),
                        "--as-of",
                        LONG_AGO,
                        // Not even asked: it does not answer.
                        "--kafka",
                        "localhost:1"))
                .isEqualTo(1);

        assertThat(err.toString())
                .startsWith("FAILED  ")
                .contains("is the database of %s and not of %s".formatted(owner.label(), named.label()));
        assertThat(epochAndRequests(owner)).isEqualTo(before);
    }

    @Test
    void restoredForNoService_isWrongUsage() {
        assertThat(run(
                        Service.MEETING,
                        "restored",
                        "--service",
                        "meetings",
                        "--as-of",
                        LONG_AGO,
                        "--kafka",
                        "localhost:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no service \"meetings\"", "casebook-service");
    }

    /** Nobody has consumed anything from this Kafka: it knows no group. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void restoredAfterKafkaWasLost_beginsANewEpochAndPublishesAgain(Service service) throws SQLException {
        String before = epochAndRequests(service);

        assertThat(restoredAfterKafkaWasLost(service)).as(err.toString()).isZero();

        assertThat(epochAndRequests(service)).isNotEqualTo(before).endsWith(" all");
        assertThat(out.toString()).contains(service.label() + " publishes its state again");
    }

    @Test
    void restoredAfterKafkaWasLost_leavesInvitationsOpen() throws SQLException {
        change(Service.MEMBERSHIP, """
                insert into programme (id, slug, title, zone, starts_on, version)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'kafka-lost', 'Kafka lost', 'Europe/London', '2026-01-01', 0)
                """);
        change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, invited_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f71', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'EDITOR', 'Ida', 'ida@example.org',
                    'INVITED', '2026-01-01', 0, false)
                """);
        change(Service.MEMBERSHIP, """
                insert into invitation (id, appointment_id, state, token_hash, expires_at, mail_attempts, mail_undeliverable)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f72', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f71', 'OPEN',
                    decode(repeat('ab', 32), 'hex'), '2100-01-01', 0, false)
                """);

        assertThat(restoredAfterKafkaWasLost(Service.MEMBERSHIP))
                .as(err.toString())
                .isZero();

        assertThat(query(Service.MEMBERSHIP, """
                select state || ' ' || (expires_at = '2100-01-01') from invitation where id = '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f72'
                """)).isEqualTo("OPEN true");
    }

    @Test
    void restoredAfterKafkaWasLost_leavesMailsDue() throws SQLException {
        change(Service.NEWSLETTER, """
                insert into delivery (kind, urgent, programme_id, email, message_id, state, due_at, created_at)
                values ('ALERT', true, '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f70', 'ida@example.org', 'kafka-lost', 'PENDING',
                    '2026-01-01', '2026-01-01')
                """);
        String lostTimes = query(Service.NEWSLETTER, "select count(*) from restore_window");

        assertThat(restoredAfterKafkaWasLost(Service.NEWSLETTER))
                .as(err.toString())
                .isZero();

        assertThat(query(Service.NEWSLETTER, """
                select state || ' ' || (due_at = '2026-01-01') from delivery where message_id = 'kafka-lost'
                """)).isEqualTo("PENDING true");
        assertThat(query(Service.NEWSLETTER, "select count(*) from restore_window"))
                .as("what is recorded later is alerted of")
                .isEqualTo(lostTimes);
        assertThat(out.toString()).doesNotContain("gone out");
    }

    /** With --kafka-lost after a restore everybody would get back what was taken from them in the lost time. */
    @Test
    void restoredAfterKafkaWasLost_isRefusedWhereTheServiceHasConsumed() throws Exception {
        String group = Service.MEETING.label();
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
            kafka.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition("cop.membership.v1", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            try {
                String before = epochAndRequests(Service.MEETING);

                assertThat(restoredAfterKafkaWasLost(Service.MEETING)).isEqualTo(1);

                assertThat(err.toString())
                        .contains("meeting-service has consumed from this Kafka", "--as-of", "ops republish");
                assertThat(epochAndRequests(Service.MEETING)).isEqualTo(before);
            } finally {
                kafka.deleteConsumerGroups(List.of(group)).all().get();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--kafka-lost --as-of 2026-01-01T00:00:00Z"})
    void restoredWithNeitherOrBothThatCanBeLost_isWrongUsage(String lost) {
        String command = "restored --service meeting-service --kafka localhost:1 " + lost;

        assertThat(run(Service.MEETING, command.strip().split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains("--as-of", "--kafka-lost");
    }

    private int restoredAfterKafkaWasLost(Service service) {
        return run(service, "restored", "--service", service.label(), "--kafka-lost", "--kafka", addresses.kafka());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void restoredWhereKafkaKnowsNoGroup_beginsANewEpoch(Service service) throws SQLException {
        String before = epochAndRequests(service);

        assertThat(run(
                        service,
                        "restored",
                        "--service",
                        service.label(),
                        "--as-of",
                        LONG_AGO,
                        "--kafka",
                        addresses.kafka()))
                .as(err.toString())
                .isZero();

        assertThat(epochAndRequests(service)).isNotEqualTo(before).endsWith(" all");
        assertThat(out.toString()).contains("(0 partitions)", service.label() + " publishes its state again");
    }

    @Test
    void restoredForABackUpOfAnEarlierRelease_isRefusedAndChangesNothing() throws SQLException {
        String before = epochAndRequests(Service.MEETING);
        change(Service.MEETING, "alter function take_away_again(text, bigint, jsonb) rename to of_a_later_release");
        try {
            assertThat(run(
                            Service.MEETING,
                            "restored",
                            "--service",
                            Service.MEETING.label(),
                            "--as-of",
                            LONG_AGO,
                            // Not even asked: it does not answer.
                            "--kafka",
                            "localhost:1"))
                    .isEqualTo(1);

            assertThat(err.toString())
                    .contains("of an earlier release of meeting-service", "QUARKUS_INIT_AND_EXIT=true");
            assertThat(epochAndRequests(Service.MEETING)).isEqualTo(before);
        } finally {
            change(Service.MEETING, "alter function of_a_later_release rename to take_away_again");
        }
    }

    @Test
    void restoredWithoutTheTopics_saysHowToMakeThemAndChangesNothing() throws Exception {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
            kafka.deleteTopics(List.of("cop.issue.v1")).all().get();
        }
        try {
            String before = epochAndRequests(Service.CASEBOOK);

            assertThat(run(
                            Service.CASEBOOK,
                            "restored",
                            "--service",
                            Service.CASEBOOK.label(),
                            "--as-of",
                            LONG_AGO,
                            "--kafka",
                            addresses.kafka()))
                    .isEqualTo(1);

            assertThat(err.toString()).contains("Kafka has no topic cop.issue.v1", "ops topics create");
            assertThat(epochAndRequests(Service.CASEBOOK)).isEqualTo(before);
        } finally {
            assertThat(Ops.run(
                            new PrintWriter(out, true),
                            new PrintWriter(err, true),
                            "topics",
                            "create",
                            "--one-broker",
                            "--kafka",
                            addresses.kafka()))
                    .isZero();
        }
    }

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
        err.getBuffer().setLength(0);
        return runOnKafka(Stream.concat(Stream.of("topics", "create", "--one-broker"), Stream.of(options))
                .toArray(String[]::new));
    }

    static Stream<Arguments> commandsOfAnotherService() {
        return Stream.of(
                Arguments.of(Service.MEMBERSHIP, "held-mails send"),
                Arguments.of(Service.CASEBOOK, "held-mails count-as-sent"),
                Arguments.of(Service.NEWSLETTER, "withheld-access list"),
                Arguments.of(Service.MEETING, "withheld-access release 0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60"));
    }

    @ParameterizedTest
    @MethodSource("commandsOfAnotherService")
    void commandOfOneService_refusesTheDatabaseOfAnother(Service owner, String command) {
        assertThat(run(owner, command.split(" "))).isEqualTo(1);

        assertThat(err.toString()).startsWith("FAILED  ").contains("is the database of " + owner.label());
    }

    @Test
    void republishOfWhatTheServiceDoesNotPublish_isRefusedAndAsksForNothing() throws SQLException {
        String before = epochAndRequests(Service.MEETING);

        assertThat(run(Service.MEETING, "republish", "access")).isEqualTo(1);

        assertThat(err.toString()).contains("meeting-service does not publish access: it has [meetings, actions]");
        assertThat(epochAndRequests(Service.MEETING)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commandsOfEveryService")
    void databaseOfNoService_isRefusedInASentence(String command) {
        assertThat(Ops.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        arguments("postgres", command.split(" "))))
                .isEqualTo(1);

        assertThat(err.toString()).startsWith("FAILED  ").contains("is the database of no service");
    }

    static Stream<String> commandsOfEveryService() {
        return Stream.of(
                "republish", "jobs list", "jobs retry account-role", "held-mails send", "withheld-access list");
    }

    @Test
    void accountsAfterKeycloakWasRestored_areMatchedAndThoseOfTheErasedDeleted() throws SQLException {
        change(Service.MEMBERSHIP, """
                insert into programme (id, slug, title, zone, starts_on, version)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'matched', 'Matched', 'Europe/London', '2026-01-01', 0)
                """);
        change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, account_id, invited_on, appointed_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f61', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'EDITOR', 'Ed', 'ed@example.org',
                    'ACTIVE', 'editor', '2026-01-01', '2026-01-01', 0, false)
                """);
        change(Service.MEMBERSHIP, """
                insert into appointment (id, programme_id, role, name, email, state, account_id, invited_on, appointed_on, ended_on, version, founder)
                values ('0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f62', '0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60', 'KNOWLEDGE_BROKER', 'Ed', 'ed@example.org',
                    'ENDED', 'editor', '2026-01-01', '2026-01-01', '2026-01-02', 0, false)
                """);
        change(Service.MEMBERSHIP, """
                insert into aggregate_sequence (topic, key, value)
                values ('cop.access.v1', 'editor', 1), ('cop.access.v1', 'erased', 2), ('cop.access.v1', 'republished', 3)
                """);

        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).isZero();
        assertThat(run(Service.MEMBERSHIP, "accounts", "match")).as("once more").isZero();

        assertThat(out.toString()).contains("2 accounts are matched; 1 of them are nobody's any more");
        assertThat(query(Service.MEMBERSHIP, """
                select string_agg(kind || ' ' || key, ', ' order by kind, key) from job where key ~ '^(editor|erased|republished)'
                """))
                .isEqualTo(
                        "account-deletion erased, account-enabled editor, account-enabled erased, "
                                + "account-role editor:EDITOR, "
                                + "account-role editor:KNOWLEDGE_BROKER, account-role editor:PROGRAMME_ADMIN, account-role erased:PROGRAMME_ADMIN");
        assertThat(query(Service.MEMBERSHIP, "select payload from job where key = 'editor:EDITOR'"))
                .contains("\"accountId\": \"editor\"", "\"role\": \"EDITOR\"");
    }

    @Test
    void deadLettersOfACompactedTopic_countAsSettledWhenAnOperatorSaysSo() throws Exception {
        String name = "cop.access.v1.dlq.meeting-service";
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", addresses.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, "account", "no event")).get();
        }

        assertThat(runOnKafka("dead-letters", "settle", name))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 dead letters of " + name + " are settled");
        assertThat(runOnKafka("dead-letters", "list")).isZero();
        assertThat(out.toString()).contains("     0 waiting       1 replayed or settled  " + name);
    }

    private int runOnKafka(String... command) {
        out.getBuffer().setLength(0);
        return Ops.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(command), Stream.of("--kafka", addresses.kafka()))
                        .toArray(String[]::new));
    }

    /** The epoch, and what is asked to be published again. */
    private String epochAndRequests(Service service) throws SQLException {
        return query(service, """
                select epoch || ' ' || coalesce(
                    (select string_agg(source, ',' order by source) from republish_request where finished_at is null), '')
                from event_epoch
                """);
    }

    private void change(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(
                addresses.jdbc(service.database()), "postgres", secrets.get(Secrets.POSTGRES));
    }

    private String query(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private int run(Service service, String... command) {
        return Ops.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments(service.database(), command));
    }

    private String[] arguments(String database, String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--database",
                                addresses.jdbc(database),
                                "--database-user",
                                "postgres",
                                "--database-password-file",
                                password.toString()))
                .toArray(String[]::new);
    }
}
