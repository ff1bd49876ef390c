package org.cop.systemtests.platform;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The platform in processes of its own, with the reference programme in it; one for all tests. Tests take it as a parameter. */
public final class RunningPlatform implements AutoCloseable {
    public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    public static final Path DEMO = REPOSITORY.resolve("deploy/demo/little-miracles");
    public static final List<String> SERVICES = List.of("membership", "meeting", "casebook", "newsletter");

    private static final Path LOCAL = REPOSITORY.resolve("deploy/local/target");
    private static final int[] PORTS = {25, 26, 80, 81, 82, 83, 84, 92, 93, 94, 95, 432};
    private static final Duration TO_START_AND_LOAD = Duration.ofMinutes(8);

    private final Path home = Path.of("target/platform").toAbsolutePath();
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final String portBase = freePortBase();
    private Process launcher;
    private Properties addresses = new Properties();

    private RunningPlatform(String... options) {
        start(options);
    }

    /** So that these tests run beside {@code ./run}, and beside themselves. */
    private static String freePortBase() {
        return IntStream.iterate(21_000, base -> base < 60_000, base -> base + 1_000)
                .filter(base -> IntStream.of(PORTS).allMatch(port -> isFree(base + port)))
                .mapToObj(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Starts it on whatever data its home holds, and waits until everything is up. */
    public void start(String... options) {
        Path ready = home.resolve("run/ready.properties");
        try {
            Files.deleteIfExists(ready); // of one that was killed
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    LOCAL.resolve("local-platform-1.0.0-SNAPSHOT.jar") + ":"
                            + Files.readString(LOCAL.resolve("class-path")),
                    "org.cop.local.Launcher",
                    "--home",
                    home.toString(),
                    "--port-base",
                    portBase,
                    "--stop-with-parent",
                    "--restart",
                    "--kafka-tunnel",
                    String.valueOf(kafkaTunnelPort())));
            command.addAll(List.of(options));
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("LOG_JSON", "true"); // as in production
            // Services inherit it: so that no test waits minutes for the mails that a killed instance had in hand.
            builder.environment().put("MAIL_CLAIM_VALID", "10s");
            // As long as requests go to an instance that says that it is stopping.
            builder.environment().put("SHUTDOWN_DELAY", "2s");
            launcher = builder.start();
            await("the platform is up")
                    .atMost(TO_START_AND_LOAD)
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the launcher has ended", () -> !launcher.isAlive())
                    .until(() -> Files.exists(ready));
            addresses = properties(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. The data stays. */
    public void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The platform does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The base address of a service, of {@code keycloak}, of the {@code mailbox}. */
    public URI address(String name) {
        return URI.create(addresses.getProperty(name));
    }

    public String kafka() {
        URI address = address("kafka");
        return address.getHost() + ":" + address.getPort();
    }

    /** Where Kafka takes whoever comes through a proxy that listens on {@link #kafkaTunnelPort()}. */
    public URI kafkaTunnel() {
        return address("kafka-tunnel");
    }

    /** Nobody listens here unless a test does: Kafka sends those who come through its tunnel to this port, on this machine. */
    public int kafkaTunnelPort() {
        return Integer.parseInt(portBase) + 95;
    }

    /**
     * The process of a part as it is now.
     *
     * @param part {@code kafka}, {@code postgres}, {@code keycloak}, {@code meeting-service}, ...
     */
    public ProcessHandle process(String part) {
        Path file = part.equals("postgres")
                ? home.resolve("postgres/postmaster.pid")
                : home.resolve("run/" + part + ".pid");
        return await("the process of " + part)
                .ignoreExceptions()
                .until(
                        () -> ProcessHandle.of(
                                Long.parseLong(Files.readString(file).split("\\s")[0])),
                        process -> process.filter(ProcessHandle::isAlive).isPresent())
                .orElseThrow();
    }

    /** kill -9: whatever it was doing, it does no more. The launcher starts it again. */
    public void kill(String part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: it ends what it has begun, and then itself. The launcher starts it again. */
    public void end(String part) {
        ProcessHandle process = process(part);
        process.destroy();
        process.onExit().join();
    }

    /** Until the service says that it can work. */
    public void awaitReady(String service) {
        ServiceProcess.awaitReady(address(service));
    }

    public String demoPassword() {
        return addresses.getProperty("demo.password");
    }

    public Path home() {
        return home;
    }

    /** @param until when another one is asked for: a whole run takes longer than a token is valid */
    private record SignedIn(String token, Instant until) {}

    /** The access token that Keycloak gives that person for their password, valid for half its life at least. */
    public String token(String email) {
        return signedIn.compute(
                        email,
                        (person, earlier) ->
                                earlier != null && Instant.now().isBefore(earlier.until()) ? earlier : signIn(person))
                .token();
    }

    private SignedIn signIn(String email) {
        var answer = given().baseUri(address("issuer").toString())
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "cop-cli",
                        "username",
                        email,
                        "password",
                        demoPassword()))
                .post("/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract();
        int seconds = answer.path("expires_in");
        return new SignedIn(answer.path("access_token"), Instant.now().plusSeconds(seconds / 2));
    }

    /** A request to a service as that person. */
    public RequestSpecification as(String email, String service) {
        return as(email, address(service));
    }

    /** The same to an instance that a test has started. */
    public RequestSpecification as(String email, URI instance) {
        return anonymous(instance).auth().oauth2(token(email));
    }

    public RequestSpecification anonymous(String service) {
        return anonymous(address(service));
    }

    private static RequestSpecification anonymous(URI instance) {
        return given().baseUri(instance.toString()).basePath("/api/v1").contentType(ContentType.JSON);
    }

    /** A connection to a service's database as an operator would have it. */
    public Connection database(String service) throws SQLException {
        URI postgres = address("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(postgres.getHost(), postgres.getPort(), service),
                service,
                secret("database-" + service));
    }

    /** One of the secrets that the launcher made for this home. */
    public String secret(String name) {
        try (Stream<Path> files = Files.walk(home, 2)) {
            Path file = files.filter(path -> path.endsWith("secrets.properties"))
                    .findFirst()
                    .orElseThrow();
            return properties(file).getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Gives the one platform to whoever asks for it, starts it for the first and ends it after the last. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningPlatform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(RunningPlatform.class))
                    .computeIfAbsent(RunningPlatform.class, key -> new Started(), Started.class)
                    .platform();
        }
    }

    /** The one start; if it failed, it failed for all tests and is not tried again. */
    private static final class Started implements AutoCloseable {
        private RunningPlatform platform;
        private RuntimeException failure;

        Started() {
            try {
                platform = new RunningPlatform("--reset", "--demo");
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        RunningPlatform platform() {
            if (failure != null) {
                throw failure;
            }
            return platform;
        }

        @Override
        public void close() {
            if (platform != null) {
                platform.close();
            }
        }
    }
}
