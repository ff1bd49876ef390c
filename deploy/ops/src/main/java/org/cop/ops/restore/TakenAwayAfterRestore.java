package org.cop.ops.restore;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.ops.database.Service;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * What a service has published since the back-up and does not know any more, as far as it took something away: cases withdrawn, audiences
 * narrowed, meetings cancelled, people taken out of registers. The service's own {@code take_away_again} (in its migrations) does so once
 * more, before the service starts and publishes anything.
 */
final class TakenAwayAfterRestore {
    private static final Map<Service, List<String>> TOPICS = Map.of(
            Service.CASEBOOK, List.of("cop.casebook.v1", "cop.issue.v1"),
            Service.MEETING, List.of("cop.meeting.v1"));

    private static final String SAVEPOINT = "event";

    /** The newest event of each type about each aggregate: what was taken away and given back is not taken away. */
    private final Map<String, Published> newest = new HashMap<>();

    private record Published(String type, String key, long sequence, String body) {}

    private TakenAwayAfterRestore() {}

    /** @return empty for a service that takes nothing away in this way */
    static Optional<TakenAwayAfterRestore> read(PublishedEvents published, Service service) {
        List<String> topics = TOPICS.getOrDefault(service, List.of());
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        var lost = new TakenAwayAfterRestore();
        topics.forEach(topic -> published.each(topic, lost::add));
        return Optional.of(lost);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        String sequence = PublishedEvent.header(record, "ce_sequence");
        String type = PublishedEvent.type(record);
        var published = new Published(
                type,
                record.key(),
                Long.parseLong(sequence),
                PublishedEvent.body(record).toString());
        newest.merge(
                type + " " + record.key(),
                published,
                (known, later) -> later.sequence() > known.sequence() ? later : known);
    }

    /** @return how many of them take something away again */
    int writeTo(Handle database, PrintWriter out) {
        int taken = 0;
        for (Published event : newest.values().stream()
                .sorted(Comparator.comparingLong(Published::sequence))
                .toList()) {
            taken += takeAway(database, event, out) ? 1 : 0;
        }
        return taken;
    }

    /** One with a body that does not fit its type takes nothing away, is named, and keeps none of the others from doing so. */
    private static boolean takeAway(Handle database, Published event, PrintWriter out) {
        database.savepoint(SAVEPOINT);
        try {
            boolean away = database.createQuery("select take_away_again(:type, :sequence, cast(:event as jsonb))")
                    .bind("type", event.type())
                    .bind("sequence", event.sequence())
                    .bind("event", event.body())
                    .mapTo(Boolean.class)
                    .one();
            database.releaseSavepoint(SAVEPOINT);
            return away;
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLException cause) || !isOfTheData(cause)) {
                throw e;
            }
            database.rollbackToSavepoint(SAVEPOINT);
            out.printf(
                    "%s about %s is NOT made again: its body does not fit (SQL state %s)%n",
                    event.type(), event.key(), cause.getSQLState());
            return false;
        }
    }

    /** Class 22 of SQL's states: a value that is none; class 23: one that is missing or out of range. */
    private static boolean isOfTheData(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }
}
