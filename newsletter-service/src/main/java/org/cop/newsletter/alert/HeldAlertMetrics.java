package org.cop.newsletter.alert;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cop.kit.sql.Sql;

/** For operators: alerts that wait for their editors, who may not know. */
@ApplicationScoped
@Startup
class HeldAlertMetrics {
    private final Sql sql;
    private volatile long held;

    HeldAlertMetrics(Sql sql, MeterRegistry metrics) {
        this.sql = sql;
        Gauge.builder("cop.alerts.held", this, alerts -> alerts.held)
                .description("Issues of which nobody is alerted until editors have decided")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void count() {
        held = sql.statement("select count(*) as n from held_alert where state = 'HELD'")
                .one(row -> row.bigint("n"));
    }
}
