package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.cop.systemtests.observability.Exposition;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;

/**
 * What a service has applied without Kafka's knowing, when it is killed: those events come again. The projections hold against
 * repetitions by themselves (ReplayIT shows it with an empty inbox), so only the service's own figures show whether the inbox knew them.
 */
final class RedeliveryCheck {
    private static final int SOME = 3;

    private final RunningPlatform platform;
    private final String service;
    private long events;
    private long consumed;

    RedeliveryCheck(RunningPlatform platform, String service) {
        this.platform = platform;
        this.service = service;
    }

    /** kill -9 between the commits to its database and those to Kafka. */
    void kill(Duration timeout) {
        do {
            await("events are applied and not committed in Kafka")
                    .atMost(timeout)
                    .ignoreExceptions() // whom it asks may be starting
                    .until(() -> notNoted() >= SOME);
            platform.kill(service + "-service");
            events = notNoted();
            consumed = consumed();
        } while (events == 0); // they were noted in the last moment
    }

    /** By the figures of the process that came after the kill, when all is quiet. */
    void changedNothing() {
        var figures = Exposition.of(platform, service);
        assertThat(figures.sum("cop_inbox_duplicates_total"))
                .as("events that the %s service knew already", service)
                .isGreaterThanOrEqualTo(events);
        // Fewer, if the answer to a commit was lost: then the event was tried again, and known.
        assertThat(figures.sum("cop_inbox_applied_total"))
                .as("events that the %s service applied", service)
                .isLessThanOrEqualTo(consumed() - consumed);
    }

    private long notNoted() {
        try {
            UUID[] ids = new Topics(platform)
                    .records(new ConsumerGroups(platform).noted(service + "-service")).stream()
                            .map(event -> event.headers().lastHeader("ce_id").value())
                            .map(id -> UUID.fromString(new String(id, StandardCharsets.US_ASCII)))
                            .distinct()
                            .toArray(UUID[]::new);
            return count("select count(*) from inbox where event_id = any (?)", ids);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long consumed() {
        return count("select count(*) from inbox where event_id <> all (?)");
    }

    private long count(String query, UUID... ids) {
        try (var connection = platform.database(service);
                var select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
