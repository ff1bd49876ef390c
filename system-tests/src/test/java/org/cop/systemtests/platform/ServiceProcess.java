package org.cop.systemtests.platform;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service in a process that a test starts itself, by the same command and with the same settings as the launcher's, except for its port
 * and whatever the test changes: a second instance, or one whose addresses lead through a proxy. It says what it does in a log below
 * {@code target}.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_STOP = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final Path log;

    private ServiceProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it and does not wait.
     *
     * @param service as the launcher names it, such as {@code meeting-service}
     * @param changes environment variables that are to be others than the launcher's, see the operator's guide
     */
    public static ServiceProcess start(RunningPlatform platform, String service, Map<String, String> changes) {
        try {
            JsonNode order = new ObjectMapper()
                    .readTree(platform.home()
                            .resolve("run/" + service + ".order.json")
                            .toFile());
            int port = freePort();
            List<String> command = new ArrayList<>();
            order.get("command").forEach(word -> command.add(word.asText()));
            Path log = Path.of("target/services").toAbsolutePath().resolve(service + "-" + port + ".log");
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(Path.of(order.get("directory").asText()).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            order.get("environment")
                    .properties()
                    .forEach(variable -> builder.environment()
                            .put(variable.getKey(), variable.getValue().asText()));
            builder.environment().put("HTTP_PORT", String.valueOf(port));
            builder.environment().putAll(changes);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // no test leaves it behind
            return new ServiceProcess(process, URI.create("http://localhost:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ServiceProcess awaitReady() {
        await("ready: " + log)
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(200))
                .failFast("it has ended", () -> !isAlive())
                .until(() -> isReady(address));
        return this;
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, as a supervisor does; it ends what it has begun. */
    public void askToStop() {
        process.destroy();
    }

    /** Asks it to stop and waits until it has. */
    public void stop() {
        askToStop();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end: " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void awaitReady(URI address) {
        await(address + " is ready")
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isReady(address));
    }

    /** Whether the service at that address says that it can work. */
    public static boolean isReady(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
