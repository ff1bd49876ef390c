package org.cop.benchmarks.platform;

import java.io.IOException;
import java.io.Reader;
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
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cop.benchmarks.Options;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.measure.Progress;
import org.cop.local.AotCache;
import org.cop.local.Jvm;

/**
 * PostgreSQL, Kafka, Keycloak and SMTP as {@code ./run} starts them, in a home of its own that begins empty. The services are started from
 * here, each when it is asked for, so that a benchmark can stop one, start it again and count what it uses.
 */
public final class LocalPlatform implements AutoCloseable {
    /** Signs in with {@link #password()}; may set up programmes. */
    public static final String ADA = "ada.admin@example.org";
    /** The second one. */
    public static final String EVE = "eve.admin@example.org";

    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration TO_TRAIN = Duration.ofMinutes(15);

    private final Options options;
    private final Process launcher;
    private final Properties addresses;
    private final Properties secrets;
    private final List<ServiceProcess> started = new ArrayList<>();

    private LocalPlatform(Options options, Process launcher, Properties addresses, Properties secrets) {
        this.options = options;
        this.launcher = launcher;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /** Returns when the infrastructure is up. */
    public static LocalPlatform start(Options options) throws IOException, InterruptedException {
        Progress.say("PostgreSQL, Kafka, Keycloak and SMTP start in " + options.home());
        Path ready = options.home().resolve("run/ready.properties");
        Files.deleteIfExists(ready);
        Process launcher = launch(options, "--no-services", "--stop-with-parent");
        await(launcher, () -> Files.exists(ready), TO_START, options);
        return new LocalPlatform(
                options, launcher, read(ready), read(options.home().resolve("secrets.properties")));
    }

    /** Lets {@code ./run} train the caches of these applications, unless they are trained. */
    public static void train(Options options, List<Path> applications) throws IOException, InterruptedException {
        BooleanSupplier trained = () -> applications.stream()
                .allMatch(application -> new AotCache(application).usable().isPresent());
        if (trained.getAsBoolean()) {
            return;
        }
        Progress.say("The whole platform starts once to train the caches of the services");
        Process launcher = launch(options);
        Thread together = new Thread(launcher::destroy); // a launcher that stops with its parent does not train
        Runtime.getRuntime().addShutdownHook(together);
        try {
            await(launcher, trained, TO_TRAIN, options);
        } finally {
            end(launcher);
            Runtime.getRuntime().removeShutdownHook(together);
        }
    }

    private static Process launch(Options options, String... more) throws IOException {
        Path target = options.root().resolve("deploy/local/target");
        Files.createDirectories(options.home());
        List<String> command = new ArrayList<>(Jvm.command("192m"));
        command.addAll(List.of(
                "-cp",
                target.resolve("local-platform-1.0.0-SNAPSHOT.jar") + ":"
                        + Files.readString(target.resolve("class-path")),
                "org.cop.local.Launcher",
                "--home",
                options.home().toString(),
                "--port-base",
                String.valueOf(options.portBase()),
                "--reset"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(options.home().resolve("launcher.out").toFile())
                .start();
    }

    private static void await(Process launcher, BooleanSupplier done, Duration patience, Options options)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                launcher.destroy();
                throw new IOException(
                        "The platform does not come up; see " + options.home().resolve("launcher.out"));
            }
            Thread.sleep(100);
        }
    }

    private static void end(Process launcher) throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }

    /** Starts services ({@code membership}, ...) or {@code floors} beside each other and waits until all are ready. */
    public List<ServiceProcess> start(String... names) throws IOException, InterruptedException {
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
     * @param flags for the JVM, beside those of {@code ./run}
     * @param environment in addition, or instead of what it is usually told
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
        Map<String, String> told = environment(name);
        told.putAll(environment);
        ServiceProcess process = ServiceProcess.start(
                name,
                address(name),
                application,
                ServiceProcess.command(more),
                told,
                logs.resolve(name + "-service.log"));
        started.add(process);
        return process;
    }

    /** The folder that holds its {@code quarkus-run.jar}. */
    public Path application(String name) {
        return application(options, name);
    }

    /** The same before anything runs. */
    public static Path application(Options options, String name) {
        return options.root()
                .resolve(name.equals("floors") ? "benchmarks/floors" : name + "-service")
                .resolve("target/quarkus-app");
    }

    /** The variables that the operator's guide lists. */
    private Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OIDC_ISSUER_URL",
                addresses.getProperty("issuer"),
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
                "MAIL_FROM",
                "benchmark@cop.example.org"));
        if (!name.equals("floors")) {
            environment.put("DATABASE_URL", jdbc(name));
            environment.put("DATABASE_USERNAME", name);
            environment.put("DATABASE_PASSWORD", secrets.getProperty("database-" + name));
            environment.put("KEYCLOAK_ADMIN_URL", addresses.getProperty("keycloak"));
            environment.put("KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.getProperty("membership-client"));
        }
        return environment;
    }

    /** Of a service, of {@code floors}, {@code keycloak}, {@code issuer}, {@code smtp}. */
    public URI address(String name) {
        return name.equals("floors")
                ? URI.create("http://localhost:" + (options.portBase() + 85))
                : URI.create(addresses.getProperty(name));
    }

    public String kafka() {
        URI address = address("kafka");
        return address.getHost() + ":" + address.getPort();
    }

    /** Everybody's who signs in. */
    public String password() {
        return addresses.getProperty("demo.password");
    }

    /** As its owner: the role of the service. */
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(jdbc(service), service, secrets.getProperty("database-" + service));
    }

    private String jdbc(String database) {
        URI postgres = address("postgres");
        return "jdbc:postgresql://%s:%d/%s".formatted(postgres.getHost(), postgres.getPort(), database);
    }

    /** The server with all who work for its clients. */
    public Cpu postgresCpu() throws IOException {
        return cpu(options.home().resolve("postgres/postmaster.pid"));
    }

    public Cpu kafkaCpu() throws IOException {
        return cpu(options.home().resolve("run/kafka.pid"));
    }

    private static Cpu cpu(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readString(pidFile).strip().split("\\s+")[0]);
        return Cpu.of(ProcessHandle.of(pid).orElseThrow(() -> new IOException("Nobody runs as " + pidFile + " says")));
    }

    @Override
    public void close() {
        Progress.say("Stopping");
        try {
            for (ServiceProcess process : started) {
                process.stop();
            }
            end(launcher);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
