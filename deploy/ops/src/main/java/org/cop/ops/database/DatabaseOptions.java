package org.cop.ops.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cop.ops.Ops.Failed;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database of one service; a part of every command that asks or changes something there. No password stands on a command line. */
public final class DatabaseOptions {
    private static final String PASSWORD_VARIABLE = "DATABASE_PASSWORD";

    @Option(
            names = "--database",
            required = true,
            paramLabel = "JDBC-URL",
            description =
                    "The service's database, such as jdbc:postgresql://host:5432/membership (DATABASE_URL of the service).")
    private String url = "";

    @Option(
            names = "--database-user",
            required = true,
            paramLabel = "ROLE",
            description = "The role that owns its tables (DATABASE_USERNAME of the service).")
    private String user = "";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "Holds the password; without it the variable " + PASSWORD_VARIABLE + " does.")
    private @Nullable Path passwordFile;

    /** What is asked of the database; its refusal is reported in a sentence. */
    public interface Work<T> {
        T in(Jdbi database);
    }

    /**
     * For what any service's database can do.
     *
     * @throws Failed if it cannot be reached, refuses, or is of no service
     */
    public <T> T with(Work<T> work) {
        return call(database -> {
            owner(database);
            return work.in(database);
        });
    }

    /**
     * Whose database it is.
     *
     * @throws Failed if it cannot be reached, refuses, or is of no service
     */
    public Service service() {
        return call(this::owner);
    }

    /**
     * For what only one service's database can do.
     *
     * @throws Failed if it cannot be reached, refuses, or is not that service's
     */
    public <T> T of(Service service, Work<T> work) {
        return call(database -> {
            require(service, database);
            return work.in(database);
        });
    }

    private void require(Service service, Jdbi database) {
        Service owner = owner(database);
        if (owner != service) {
            throw new Failed("%s is the database of %s and not of %s: nothing was changed"
                    .formatted(DatabaseName.of(url), owner, service));
        }
    }

    /** The history of its migrations says whose it is: a name can be copied from the line above. */
    private Service owner(Jdbi database) {
        return Service.ofMigrations(DatabaseName.of(url), database.withHandle(handle -> {
            boolean migrated = handle.createQuery("select to_regclass('flyway_schema_history') is not null")
                    .mapTo(Boolean.class)
                    .one();
            return migrated
                    ? handle.createQuery("select script from flyway_schema_history where success")
                            .mapTo(String.class)
                            .list()
                    : List.of();
        }));
    }

    private <T> T call(Work<T> work) {
        String name = DatabaseName.of(url);
        try {
            return work.in(Jdbi.create(url, user, password()));
        } catch (ConnectionException e) {
            throw new Failed("Cannot get to " + name + " as " + user + ": " + e.getCause(), e);
        } catch (JdbiException e) {
            throw new Failed(name + " refuses: " + e.getCause(), e);
        }
    }

    private String password() {
        if (passwordFile == null) {
            return System.getenv().getOrDefault(PASSWORD_VARIABLE, "");
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new Failed("Cannot read " + passwordFile + ": " + e.getMessage(), e);
        }
    }
}
