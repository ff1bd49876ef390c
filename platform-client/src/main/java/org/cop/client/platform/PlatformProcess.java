package org.cop.client.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Waiting;

/**
 * A platform that runs in processes of its own, as {@code ./run} starts it: PostgreSQL, Kafka, Keycloak, SMTP and, unless left out, the
 * services. Its home keeps data, logs, addresses and secrets.
 */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofMinutes(2);
    private static final int LAST_LINES = 20;

    private final Path home;
    private final Process launcher;
    private final Properties addresses;

    private PlatformProcess(Path home, Process launcher, Properties addresses) {
        this.home = home;
        this.launcher = launcher;
        this.addresses = addresses;
    }

    /**
     * What to start.
     *
     * @param repository the checkout, with deploy/local built
     * @param home where data, logs and secrets live
     * @param options more of {@code ./run}'s
     * @param environment variables beside this process's own; the services inherit them
     * @param output where the launcher writes, behind what is there; this process's own output if absent
     * @param timeout for everything to be up
     */
    public record Order(
            Path repository,
            Path home,
            int portBase,
            List<String> options,
            Map<String, String> environment,
            Optional<Path> output,
            Duration timeout) {
        public Order {
            options = List.copyOf(options);
            environment = Map.copyOf(environment);
        }

        private String lastWords() {
            return output.map(file -> {
                        try {
                            List<String> lines = Files.readAllLines(file);
                            return ". Its last words, in " + file + ":\n"
                                    + String.join(
                                            "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
                        } catch (IOException e) {
                            return ". It wrote to " + file;
                        }
                    })
                    .orElse("");
        }
    }

    /**
     * Returns when everything is up, on whatever data the home holds.
     *
     * @throws org.cop.client.api.ClientFailure if the launcher ends or takes too long
     */
    public static PlatformProcess start(Order order) {
        Path ready = readyFile(order.home());
        try {
            Files.createDirectories(order.home());
            Files.deleteIfExists(ready); // of one that was killed
            Process launcher = launch(order);
            await(launcher, order, () -> Files.exists(ready));
            return new PlatformProcess(order.home(), launcher, PropertiesFile.read(ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the launcher until the condition holds, and ends it. */
    public static void runUntil(Order order, BooleanSupplier done) {
        try {
            Files.createDirectories(order.home());
            Process launcher = launch(order);
            Thread together = new Thread(launcher::destroy);
            Runtime.getRuntime().addShutdownHook(together);
            try {
                await(launcher, order, done);
            } finally {
                end(launcher);
                Runtime.getRuntime().removeShutdownHook(together);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Order order) throws IOException {
        Path target = order.repository().resolve("deploy/local/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                target.resolve("local-platform-1.0.0-SNAPSHOT.jar") + ":"
                        + Files.readString(target.resolve("class-path")),
                "org.cop.local.Launcher",
                "--home",
                order.home().toString(),
                "--port-base",
                String.valueOf(order.portBase())));
        command.addAll(order.options());
        ProcessBuilder builder = new ProcessBuilder(command);
        order.output()
                .ifPresentOrElse(
                        file -> builder.redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile())),
                        builder::inheritIO);
        builder.environment().putAll(order.environment());
        return builder.start();
    }

    private static void await(Process launcher, Order order, BooleanSupplier done) {
        Waiting.until(() -> "the platform in " + order.home(), order.timeout(), () -> {
            if (!launcher.isAlive() && !done.getAsBoolean()) {
                throw new ClientFailure("The launcher of " + order.home() + " has ended" + order.lastWords());
            }
            return done.getAsBoolean();
        });
    }

    private static Path readyFile(Path home) {
        return home.resolve("run/ready.properties");
    }

    public Path home() {
        return home;
    }

    /** Of a service ({@code membership}, ...), of {@code keycloak}, {@code issuer}, {@code mailbox}, {@code smtp}, {@code postgres}. */
    public URI address(String name) {
        String address = addresses.getProperty(name);
        if (address == null) {
            throw new IllegalArgumentException("The launcher names no address of " + name);
        }
        return URI.create(address);
    }

    /** All of them, by name. */
    public Map<String, URI> addresses() {
        Map<String, URI> all = new HashMap<>();
        for (String name : addresses.stringPropertyNames()) {
            if (!name.equals("demo.password")) {
                all.put(name, address(name));
            }
        }
        return all;
    }

    /** As Kafka's clients want it. */
    public String kafka() {
        URI address = address("kafka");
        return address.getHost() + ":" + address.getPort();
    }

    public String jdbc(String database) {
        URI postgres = address("postgres");
        return "jdbc:postgresql://%s:%d/%s".formatted(postgres.getHost(), postgres.getPort(), database);
    }

    /** Everybody's who signs in here; no secret. */
    public String password() {
        return addresses.getProperty("demo.password");
    }

    /** One of the secrets that the launcher made for this home, such as {@code database-meeting}. */
    public String secret(String name) {
        return PropertiesFile.read(home.resolve("secrets.properties")).getProperty(name);
    }

    /**
     * The process of a part as it is now; empty while there is none.
     *
     * @param part {@code kafka}, {@code postgres}, {@code keycloak}, {@code meeting-service}, ...
     */
    public Optional<ProcessHandle> process(String part) {
        Path file = part.equals("postgres")
                ? home.resolve("postgres/postmaster.pid")
                : home.resolve("run/" + part + ".pid");
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readString(file).strip().split("\\s+")[0]))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    /** As Ctrl-C does. The data stays. */
    public void stop() {
        end(launcher);
    }

    private static void end(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("The platform does not stop; its launcher was killed");
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
