package org.cop.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.client.platform.FreePorts;
import org.cop.client.platform.ServiceProcess;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A release that is started with what only a trial has ends at once, says what is wrong, and has changed nothing. */
@ExtendWith(RunningPlatform.Extension.class)
class RefusedSettingsIT {
    /** Much less than it waits for a database that is not there. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private static final Path LOGS = Path.of("target/refused").toAbsolutePath();

    @Test
    void aServiceWithoutSettings_namesEachInsteadOfWaitingForADatabase() throws IOException {
        int port = FreePorts.one();
        try (var membership = ServiceProcess.start(
                URI.create("http://127.0.0.1:" + port),
                RunningPlatform.REPOSITORY.resolve("membership-service/target/quarkus-app"),
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", "quarkus-run.jar"),
                Map.of("HTTP_HOST", "127.0.0.1", "HTTP_PORT", String.valueOf(port)),
                LOGS.resolve("membership-" + UUID.randomUUID() + ".log"))) {
            assertThat(saidAtItsEnd(membership))
                    .contains(
                            "DATABASE_PASSWORD is not set",
                            "DATABASE_URL is not set",
                            "KAFKA_BOOTSTRAP_SERVERS is not set",
                            "KEYCLOAK_ADMIN_CLIENT_SECRET is not set",
                            "KEYCLOAK_ADMIN_URL is not set",
                            "OIDC_ISSUER_URL (http://localhost:18080/realms/cop) leads to this machine",
                            "PORTAL_URL (http://localhost:18081) leads to this machine",
                            "SMTP_FROM (communities@cop.example.org) is an address that nobody has",
                            "SMTP_HOST is not set",
                            "SMTP_PORT is not set");
        }
    }

    @Test
    void aReleaseWhoseLinksWouldLeadNowhere_migratesNothing(RunningPlatform platform) throws IOException, SQLException {
        String schema = "refused_" + UUID.randomUUID().toString().substring(0, 8);
        try (var database = platform.database("newsletter");
                var statement = database.createStatement()) {
            statement.execute("create schema " + schema);
            try (var newsletter = ServiceProcess.startLike(
                    platform.process(),
                    "newsletter-service",
                    Map.of(
                            "TRIAL",
                            "false",
                            "PUBLIC_URL",
                            "http://newsletter.communities.nhs.uk",
                            "DATABASE_URL",
                            database.getMetaData().getURL() + "?currentSchema=" + schema),
                    LOGS)) {
                assertThat(saidAtItsEnd(newsletter))
                        .contains("PUBLIC_URL (http://newsletter.communities.nhs.uk) is no https address");
            }
            try (var tables = database.getMetaData().getTables(null, schema, "%", null)) {
                assertThat(tables.next()).as("a table was made").isFalse();
            }
            statement.execute("drop schema " + schema + " cascade");
        }
    }

    private static String saidAtItsEnd(ServiceProcess service) throws IOException {
        await("the service to end; its log is " + service.log()).atMost(AT_ONCE).until(() -> !service.isAlive());
        return Files.readString(service.log());
    }
}
