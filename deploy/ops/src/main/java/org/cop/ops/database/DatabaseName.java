package org.cop.ops.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.ops.Ops.Failed;

/**
 * What a database is called in messages, which end in logs and tickets: where it is. A JDBC URL may hold a password, and the driver logs whole a
 * URL that it does not understand, so it sees none that is not plain.
 */
final class DatabaseName {
    /** Parameters follow a question mark and are not looked at; before it no sign may stand that begins or divides some, or a user. */
    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql://(?<hosts>[^/?&;=@\\s]+)/(?<database>[^/?&;=@\\s]+)(\\?.*)?");

    private static final Pattern HOST =
            Pattern.compile("(?<name>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:(?<port>[0-9]{1,5}))?");

    private static final String USUAL_PORT = "5432";

    private DatabaseName() {}

    /**
     * @return host, port and database, such as {@code db.example.org:5432/membership}; of several hosts all
     * @throws Failed if it is no JDBC URL of PostgreSQL with a host and a database; the message does not repeat it
     */
    static String of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw refused();
        }
        List<String> hosts = new ArrayList<>();
        for (String host : parts.group("hosts").split(",", -1)) {
            hosts.add(withPort(host));
        }
        return String.join(",", hosts) + "/" + parts.group("database");
    }

    private static String withPort(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            throw refused();
        }
        String port = parts.group("port") == null ? USUAL_PORT : parts.group("port");
        int number = Integer.parseInt(port);
        if (number < 1 || number > 65_535) {
            throw refused();
        }
        return parts.group("name") + ":" + number;
    }

    private static Failed refused() {
        return new Failed("--database has to be a JDBC URL such as jdbc:postgresql://host:5432/membership");
    }
}
