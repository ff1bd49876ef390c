package org.cop.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Progress;
import org.cop.client.platform.PlatformProcess;
import org.cop.client.platform.ServiceProcess;
import org.cop.local.process.Jvm;
import org.cop.local.service.AotCache;

/**
 * PostgreSQL, Kafka, Keycloak and SMTP as {@code ./run} starts them, in a home of its own that begins empty. The services are started from
 * here, each when it is asked for, so that a benchmark can stop one, start it again and count what it uses.
 */
public final class LocalPlatform implements AutoCloseable {
    /** Signs in with {@link #password()}; may set up programmes. */
    public static final String ADA = "ada.admin@example.org";
    /** The second one. */
    public static final String EVE = "eve.admin@example.org";

    /** What {@code ./run} gives a service. */
    private static final String HEAP = "128m";

    /** Applications of the benchmarks themselves, and how far from the base their ports are. */
    private static final Map<String, Integer> OWN_PORTS =
            Map.of("floors", 85, "plain-meeting", 86, "plain-newsletter", 87);

    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration TO_TRAIN = Duration.ofMinutes(15);

    private final Options options;
    private final PlatformProcess platform;
    private final List<ServiceProcess> started = new ArrayList<>();

    private LocalPlatform(Options options, PlatformProcess platform) {
        this.options = options;
        this.platform = platform;
    }

    /** Returns when the infrastructure is up. */
    public static LocalPlatform start(Options options) {
        Progress.say("PostgreSQL, Kafka, Keycloak and SMTP start in " + options.home());
        return new LocalPlatform(
                options, PlatformProcess.start(order(options, TO_START, "--no-services", "--stop-with-parent")));
    }

    /** Lets {@code ./run} train the caches of these applications, unless they are trained. */
    public static void train(Options options, List<Path> applications) {
        BooleanSupplier trained = () -> applications.stream()
                .allMatch(application -> new AotCache(application).usable().isPresent());
        if (!trained.getAsBoolean()) {
            Progress.say("The whole platform starts once to train the caches of the services");
            // A launcher that stops with its parent does not train.
            PlatformProcess.runUntil(order(options, TO_TRAIN), trained);
        }
    }

    private static PlatformProcess.Order order(Options options, Duration timeout, String... more) {
        List<String> all = new ArrayList<>(List.of("--reset"));
        all.addAll(List.of(more));
        return new PlatformProcess.Order(
                options.root(),
                options.home(),
                options.portBase(),
                all,
                Map.of(),
                Optional.of(options.home().resolve("launcher.out")),
                timeout);
    }

    /** Starts services ({@code membership}, ...) or {@code floors} beside each other and waits until all are ready. */
    public List<ServiceProcess> start(String... names) throws IOException {
        Progress.say("Starting " + String.join(", ", names));
        List<ServiceProcess> processes = new ArrayList<>();
        for (String name : names) {
            processes.add(begin(name, List.of(), Map.of()));
        }
        for (ServiceProcess process : processes) {
            process.awaitReady();
        }
        return processes;
    }

    /**
     * Starts one and does not wait.
     *
     * @param name of a service, {@code floors}, or {@code plain-meeting} or {@code plain-newsletter}: the plain application with that database
     * @param flags for the JVM, beside those of {@code ./run}
     * @param environment in addition to its usual one, or instead
     */
    public ServiceProcess begin(String name, List<String> flags, Map<String, String> environment) throws IOException {
        return begin(name, application(name), flags, environment);
    }

    /** @param application the folder of its {@code quarkus-run.jar}, if not the usual one */
    public ServiceProcess begin(String name, Path application, List<String> flags, Map<String, String> environment)
            throws IOException {
        Path logs = Files.createDirectories(options.home().resolve("logs"));
        List<String> more = new ArrayList<>(flags);
        if (options.recording()) {
            Path recordings = Files.createDirectories(options.root().resolve("benchmarks/target/recordings"));
            more.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + recordings.resolve(name + ".jfr"));
        }
        Map<String, String> all = environment(name);
        all.putAll(environment);
        ServiceProcess process = ServiceProcess.start(
                address(name), application, command(more), all, logs.resolve(name + "-service.log"));
        started.add(process);
        return process;
    }

    /** As {@code ./run} starts it, but with both compilers, as the operator's guide does. */
    private static List<String> command(List<String> more) {
        List<String> command = new ArrayList<>(Jvm.commandForLong(HEAP));
        command.addAll(more);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** The folder that holds its {@code quarkus-run.jar}. */
    public Path application(String name) {
        return application(options, name);
    }

    /** The same before anything runs. */
    public static Path application(Options options, String name) {
        return options.root()
                .resolve(isPlain(name) ? "benchmarks/plain" : isOwn(name) ? "benchmarks/" + name : name + "-service")
                .resolve("target/quarkus-app");
    }

    /** The variables that the operator's guide lists. */
    private Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OIDC_ISSUER_URL",
                address("issuer").toString(),
                "HTTP_HOST",
                "127.0.0.1",
                "HTTP_PORT",
                String.valueOf(address(name).getPort()),
                "PUBLIC_URL",
                address(name).toString(),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka(),
                "SMTP_HOST",
                address("smtp").getHost(),
                "SMTP_PORT",
                String.valueOf(address("smtp").getPort()),
                "SMTP_FROM",
                "benchmark@cop.example.org"));
        environment.put("TRIAL", "true");
        if (!isOwn(name) || isPlain(name)) {
            String database = name.replace("plain-", "");
            environment.put("DATABASE_URL", platform.jdbc(database));
            environment.put("DATABASE_USERNAME", database);
            environment.put("DATABASE_PASSWORD", platform.secret("database-" + database));
        }
        if (!isOwn(name)) {
            environment.put("KEYCLOAK_ADMIN_URL", address("keycloak").toString());
            environment.put("KEYCLOAK_ADMIN_CLIENT_SECRET", platform.secret("membership-client"));
        }
        return environment;
    }

    private static boolean isOwn(String name) {
        return OWN_PORTS.containsKey(name);
    }

    private static boolean isPlain(String name) {
        return isOwn(name) && name.startsWith("plain-");
    }

    /** Of a service, of {@code floors}, {@code plain-meeting}, {@code keycloak}, {@code issuer}, {@code smtp}. */
    public URI address(String name) {
        return isOwn(name)
                ? URI.create("http://localhost:" + (options.portBase() + OWN_PORTS.getOrDefault(name, 0)))
                : platform.address(name);
    }

    public Map<String, URI> addresses() {
        return platform.addresses();
    }

    public String kafka() {
        return platform.kafka();
    }

    /** Everybody's who signs in. */
    public String password() {
        return platform.password();
    }

    /** As its owner: the role of the service. */
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(platform.jdbc(service), service, platform.secret("database-" + service));
    }

    /** The server with all who work for its clients. */
    public Cpu postgresCpu() throws IOException {
        return cpu("postgres");
    }

    public Cpu kafkaCpu() throws IOException {
        return cpu("kafka");
    }

    private Cpu cpu(String part) throws IOException {
        return Cpu.of(platform.process(part).orElseThrow(() -> new IOException(part + " does not run")));
    }

    @Override
    public void close() {
        Progress.say("Stopping");
        started.forEach(ServiceProcess::stop);
        platform.stop();
    }
}
