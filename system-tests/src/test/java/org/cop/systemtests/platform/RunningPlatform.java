package org.cop.systemtests.platform;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.client.api.MailboxClient;
import org.cop.client.platform.FreePorts;
import org.cop.client.platform.PlatformProcess;
import org.cop.client.platform.Port;
import org.cop.client.platform.ServiceProcess;
import org.cop.client.programme.Invitations;
import org.cop.client.programme.SmallProgramme;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The platform in processes of its own, with the reference programme in it; one for all tests. Tests take it as a parameter. */
public final class RunningPlatform implements AutoCloseable {
    public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    public static final Path DEMO = REPOSITORY.resolve("deploy/demo/little-miracles");
    public static final List<String> SERVICES = List.of("membership", "meeting", "casebook", "newsletter");

    /** The second administrator, who sets up what tests change. */
    public static final String ADMIN = "eve.admin@example.org";

    /** Of the services that tests start themselves. */
    public static final Path SERVICE_LOGS = Path.of("target/services").toAbsolutePath();

    /** Of the launcher and of the operator's commands: what goes to this process's own output would get between the words of the test runner. */
    public static final Path OUTPUT = Path.of("target/platform.out").toAbsolutePath();

    private static final DeclaredAnswers DECLARED_ANSWERS = new DeclaredAnswers();

    /** At which consumers say how far they are. */
    public static final Duration COMMIT_INTERVAL = Duration.ofSeconds(2);

    private static final Duration TO_START_AND_LOAD = Duration.ofMinutes(15);

    private final Path home = Path.of("target/platform").toAbsolutePath();
    private final int portBase = FreePorts.base();
    private final ApiClient api;
    private final MailboxClient mailbox;
    private PlatformProcess process;

    private RunningPlatform(String... options) {
        start(options);
        var addresses = new ApiAddresses(process.addresses()); // the same after every start
        this.api = new ApiClient(addresses, demoPassword());
        this.mailbox = new MailboxClient(addresses);
    }

    /** Starts it on whatever data its home holds, and waits until everything is up. */
    public void start(String... options) {
        BuiltPrograms.copyTo(home);
        List<String> all = new ArrayList<>(
                List.of("--stop-with-parent", "--restart", "--kafka-tunnel", String.valueOf(kafkaTunnelPort())));
        all.addAll(List.of(options));
        process = PlatformProcess.start(new PlatformProcess.Order(
                REPOSITORY,
                home,
                portBase,
                all,
                Map.of(
                        "LOG_JSON",
                        "true", // as in production
                        // So that no test waits minutes for the mails that a killed instance had in hand.
                        "SMTP_TIMEOUT",
                        "5s",
                        "MAIL_LEASE",
                        "10s",
                        // As long as requests go to an instance that says that it is stopping.
                        "SHUTDOWN_DELAY",
                        "2s",
                        // So that whoever waits until all is consumed learns of it after 2 s and not after 5.
                        "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_COMMIT_INTERVAL_MS",
                        String.valueOf(COMMIT_INTERVAL.toMillis())),
                Optional.of(OUTPUT),
                TO_START_AND_LOAD));
    }

    /** As Ctrl-C does. The data stays. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        mailbox.close();
        api.close();
        stop();
    }

    /** The base address of a service, of {@code keycloak}, of the {@code mailbox}. */
    public URI address(String name) {
        return process.address(name);
    }

    public String kafka() {
        return process.kafka();
    }

    /** Where Kafka takes whoever comes through a proxy that listens on {@link #kafkaTunnelPort()}. */
    public URI kafkaTunnel() {
        return address("kafka-tunnel");
    }

    /** Nobody listens here unless a test does: Kafka sends those who come through its tunnel to this port, on this machine. */
    public int kafkaTunnelPort() {
        return Port.KAFKA_TUNNEL_PROXY.from(portBase);
    }

    /**
     * The process of a part as it is now.
     *
     * @param part {@code kafka}, {@code postgres}, {@code keycloak}, {@code meeting-service}, ...
     */
    public ProcessHandle process(String part) {
        return await("the process of " + part)
                .atMost(Duration.ofMinutes(2))
                .until(() -> process.process(part), Optional::isPresent)
                .orElseThrow();
    }

    /** kill -9: whatever it was doing, it does no more. The launcher starts it again. */
    public void kill(String part) {
        ProcessHandle killed = process(part);
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** SIGTERM: it ends what it has begun, and then itself. The launcher starts it again. */
    public void end(String part) {
        ProcessHandle ended = process(part);
        ended.destroy();
        ended.onExit().join();
    }

    /** Until the service says that it can work. */
    public void awaitReady(String service) {
        ServiceProcess.awaitReady(address(service));
    }

    /** What an operator does in a shell: {@code deploy/ops/ops} with these words. */
    public ProcessBuilder ops(List<String> words) {
        List<String> command =
                new ArrayList<>(List.of(REPOSITORY.resolve("deploy/ops/ops").toString()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()));
    }

    public String demoPassword() {
        return process.password();
    }

    public Path home() {
        return home;
    }

    /** The access token that Keycloak gives that person for their password, valid for half its life at least. */
    public String token(String email) {
        return api.token(email);
    }

    /** Everybody's mailbox. */
    public MailboxClient mailbox() {
        return mailbox;
    }

    /** Accepts invitations with the tokens in the mailbox. */
    public Invitations invitations() {
        return new Invitations(api, mailbox, demoPassword());
    }

    /** A new programme with one active site, for a test that changes things. */
    public SmallProgramme smallProgramme() {
        return new SmallProgramme(api, mailbox, ADMIN, demoPassword());
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
        return given().filter(DECLARED_ANSWERS)
                .baseUri(instance.toString())
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    /** A connection to a service's database as an operator would have it. */
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(process.jdbc(service), service, secret("database-" + service));
    }

    /** One of the secrets that the launcher made for this home. */
    public String secret(String name) {
        return process.secret(name);
    }

    /** What the launcher has started, for whoever starts more beside it. */
    public PlatformProcess process() {
        return process;
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
