package org.cop.kit.web.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets idempotency keys and the answers kept with them, which may hold personal data, when a day has passed. */
@ApplicationScoped
class IdempotencyPurge {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_A_TIME = 10_000;

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyPurge(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One instance at a time; what is left over goes an hour later. */
    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void purge() throws SQLException {
        var before = OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        delete from idempotency_key where ctid = any(array(
                            select ctid from idempotency_key where created_at < ? order by created_at limit ?))
                        and (select pg_try_advisory_xact_lock(hashtextextended('idempotency-purge', 0)))
                        """)) {
            delete.setObject(1, before);
            delete.setInt(2, AT_A_TIME);
            delete.executeUpdate();
        }
    }
}
