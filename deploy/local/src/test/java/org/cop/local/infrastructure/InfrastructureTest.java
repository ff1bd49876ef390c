package org.cop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.cop.client.platform.FreePorts;
import org.cop.client.topics.TopicDeclarations;
import org.cop.local.home.Addresses;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.process.Children;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL and the real Kafka, started, ended and started again on the same data. */
class InfrastructureTest {

    @TempDir
    Path folder;

    private final List<Failure> reported = new ArrayList<>();
    private Home home;
    private Addresses addresses;
    private Children children;

    @BeforeEach
    void open() throws Exception {
        home = Home.open(folder);
        addresses = new Addresses(new Ports(FreePorts.base()));
        children = new Children(home, reported::add);
    }

    @AfterEach
    void close() {
        home.close();
        assertThat(reported).isEmpty();
    }

    @Test
    void postgresKeepsItsDataAndWantsAPassword() throws SQLException {
        Secrets secrets = Secrets.of(home);
        Postgres first = new Postgres(home, addresses, secrets, children);
        first.start();
        try {
            assertThat(query(secrets, "show fsync")).isEqualTo("on");
            execute(secrets, "create table note (text text)");
            execute(secrets, "insert into note values ('kept')");
            assertThatThrownBy(() -> connect("meeting", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> connect("casebook", secrets.ofDatabase("meeting")))
                    .hasMessageContaining("permission denied for database");
        } finally {
            first.stop();
        }
        Postgres again = new Postgres(home, addresses, secrets, children);
        again.start();
        try {
            assertThat(query(secrets, "select text from note")).isEqualTo("kept");
        } finally {
            again.stop();
        }
        assertThat(home.postgresData().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void theLogOfPostgresQuotesNoRowThatWasRefused() throws Exception {
        Secrets secrets = Secrets.of(home);
        Postgres postgres = new Postgres(home, addresses, secrets, children);
        postgres.start();
        try {
            execute(secrets, "create table reader (email text unique)");
            insertReader(secrets, "somebody@example.org");
            assertThatThrownBy(() -> insertReader(secrets, "somebody@example.org"))
                    .hasMessageContaining("duplicate key");
        } finally {
            postgres.stop();
        }
        assertThat(home.log("postgres")).content().contains("duplicate key").doesNotContain("somebody");
    }

    private void insertReader(Secrets secrets, String email) throws SQLException {
        try (Connection connection = connect("meeting", secrets.ofDatabase("meeting"));
                var insert = connection.prepareStatement("insert into reader values (?)")) {
            insert.setString(1, email);
            insert.executeUpdate();
        }
    }

    @Test
    void aServerThatWasKilledStartsAgainOnItsData() throws Exception {
        Secrets secrets = Secrets.of(home);
        Postgres postgres = new Postgres(home, addresses, secrets, children);
        postgres.start();
        try {
            execute(secrets, "create table survivor (text text)");
            execute(secrets, "insert into survivor values ('kept')");
            try (Connection stillOpen = connect("meeting", secrets.ofDatabase("meeting"))) {
                long server =
                        Long.parseLong(Files.readAllLines(home.postgresData().resolve("postmaster.pid"))
                                .getFirst());
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
                await().until(() -> ProcessHandle.of(server).isEmpty());

                postgres.startAgain();

                assertThat(stillOpen.isValid(5)).isFalse();
            }
            assertThat(query(secrets, "select text from survivor")).isEqualTo("kept");
        } finally {
            postgres.stop();
        }
    }

    @Test
    void kafkaHasTheDeclaredTopicsAfterEveryStart() throws Exception {
        TopicDeclarations declared =
                TopicDeclarations.read(Repository.ofThisCode().topics());
        for (int start = 1; start <= 2; start++) {
            Children ofThisStart = new Children(home, reported::add);
            Kafka kafka = new Kafka(
                    home,
                    addresses,
                    ofThisStart,
                    declared,
                    OptionalInt.of(addresses.ports().kafkaTunnel()));
            try {
                assertThat(kafka.start()).endsWith(declared.all().size() + " topics");
                try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
                    assertThat(admin.listTopics().names().get())
                            .contains("cop.access.v1", "cop.meeting.v1.dlq.casebook-service");
                }
            } finally {
                ofThisStart.stopping();
                ofThisStart.end(List.of(Kafka.NAME), Duration.ofSeconds(20));
            }
        }
    }

    private String query(Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connect("meeting", secrets.ofDatabase("meeting"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(Secrets secrets, String sql) throws SQLException {
        try (Connection connection = connect("meeting", secrets.ofDatabase("meeting"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database, String password) throws SQLException {
        return DriverManager.getConnection(addresses.jdbc(database), "meeting", password);
    }
}
