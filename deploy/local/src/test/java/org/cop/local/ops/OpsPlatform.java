package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cop.client.platform.FreePorts;
import org.cop.client.topics.TopicDeclarations;
import org.cop.local.home.Addresses;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.infrastructure.Kafka;
import org.cop.local.infrastructure.Postgres;
import org.cop.local.process.Children;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What the operators' commands work on: the real databases of the four services, and a Kafka that has just been set up, from which
 * nobody has consumed. One for all tests, which leave topics, groups and functions as they were.
 */
final class OpsPlatform implements AutoCloseable {
    private static final String OPERATOR = "postgres";

    private final List<Failure> reported = new CopyOnWriteArrayList<>();
    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Children children;
    private final Postgres postgres;
    private final Path password;

    private OpsPlatform(Path folder) throws IOException {
        home = Home.open(folder);
        addresses = new Addresses(new Ports(FreePorts.base()));
        secrets = Secrets.of(home);
        children = new Children(home, reported::add);
        postgres = new Postgres(home, addresses, secrets, children);
        password = Files.writeString(folder.resolve("password"), secrets.get(Secrets.POSTGRES));
    }

    private void start() {
        postgres.start();
        new Kafka(
                        home,
                        addresses,
                        children,
                        TopicDeclarations.read(Repository.ofThisCode().topics()),
                        OptionalInt.empty())
                .start();
        Stream.of(Service.values()).forEach(this::migrate);
    }

    private void migrate(Service service) {
        Path repository = Repository.ofThisCode().root();
        Flyway.configure()
                .dataSource(
                        addresses.jdbc(service.database()), service.database(), secrets.ofDatabase(service.database()))
                // The folders above: as in a service's history, a script's name begins with "db/".
                .locations(
                        "filesystem:" + repository.resolve("service-kit/src/main/resources"),
                        "filesystem:" + repository.resolve(service.label() + "/src/main/resources"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        children.stopping();
        children.end(List.of(Kafka.NAME), Duration.ofSeconds(20));
        postgres.stop();
        home.close();
        Home.delete(home.folder());
        assertThat(reported).isEmpty();
    }

    /** The broker, as {@code HOST:PORT}. */
    String kafka() {
        return addresses.kafka();
    }

    /** How a command gets into that database, as its operator. */
    Stream<String> databaseOptions(String database) {
        return Stream.of(
                "--database",
                addresses.jdbc(database),
                "--database-user",
                OPERATOR,
                "--database-password-file",
                password.toString());
    }

    /** The epoch, and what is asked to be published again. */
    String epochAndRequests(Service service) throws SQLException {
        return query(service, """
                select epoch || ' ' || coalesce(
                    (select string_agg(source, ',' order by source) from republish_request where finished_at is null), '')
                from event_epoch
                """);
    }

    void change(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(addresses.jdbc(service.database()), OPERATOR, secrets.get(Secrets.POSTGRES));
    }

    String query(Service service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Starts it for the first test that takes it, and ends it after the last test of all. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OpsPlatform.class;
        }

        @Override
        public OpsPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(OpsPlatform.class))
                    .getOrComputeIfAbsent(OpsPlatform.class, type -> started(), OpsPlatform.class);
        }

        private static OpsPlatform started() {
            OpsPlatform platform;
            try {
                platform = new OpsPlatform(Files.createTempDirectory("ops"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                platform.start();
                return platform;
            } catch (RuntimeException e) {
                platform.close();
                throw e;
            }
        }
    }
}
