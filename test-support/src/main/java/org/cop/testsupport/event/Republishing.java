package org.cop.testsupport.event;

import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the service under test to publish its state again, as operators do: by a function in its database. */
public final class Republishing {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Republishing() {}

    /** @param source what is to be published again, such as {@code access}; or {@code all} */
    public static void request(String source) {
        query("select request_republish(?)", source);
    }

    /** Waits until no request is open. */
    public static void awaitFinished() {
        await().atMost(TIMEOUT).until(() -> !query("select 1 from republish_request where finished_at is null"));
    }

    /**
     * Has everything published again, and waits until it is in Kafka.
     *
     * @param reader reads the events that the caller looks at
     * @return those that came by it
     */
    public static List<CloudEvent> published(Supplier<List<CloudEvent>> reader) {
        awaitNothingInTheOutbox();
        Set<String> before = reader.get().stream().map(CloudEvent::getId).collect(Collectors.toSet());
        request("all");
        awaitFinished();
        awaitNothingInTheOutbox();
        return reader.get().stream()
                .filter(event -> !before.contains(event.getId()))
                .toList();
    }

    private static void awaitNothingInTheOutbox() {
        await().atMost(TIMEOUT).until(() -> !query("select 1 from outbox limit 1"));
    }

    /** @return whether there is a row */
    private static boolean query(String sql, String... parameters) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The service's database refused: " + sql, e);
        }
    }
}
