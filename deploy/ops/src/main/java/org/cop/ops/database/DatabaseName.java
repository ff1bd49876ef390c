package org.cop.ops.database;

import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.cop.ops.Ops.Failed;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** What a database is called in messages, which end in logs and tickets: where it is. A JDBC URL may hold a password. */
final class DatabaseName {
    /** What begins with a parameter's sign was meant to be one. */
    private static final Pattern PLAIN = Pattern.compile("[^&;=]*");

    private DatabaseName() {}

    /**
     * @return host, port and database, such as {@code db.example.org:5432/membership}
     * @throws Failed if it is no JDBC URL of PostgreSQL; the message does not repeat it
     */
    static String of(String url) {
        // The driver takes a user before an @ for a part of the host.
        @Nullable Properties parts = url.contains("@") ? null : Driver.parseURL(url, null);
        if (parts == null || !PLAIN.matcher(database(parts)).matches()) {
            throw new Failed("--database has to be a JDBC URL such as jdbc:postgresql://host:5432/membership");
        }
        return "%s:%s/%s"
                .formatted(
                        PGProperty.PG_HOST.getOrDefault(parts),
                        PGProperty.PG_PORT.getOrDefault(parts),
                        database(parts));
    }

    private static String database(Properties parts) {
        return Objects.requireNonNullElse(PGProperty.PG_DBNAME.getOrDefault(parts), "");
    }
}
