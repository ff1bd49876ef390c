package org.cop.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes audit entries that are older than {@code cop.audit.retention}: six years unless set otherwise, a year at least, which the
 * database sees to. In portions, each a transaction of its own.
 */
@ApplicationScoped
class AuditRetention {
    private final Sql sql;
    private final Clock clock;
    private final Duration retention;

    AuditRetention(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "cop.audit.retention", defaultValue = "P2192D") Duration retention) {
        this.sql = sql;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(every = "24h", delayed = "20m")
    void purge() {
        deleteBefore(clock.instant().minus(retention));
    }

    void deleteBefore(Instant time) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew()
                    .call(() -> sql.statement("select delete_audit_entries_before(:time) as deleted")
                            .bind("time", time)
                            .one(row -> row.integer("deleted")));
        } while (deleted > 0);
    }
}
