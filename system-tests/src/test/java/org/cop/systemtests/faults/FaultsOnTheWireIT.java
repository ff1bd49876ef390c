package org.cop.systemtests.faults;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cop.systemtests.platform.MailText;
import org.cop.systemtests.platform.Mailbox;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.ServiceProcess;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The membership service, which needs everything there is, behind a bad network: a process of its own with tables of its own, whose ways
 * to PostgreSQL, Kafka, Keycloak and the mail server each lead through a {@link FaultProxy}. Whatever is done to them is what the operator's
 * guide says, seen from outside, and nothing is ever restarted.
 */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsOnTheWireIT {
    enum Outage {
        REFUSES {
            @Override
            void begin(FaultProxy way) {
                way.refuse();
            }
        },
        IS_SILENT {
            @Override
            void begin(FaultProxy way) {
                way.fallSilent();
            }
        };

        abstract void begin(FaultProxy way);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*([A-Za-z0-9_-]{40,})\\s*$");

    /** The promise of the operator's guide: whatever is away, a request has an answer by then. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name = "faults_" + UUID.randomUUID().toString().substring(0, 8);
    private final String administrator = name + "@example.org";
    private RunningPlatform platform;
    private FaultProxy database;
    private FaultProxy kafka;
    private FaultProxy keycloak;
    private FaultProxy mail;
    private ServiceProcess service;
    private String site;
    private ConsumerRecord<String, byte[]> heardBefore;

    @BeforeAll
    void start(RunningPlatform platform) throws SQLException {
        this.platform = platform;
        try (var connection = platform.database("membership");
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        database = new FaultProxy(platform.address("postgres").getPort());
        kafka = new FaultProxy(
                platform.kafkaTunnelPort(), platform.kafkaTunnel().getPort());
        keycloak = new FaultProxy(platform.address("issuer").getPort());
        mail = new FaultProxy(platform.address("smtp").getPort());
        everything().forEach(FaultProxy::refuse);
        makeAdministrator();
        service = ServiceProcess.start(platform, "membership-service", surroundings());
        startsBeforeEverythingElse();
        site = site();
        heardBefore = aFactOfOurOwn();
    }

    /**
     * Somebody whom no other service tells about: of an account that two membership services decide on, each would overrule the other. Made
     * as the membership service makes accounts.
     */
    private void makeAdministrator() {
        URI issuer = platform.address("issuer");
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "membership-service")
                .formParam("client_secret", clientSecret())
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        String realm = issuer.toString().replace("/realms/", "/admin/realms/");
        String user = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        administrator,
                        "email",
                        administrator,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Some",
                        "lastName",
                        "Administrator",
                        "credentials",
                        List.of(Map.of("type", "password", "value", platform.demoPassword()))))
                .post(realm + "/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> role = given().auth()
                .oauth2(token)
                .get(realm + "/roles/programme-admin")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(List.of(role))
                .post(user + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private String clientSecret() {
        try {
            return JSON.readTree(platform.home()
                            .resolve("run/membership-service.order.json")
                            .toFile())
                    .at("/environment/KEYCLOAK_ADMIN_CLIENT_SECRET")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> surroundings() {
        String realm = "http://localhost:" + keycloak.port();
        return Map.of(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/membership?currentSchema=" + name,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + kafka.port(),
                "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID",
                name,
                "OIDC_ISSUER_URL",
                realm + "/realms/cop",
                // Its discovery document would lead past the proxy.
                "QUARKUS_OIDC_DISCOVERY_ENABLED",
                "false",
                "QUARKUS_OIDC_JWKS_PATH",
                "/protocol/openid-connect/certs",
                "QUARKUS_OIDC_TOKEN_ISSUER",
                platform.address("issuer").toString(),
                "KEYCLOAK_ADMIN_URL",
                realm,
                "SMTP_PORT",
                String.valueOf(mail.port()));
    }

    /** One part after the other comes up, and with each the service can do a little more. */
    private void startsBeforeEverythingElse() {
        database.heal();
        service.awaitReady();
        problem(get("/programmes"), "sign-in-unavailable");
        await().atMost(PATIENCE).until(() -> dependency("keycloak") != null);

        keycloak.heal();
        await().atMost(PATIENCE).until(() -> get("/programmes").statusCode() == 200);
        kafka.heal();
        mail.heal();
        awaitAllWell();
    }

    private List<FaultProxy> everything() {
        return List.of(database, kafka, keycloak, mail);
    }

    @AfterEach
    void healEverything() {
        everything().forEach(FaultProxy::heal);
        awaitAllWell();
        assertThat(service.isAlive()).isTrue();
    }

    @AfterAll
    void end() throws SQLException {
        if (service != null) {
            service.stop();
        }
        everything().forEach(FaultProxy::close);
        try (var connection = platform.database("membership");
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + name + " cascade");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileTheDatabaseIsAwayRequestsAreToldToComeBackAndFactsWait(Outage outage) {
        int deadBefore = deadLetters();
        outage.begin(database);
        var waiting = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> get("/programmes")))
                .toList();
        UUID fact = hearAgain();

        waiting.forEach(answer -> problem(answer.join(), "database-unavailable"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var readiness = health("/ready");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"database\"", "\"DOWN\"", "\"reason\"");
        });
        assertThat(health("/live").statusCode()).isEqualTo(200);
        assertThat(metric("cop_dependency_up{dependency=\"database\"}")).isZero();
        // One after the other: none of them waits for the database any more.
        await().atMost(LONGEST_ANSWER)
                .until(() ->
                        IntStream.range(0, 100).allMatch(i -> get("/programmes").statusCode() == 503));

        database.heal();
        awaitAllWell();
        assertThat(get("/programmes").statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> isWorkedIn(fact));
        assertThat(deadLetters()).isEqualTo(deadBefore);
    }

    @Test
    void aCutOfAllConnectionsToTheDatabaseIsForgottenAtOnce() {
        for (int i = 0; i < 3; i++) {
            database.cut();
            await().atMost(LONGEST_ANSWER).until(() -> get("/programmes").statusCode() == 200);
        }
        newProgramme();
    }

    @Test
    void aSlowDatabaseIsSlowAndNoMore() {
        database.delay(Duration.ofMillis(50));
        newProgramme();
        assertThat(health("/ready").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void whileKafkaIsAwayNobodyNoticesAndFactsAreToldAfterwards(Outage outage) {
        outage.begin(kafka);
        List<String> programmes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programmes.add(newProgramme());
        }
        UUID fact = hearAgain();
        await().atMost(PATIENCE).until(() -> dependency("kafka") != null);
        await().atMost(PATIENCE).until(() -> metric("cop_outbox_unsent") > 0);
        assertThat(health("/ready").statusCode()).isEqualTo(200);
        assertThat(health("/live").statusCode()).isEqualTo(200);

        kafka.heal();
        await().atMost(PATIENCE).until(() -> metric("cop_outbox_unsent") == 0);
        assertThat(new Topics(platform)
                        .records("cop.membership.v1").stream()
                                .map(ConsumerRecord::key)
                                .filter(programmes::contains)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(programmes);
        await().atMost(PATIENCE).until(() -> isWorkedIn(fact));
    }

    @ParameterizedTest
    @EnumSource
    void whileKeycloakIsAwayTokensAreGoodAndAcceptancesAreToldToComeBack(Outage outage) {
        String email = invite();
        String acceptance =
                json(Map.of("token", invitationToken(email), "password", platform.demoPassword(), "on", "2026-01-09"));
        outage.begin(keycloak);

        for (int i = 0; i < 4; i++) {
            problem(post("/invitation-acceptances", acceptance), "accounts-unavailable");
        }
        assertThat(get("/programmes").statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> dependency("keycloak") != null);
        assertThat(dependency("keycloak-accounts")).isNotNull();
        assertThat(health("/ready").statusCode()).isEqualTo(200);

        keycloak.heal();
        await().atMost(PATIENCE)
                .until(() -> post("/invitation-acceptances", acceptance).statusCode() == 201);
        assertThat(platform.token(email)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whileTheMailServerIsAwayInvitationsWait(Outage outage) {
        outage.begin(mail);
        var invited = List.of(invite(), invite(), invite());
        if (outage == Outage.REFUSES) {
            await().atMost(PATIENCE).until(() -> dependency("smtp") != null);
        }
        assertThat(health("/ready").statusCode()).isEqualTo(200);

        mail.heal();
        var mailbox = new Mailbox(platform);
        await().atMost(PATIENCE)
                .until(() ->
                        invited.stream().noneMatch(email -> mailbox.to(email).isEmpty()));
        // The one that was on its way when the mail server fell silent may come twice.
        assertThat(invited.stream().mapToInt(email -> mailbox.to(email).size()).sum())
                .isBetween(invited.size(), invited.size() + 1);
    }

    @Test
    void aMailServerThatTakesAByteAtATimeGetsItsMailOnce() {
        mail.drip(Duration.ofMillis(1));
        awaitTheOneInvitation(invite());
    }

    // --- the service as its users and its operator see it

    private HttpResponse<String> get(String path) {
        return send(request("/api/v1" + path).GET());
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request("/api/v1" + path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> health(String path) {
        return send(request("/q/health" + path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + platform.token(administrator));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static void problem(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** What the health says of a dependency that is away; null for one that answers. */
    private String dependency(String dependency) {
        try {
            JsonNode said = JSON.readTree(health("/group/dependencies").body()).at("/checks/0/data/" + dependency);
            return said.asText().startsWith("away since") ? said.asText() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAllWell() {
        await("all is well again")
                .atMost(PATIENCE)
                .until(() -> health("/group/dependencies").statusCode() == 200
                        && health("/ready").statusCode() == 200);
    }

    private double metric(String name) {
        return send(request("/q/metrics").GET())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    // --- what is done in it

    private String newProgramme() {
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

    private String site() {
        String programme = newProgramme();
        String organisation = created("/programmes/" + programme + "/organisations", Map.of("name", "A host"));
        String site = created(
                "/programmes/" + programme + "/sites",
                Map.of("code", "S1", "place", "Somewhere", "hostOrganisationId", organisation, "on", "2026-01-05"));
        assertThat(post("/sites/" + site + "/brokering", json(Map.of("on", "2026-01-06")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/sites/" + site + "/activation", json(Map.of("on", "2026-01-07", "seniorSponsor", true)))
                        .statusCode())
                .isEqualTo(200);
        return site;
    }

    /** @return the address that the invitation goes to */
    private String invite() {
        String email = "somebody." + UUID.randomUUID() + "@example.org";
        var body = new HashMap<String, Object>();
        body.put("name", "Somebody");
        body.put("email", email);
        body.put("sector", "VOLUNTARY");
        body.put("jobTitle", "Housing Support Worker");
        body.put("agency", "An agency");
        body.put("on", "2026-01-08");
        created("/sites/" + site + "/facilitators", body);
        return email;
    }

    private String created(String path, Map<String, ?> body) {
        var answer = post(path, json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body()).get("id").asText();
    }

    private void awaitTheOneInvitation(String email) {
        var mailbox = new Mailbox(platform);
        await("the invitation of " + email)
                .atMost(PATIENCE)
                .until(() -> !mailbox.to(email).isEmpty());
        assertThat(mailbox.to(email)).hasSize(1);
    }

    private String invitationToken(String email) {
        awaitTheOneInvitation(email);
        var mailbox = new Mailbox(platform);
        var token = TOKEN.matcher(
                MailText.of(mailbox.read(mailbox.to(email).getFirst())).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    // --- facts that it hears

    /** One that it told itself, when somebody joined, and hears again. */
    private ConsumerRecord<String, byte[]> aFactOfOurOwn() {
        String email = invite();
        var accepted = post(
                "/invitation-acceptances",
                json(Map.of("token", invitationToken(email), "password", platform.demoPassword(), "on", "2026-01-09")));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        String account = read(accepted.body()).get("accountId").asText();
        return await("what the account may do is told")
                .atMost(PATIENCE)
                .until(
                        () -> new Topics(platform)
                                .records("cop.access.v1").stream()
                                        .filter(told -> told.key().equals(account))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Sends that fact to it under a new id, past every fault. */
    private UUID hearAgain() {
        var id = UUID.randomUUID();
        var headers = new RecordHeaders(heardBefore.headers().toArray());
        headers.remove("ce_id");
        headers.add("ce_id", id.toString().getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>(heardBefore.topic(), null, heardBefore.key(), heardBefore.value(), headers));
        }
        return id;
    }

    private boolean isWorkedIn(UUID fact) throws SQLException {
        try (var connection = platform.database("membership");
                var select = connection.prepareStatement("select 1 from " + name + ".inbox where event_id = ?")) {
            select.setObject(1, fact);
            return select.executeQuery().next();
        }
    }

    private int deadLetters() {
        return new Topics(platform)
                .records("cop.access.v1.dlq.membership-service")
                .size();
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
