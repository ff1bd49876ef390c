package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.client.programme.Invitee;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.MailText;
import org.cop.systemtests.platform.Realm;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;

/**
 * The membership service, which needs everything there is, behind a bad network: its ways to PostgreSQL, Kafka, Keycloak and the mail
 * server each lead through a {@link FaultProxy}.
 */
final class MembershipBehindProxies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*([A-Za-z0-9_-]{40,})\\s*$");

    final FaultProxy database;
    final FaultProxy kafka;
    final FaultProxy keycloak;
    final FaultProxy mail;
    final IsolatedService service;

    private final RunningPlatform platform;
    private final String administrator;
    private String site;
    private RedeliveredEvent event;

    /** Starts it with nothing else there, and does not wait. */
    MembershipBehindProxies(RunningPlatform platform) throws SQLException {
        this.platform = platform;
        database = new FaultProxy(platform.address("postgres").getPort());
        kafka = new FaultProxy(
                platform.kafkaTunnelPort(), platform.kafkaTunnel().getPort());
        keycloak = new FaultProxy(platform.address("issuer").getPort());
        mail = new FaultProxy(platform.address("smtp").getPort());
        everything().forEach(FaultProxy::refuse);
        service = new IsolatedService(platform, "membership");
        administrator = service.name + "@example.org";
        // Two instances that consume events of the same account would overrule each other.
        var realm = new Realm(platform);
        realm.give(realm.createAccount(administrator, platform.demoPassword()), "programme-admin");
        service.start(database.port(), surroundings());
    }

    private Map<String, String> surroundings() {
        String realm = "http://localhost:" + keycloak.port();
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + kafka.port(),
                "OIDC_ISSUER_URL",
                realm + "/realms/cop",
                // Its discovery document would lead past the proxy.
                "QUARKUS_OIDC_DISCOVERY_ENABLED",
                "false",
                "QUARKUS_OIDC_JWKS_PATH",
                "/protocol/openid-connect/certs",
                "QUARKUS_OIDC_INTROSPECTION_PATH",
                "/protocol/openid-connect/token/introspect",
                "QUARKUS_OIDC_TOKEN_ISSUER",
                platform.address("issuer").toString(),
                "KEYCLOAK_ADMIN_URL",
                realm,
                "SMTP_PORT",
                String.valueOf(mail.port()),
                "SMTP_TIMEOUT",
                "5s",
                // So that no test waits long until the service has noticed an outage, or its end.
                "COP_DEPENDENCIES_EVERY",
                "1s");
    }

    /**
     * One part after the other comes up, and with each the service can do a little more. Caught when planted: a 503 that does not say when
     * to come again, a relay that gives up after it has failed.
     */
    void comeUp() {
        database.heal();
        service.awaitReady();
        isUnavailable(get("/programmes"), "sign-in-unavailable");
        await().atMost(TIMEOUT).until(() -> service.dependency("keycloak") != null);

        keycloak.heal();
        await().atMost(TIMEOUT).until(() -> get("/programmes").statusCode() == 200);
        newProgramme();
        await("the relay has tried and failed")
                .atMost(TIMEOUT)
                .until(() -> service.metric("cop_outbox_batches_total{outcome=\"failed\"}") > 0);

        kafka.heal();
        mail.heal();
        service.awaitAllWell();
        // Before there is another event, which would wake the relay.
        await("what could not be published is published")
                .atMost(TIMEOUT)
                .until(() -> service.metric("cop_outbox_unsent") == 0 && service.metric("cop_outbox_sent_total") > 0);

        site = newSite();
        event = new RedeliveredEvent(platform, service, ownEvent());
    }

    private List<FaultProxy> everything() {
        return List.of(database, kafka, keycloak, mail);
    }

    void heal() {
        everything().forEach(FaultProxy::heal);
        service.awaitAllWell();
        assertThat(service.isAlive()).isTrue();
    }

    void end() throws SQLException {
        service.end();
        everything().forEach(FaultProxy::close);
    }

    /** An event that it has consumed, to be delivered once more. */
    RedeliveredEvent event() {
        return event;
    }

    // --- as the administrator

    /** The administrator's access token. */
    String token() {
        return platform.token(administrator);
    }

    HttpResponse<String> get(String path) {
        return service.send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return service.send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return service.request("/api/v1" + path).header("Authorization", "Bearer " + token());
    }

    CompletableFuture<HttpResponse<String>> getting(String path) {
        return service.sending(request(path).GET());
    }

    /** Who asks for programmes now waits within the database, until this is closed. */
    Connection lockProgrammes() throws SQLException {
        Connection connection = service.database();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table programme in access exclusive mode");
        }
        return connection;
    }

    /** @param locked what {@link #lockProgrammes} has given */
    static boolean somebodyWaits(Connection locked) throws SQLException {
        try (var statement = locked.createStatement();
                var row = statement.executeQuery(
                        "select 1 from pg_locks where relation = 'programme'::regclass and not granted")) {
            return row.next();
        }
    }

    static void isUnavailable(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** @return its id */
    String newProgramme() {
        return created(
                "/programmes",
                Map.of(
                        "slug",
                        "fault-" + UUID.randomUUID().toString().substring(0, 8),
                        "title",
                        "A programme in bad weather",
                        "zone",
                        "Europe/London",
                        "startsOn",
                        "2026-01-05"));
    }

    private String newSite() {
        String programme = newProgramme();
        String organisation = created("/programmes/" + programme + "/organisations", Map.of("name", "A host"));
        String id = created(
                "/programmes/" + programme + "/sites",
                Map.of("code", "S1", "place", "Somewhere", "hostOrganisationId", organisation, "on", "2026-01-05"));
        assertThat(post("/sites/" + id + "/brokering", json(Map.of("on", "2026-01-06")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/sites/" + id + "/activation", json(Map.of("on", "2026-01-07", "seniorSponsor", true)))
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    /** @return the address that the invitation goes to */
    String invite() {
        var invitee = new Invitee("Somebody", "somebody." + UUID.randomUUID() + "@example.org");
        created("/sites/" + site + "/facilitators", invitee.asMember());
        return invitee.email();
    }

    void awaitTheOneInvitation(String email) {
        var mailbox = platform.mailbox();
        await("the invitation of " + email)
                .atMost(TIMEOUT)
                .until(() -> !mailbox.to(email).isEmpty());
        assertThat(mailbox.to(email)).hasSize(1);
    }

    /** What somebody says who accepts the invitation that they got at that address. */
    String acceptance(String email) {
        awaitTheOneInvitation(email);
        var mailbox = platform.mailbox();
        var token = TOKEN.matcher(
                MailText.of(MailText.parse(mailbox, mailbox.to(email).getFirst()))
                        .text());
        assertThat(token.find()).isTrue();
        return json(Map.of("token", token.group(1), "password", platform.demoPassword(), "on", "2026-01-09"));
    }

    /** One that it publishes when somebody joins. */
    private ConsumerRecord<String, byte[]> ownEvent() {
        var accepted = post("/invitation-acceptances", acceptance(invite()));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        String account = read(accepted.body()).get("accountId").asText();
        return await("what the account may do is published")
                .atMost(TIMEOUT)
                .until(
                        () -> new Topics(platform)
                                .records("cop.access.v1").stream()
                                        .filter(record -> record.key().equals(account))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String created(String path, Map<String, ?> body) {
        var answer = post(path, json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body()).get("id").asText();
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
