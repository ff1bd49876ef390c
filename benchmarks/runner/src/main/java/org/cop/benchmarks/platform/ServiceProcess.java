package org.cop.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cop.benchmarks.measure.Cpu;
import org.cop.local.Jvm;

/** A Quarkus application in a process of its own, with the memory that {@code ./run} gives its services. */
public final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What {@code ./run} gives a service. */
    private static final String HEAP = "128m";

    private final String name;
    private final URI address;
    private final Process process;
    private final Path log;

    private ServiceProcess(String name, URI address, Process process, Path log) {
        this.name = name;
        this.address = address;
        this.process = process;
        this.log = log;
    }

    /** As {@code ./run} starts it, but with both compilers, as the operator's guide does. */
    public static List<String> command(List<String> more) {
        List<String> command = new ArrayList<>(Jvm.commandForLong(HEAP));
        command.addAll(more);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** Starts it and does not wait. */
    static ServiceProcess start(
            String name, URI address, Path application, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ServiceProcess(name, address, builder.start(), log);
    }

    public ServiceProcess awaitReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, request)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException(name + " does not come up; its log: " + log);
                }
                Thread.sleep(50);
            }
        }
        return this;
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Used since it began. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    public Cpu cpu() {
        return Cpu.of(process.toHandle());
    }

    /** As SIGTERM does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
