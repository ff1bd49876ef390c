package org.cop.ops.database;

import java.util.Properties;
import org.cop.ops.Ops.Failed;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** What a database is called in messages, which end in logs and tickets: where it is. A JDBC URL may hold a password. */
final class DatabaseName {
    private DatabaseName() {}

    /**
     * @return host, port and database, such as {@code db.example.org:5432/membership}
     * @throws Failed if it is no JDBC URL of PostgreSQL; the message does not repeat it
     */
    static String of(String url) {
        @Nullable Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new Failed("--database has to be a JDBC URL such as jdbc:postgresql://host:5432/membership");
        }
        return "%s:%s/%s"
                .formatted(
                        PGProperty.PG_HOST.getOrDefault(parts),
                        PGProperty.PG_PORT.getOrDefault(parts),
                        PGProperty.PG_DBNAME.getOrDefault(parts));
    }
}
