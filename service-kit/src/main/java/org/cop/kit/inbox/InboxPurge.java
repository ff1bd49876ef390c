package org.cop.kit.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Forgets facts that were worked in long ago. A replay from further back does no harm either: projections compare the sequence they hold,
 * and what may happen only once (a mail, an activity) is keyed by the fact's own id.
 */
@ApplicationScoped
class InboxPurge {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_A_TIME = 20_000;

    private final AgroalDataSource database;
    private final Clock clock;

    InboxPurge(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void purge() {
        var before = OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        delete from inbox where (consumer, event_id) in (
                            select consumer, event_id from inbox where received_at < ? limit ? for update skip locked)
                        """)) {
            delete.setObject(1, before);
            delete.setInt(2, AT_A_TIME);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new InboxFailure(e);
        }
    }
}
