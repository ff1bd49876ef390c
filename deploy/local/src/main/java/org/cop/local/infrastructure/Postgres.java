package org.cop.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.cop.local.home.Addresses;
import org.cop.local.home.Console;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.process.Children;
import org.cop.local.process.OrphanProcesses;

/**
 * PostgreSQL with a database and a role for each service. A commit is on the disk when it returns ({@code fsync} is on, as in
 * production), everybody gives a password, and only this machine is listened to.
 *
 * <p>The server is started by {@code pg_ctl}, in a session of its own: Ctrl-C does not reach it before the services have ended.
 */
public final class Postgres {
    public static final String NAME = "postgres";

    /** Two instances of each service, with their pools of 16, and those who look. */
    private static final int CONNECTIONS = 240;

    private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(60);

    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Children children;
    private final ReentrantLock changing = new ReentrantLock();

    public Postgres(Home home, Addresses addresses, Secrets secrets, Children children) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
        this.children = children;
    }

    public String start() {
        var tools = PostgresTools.unpacked(home, children);
        changing.lock();
        try {
            createData(tools);
            tools.command("pg_ctl", startArguments());
        } finally {
            changing.unlock();
        }
        createDatabases();
        return addresses.postgres();
    }

    /** After a hard death: the sessions of the dead server notice it in a moment, and as long as one of them lives it cannot start. */
    public void startAgain() {
        var tools = PostgresTools.unpacked(home, children);
        long deadline = System.nanoTime() + SESSIONS_END_WITHIN.toNanos();
        changing.lock();
        try {
            int exit = tools.run("pg_ctl", startArguments());
            while (exit != 0) {
                if (System.nanoTime() > deadline) {
                    throw tools.doesNotStart("pg_ctl", exit);
                }
                exit = tools.run("pg_ctl", startArguments());
            }
        } finally {
            changing.unlock();
        }
    }

    private String[] startArguments() {
        return new String[] {"-D", data(), "-o", serverOptions(), "-w", "-t", "120", "start"};
    }

    /** Calls {@code whenItDies} if the server ends. It is not a child of this process, so it is watched by its id. */
    public void watch(Runnable whenItDies) {
        server(home)
                .ifPresentOrElse(
                        server -> {
                            var _ = server.onExit().thenRun(whenItDies);
                        },
                        whenItDies);
    }

    /** Rolls back what is open and ends. Waits for a start that is on its way, so as not to miss the server it brings up. */
    public void stop() {
        boolean quiet = false;
        try {
            quiet = changing.tryLock(20, TimeUnit.SECONDS);
            server(home).ifPresent(Postgres::endServer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (quiet) {
                changing.unlock();
            }
        }
    }

    /** A server outlives a launcher that was killed hard. */
    public static void endLeftover(Home home, Console console) {
        server(home).ifPresent(server -> {
            console.say(
                    "Left over from a start that was killed: ending PostgreSQL (process %d)".formatted(server.pid()));
            endServer(server);
        });
        try {
            Files.deleteIfExists(
                    pidFile(home)); // of a machine that lost its power: the number may be another program's by now
        } catch (IOException e) {
            throw Home.cannotWrite(pidFile(home), e);
        }
    }

    /** SIGINT is PostgreSQL's "fast" shutdown; SIGTERM, all that Java can send, would wait for every client to leave. */
    private static void endServer(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            OrphanProcesses.awaitEnd(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that runs on this home's data, as its own pid file tells: id in the first line, start in the third. */
    private static Optional<ProcessHandle> server(Home home) {
        try {
            List<String> lines = Files.readAllLines(pidFile(home));
            return new OrphanProcesses.Remembered(
                            Long.parseLong(lines.get(0).strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())))
                    .stillRunning();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Home home) {
        return home.postgresData().resolve("postmaster.pid");
    }

    private void createData(PostgresTools tools) {
        if (Files.exists(home.postgresData())) {
            return;
        }
        Path half = home.folder().resolve("postgres.new");
        Path password = home.run("postgres-password");
        Home.delete(half);
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, Secrets.ownerOnly());
            Files.writeString(password, secrets.get(Secrets.POSTGRES));
            tools.command(
                    "initdb",
                    "-D",
                    half.toString(),
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // the same order of words on every machine
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8");
            Files.delete(password);
            Files.move(half, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Home.cannotWrite(home.postgresData(), e);
        }
    }

    private String serverOptions() {
        return String.join(
                " ",
                "-p " + addresses.ports().postgres(),
                "-c listen_addresses=" + Ports.HOST,
                "-c unix_socket_directories=''",
                "-c max_connections=" + CONNECTIONS,
                "-c shared_buffers=32MB",
                // Its details quote the row that was refused: names and addresses.
                "-c log_error_verbosity=terse");
    }

    private void createDatabases() {
        try (Connection connection = DriverManager.getConnection(
                        addresses.jdbc("postgres"), "postgres", secrets.get(Secrets.POSTGRES));
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                createDatabase(statement, service.database());
            }
        } catch (SQLException e) {
            throw new Failure(ExitCode.PART_FAILED, "PostgreSQL refuses the databases: " + e.getMessage(), e);
        }
    }

    /** Neither the name (an enum's) nor the password (URL-safe letters) holds anything that would need quoting. */
    private void createDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            statement.execute("create role %s login password '%s'".formatted(name, secrets.ofDatabase(name)));
        }
        if (!exists(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
            statement.execute("create database %s owner %1$s".formatted(name));
            statement.execute("revoke connect on database %s from public".formatted(name));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String data() {
        return home.postgresData().toString();
    }
}
