package org.cop.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cop.systemtests.platform.RunningPlatform;

/** Databases of services are put back to a back-up, as the operator's guide says under "Restore". */
final class Restore {
    /** Of the newsletter, an hour after everything was published again. Nobody waits for that here. */
    static final String CONTACTS_NOT_REPUBLISHED_ARE_DUE =
            "update job set due_at = now() where kind = 'contacts-not-republished' and due_at > now()";

    static final Duration TO_SETTLE = Duration.ofMinutes(3);

    private final RunningPlatform platform;
    private final List<Database> databases;

    /** @param service such as {@code membership} */
    private record Database(String service, DatabaseBackup backup) {}

    /** @param services such as {@code membership} */
    Restore(RunningPlatform platform, List<String> services) {
        this.platform = platform;
        this.databases = services.stream()
                .map(service -> new Database(service, new DatabaseBackup(platform, service)))
                .toList();
    }

    /** The services lose their connections for a moment; returns when they have found their databases again. */
    void backUp() throws SQLException {
        for (Database database : databases) {
            database.backup().take();
        }
        databases.forEach(database -> platform.awaitReady(database.service()));
    }

    /** Returns when the services run again and everybody has published what they know. */
    void putBack() throws SQLException, IOException, InterruptedException {
        for (Database database : databases) {
            database.backup().shutOut();
            platform.end(database.service() + "-service");
            database.backup().putBack();
        }
        for (Database database : databases) {
            // Refused as long as Kafka counts the service's consumers as alive.
            await("ops restored " + database.service())
                    .atMost(TO_SETTLE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> restored(database) == 0);
        }
        for (Database database : databases) {
            database.backup().letIn();
        }
        RunningPlatform.SERVICES.forEach(platform::awaitReady);
        for (String service : RunningPlatform.SERVICES) {
            if (databases.stream().noneMatch(database -> database.service().equals(service))) {
                assertThat(ops(service, "republish")).isZero();
            }
        }
        await("the newsletter knows what it has lost")
                .atMost(TO_SETTLE)
                .ignoreExceptions()
                .until(() -> Rows.count(platform, "newsletter", "select count(*) from restore_window where catching_up")
                        == 0);
        for (String service : RunningPlatform.SERVICES) {
            await(service + " has published everything again")
                    .atMost(TO_SETTLE)
                    .ignoreExceptions() // the database is found again before long
                    .until(() -> Rows.count(
                                    platform,
                                    service,
                                    "select count(*) from republish_request where finished_at is null")
                            == 0);
        }
    }

    void eraseContactsNotRepublished() throws SQLException {
        String job = " job where kind = 'contacts-not-republished'";
        await("contacts were published again")
                .atMost(TO_SETTLE)
                .until(() -> Rows.count(platform, "newsletter", "select count(*) from" + job) > 0);
        try (var connection = platform.database("newsletter");
                var statement = connection.createStatement()) {
            statement.execute(CONTACTS_NOT_REPUBLISHED_ARE_DUE);
        }
        await("contacts that were not are erased")
                .atMost(TO_SETTLE)
                .until(() -> Rows.count(platform, "newsletter", "select count(*) from" + job) == 0);
    }

    private int restored(Database database) throws IOException, InterruptedException {
        return ops(
                database.service(),
                "restored",
                "--service",
                database.service() + "-service",
                "--as-of",
                database.backup().takenAt().toString(),
                "--kafka",
                platform.kafka());
    }

    private int ops(String service, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--database", platform.process().jdbc(service), "--database-user", "postgres"));
        var builder = platform.ops(command);
        builder.environment().put("DATABASE_PASSWORD", platform.secret("postgres"));
        Process process = builder.start();
        assertThat(process.waitFor(TO_SETTLE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
