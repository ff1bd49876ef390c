package org.cop.systemtests.platform;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cop.client.platform.ServiceProcess;

/**
 * A service in a process of its own, with tables and a consumer group of its own, as its users and its operator see it. Neither it nor the
 * platform's instance does the other's work.
 */
public final class IsolatedService {
    /** The promise of the operator's guide: whatever is unavailable, a request has an answer by then. */
    public static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    public static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of its schema and of its consumer group. */
    public final String name = "isolated_" + UUID.randomUUID().toString().substring(0, 8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningPlatform platform;
    private final String service;
    private ServiceProcess process;

    /** @param service such as {@code membership} */
    public IsolatedService(RunningPlatform platform, String service) throws SQLException {
        this.platform = platform;
        this.service = service;
        execute("create schema " + name);
    }

    /**
     * Starts it and does not wait.
     *
     * @param postgres the port that leads to PostgreSQL
     * @param surroundings environment variables that are to be others than those of the platform's instance
     */
    public void start(int postgres, Map<String, String> surroundings) {
        Map<String, String> changes = new HashMap<>(surroundings);
        changes.put(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=%s".formatted(postgres, service, name));
        changes.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", name);
        process = ServiceProcess.startLike(
                platform.process(), service + "-service", changes, RunningPlatform.SERVICE_LOGS);
    }

    public void awaitReady() {
        process.awaitReady();
    }

    public URI address() {
        return process.address();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** So that it stops while others do. */
    public void askToStop() {
        if (process != null) {
            process.askToStop();
        }
    }

    /** Stops it and takes its tables away. */
    public void end() throws SQLException {
        if (process != null) {
            process.stop();
        }
        execute("drop schema " + name + " cascade");
    }

    /** A connection to its tables, past every fault. */
    public Connection database() throws SQLException {
        Connection connection = platform.database(service);
        connection.setSchema(name);
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(LONGEST_ANSWER);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return sending(request).join();
    }

    public CompletableFuture<HttpResponse<String>> sending(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> health(String path) {
        return send(request("/q/health" + path).GET());
    }

    /** What the health says of a dependency that is unavailable; null for one that answers. */
    public String dependency(String dependency) {
        try {
            JsonNode said = JSON.readTree(health("/group/dependencies").body()).at("/checks/0/data/" + dependency);
            return said.asText().startsWith("unavailable since") ? said.asText() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitAllWell() {
        await("all is well again")
                .atMost(TIMEOUT)
                .until(() -> health("/group/dependencies").statusCode() == 200
                        && health("/ready").statusCode() == 200);
    }

    public double metric(String name) {
        return send(request("/q/metrics").GET())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
