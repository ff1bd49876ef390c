package org.cop.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.PurgeJob;
import org.cop.kit.job.Schedule;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes audit entries that are older than {@code cop.audit.retention}: six years unless set otherwise, a year at least, which the
 * database sees to. In portions, each a transaction of its own.
 */
@ApplicationScoped
class AuditRetention implements PurgeJob {
    /** The database refuses to delete younger ones. */
    private static final Duration LEAST = Duration.ofDays(366);

    private static final JobKind<NoPayload> KIND = JobKind.recurring(
                    "audit-retention", Schedule.every(Duration.ofDays(1)))
            .withTimeout(Duration.ofHours(1));

    private final Sql sql;
    private final Clock clock;
    private final Duration retention;

    @Singleton
    static class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(SettingRule.atLeast(LEAST, "cop.audit.retention"));
        }
    }

    AuditRetention(Sql sql, Clock clock, @ConfigProperty(name = "cop.audit.retention") Duration retention) {
        this.sql = sql;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public void purge() {
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
