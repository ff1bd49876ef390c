package org.cop.client.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Waiting;

/**
 * A Quarkus application in a process of its own beside a platform: a second instance of a service, one whose addresses lead through a proxy,
 * one that is measured.
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
     * @param directory where the command works: the folder of {@code quarkus-run.jar}
     * @param log is appended to
     */
    public static ServiceProcess start(
            URI address, Path directory, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // nobody leaves it behind
            return new ServiceProcess(process, address, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one as the platform's launcher does, but for its port, and does not wait.
     *
     * @param service as the launcher names it, such as {@code meeting-service}
     * @param changes environment variables that are to be others than the launcher's, see the operator's guide
     * @param logs folder for its log
     */
    public static ServiceProcess startLike(
            PlatformProcess platform, String service, Map<String, String> changes, Path logs) {
        try {
            JsonNode order = new ObjectMapper()
                    .readTree(platform.home()
                            .resolve("run/" + service + ".order.json")
                            .toFile());
            int port = FreePorts.one();
            List<String> command = new ArrayList<>();
            order.get("command").forEach(word -> command.add(word.asText()));
            Map<String, String> environment = new HashMap<>();
            order.get("environment")
                    .properties()
                    .forEach(variable -> environment.put(
                            variable.getKey(), variable.getValue().asText()));
            environment.put("HTTP_PORT", String.valueOf(port));
            environment.putAll(changes);
            return start(
                    URI.create("http://localhost:" + port),
                    Path.of(order.get("directory").asText()),
                    command,
                    environment,
                    logs.resolve(service + "-" + port + ".log"));
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

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Used since it began. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    public ServiceProcess awaitReady() {
        Waiting.until(() -> address + " to be ready; its log is " + log, TO_START, () -> {
            if (!isAlive()) {
                throw new ClientFailure("It has ended; its log is " + log);
            }
            return isReady(address);
        });
        return this;
    }

    /** Until the service at that address says that it can work. */
    public static void awaitReady(URI address) {
        Waiting.until(() -> address + " to be ready", TO_START, () -> isReady(address));
    }

    /** Whether the service at that address says that it can work. */
    public static boolean isReady(URI address) {
        var request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFailure("Interrupted", e);
        }
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
}
