package org.cop.kit.job.run;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.cop.kit.database.DatabaseCircuit;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.Jobs;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has this instance run jobs: right after each commit that added one, and once a second those whose time has come. */
@Singleton
class JobScheduler {
    private static final Logger LOG = Logger.getLogger(JobScheduler.class);
    /** Within the time that a stopping service gives what has begun. */
    private static final Duration GRACE = Duration.ofSeconds(7);

    /** It is extended every five seconds, of which one or two may fail. */
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);

    private final JobRunner runner;
    private final JobMetrics metrics;
    private final DatabaseCircuit database;
    private volatile @Nullable String failing;

    @Singleton
    static class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(SettingRule.atLeast(SHORTEST_LEASE, "cop.jobs.lease"));
        }
    }

    JobScheduler(
            @All List<JobHandler<?>> handlers,
            DueJobs due,
            Leases leases,
            JobMetrics metrics,
            DatabaseCircuit database,
            @ConfigProperty(name = "cop.jobs.lease") Duration lease) {
        this.runner = new JobRunner(handlers, due, leases, metrics, lease);
        this.metrics = metrics;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        runner.start();
        metrics.watch(runner.kinds());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Added added) {
        runner.wake(added.kind());
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        unlessUnavailable(runner::sweep);
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void extendLeases() {
        unlessUnavailable(runner::extendLeases);
    }

    void stop(@Observes ShutdownEvent event) {
        runner.stop(GRACE);
    }

    private void unlessUnavailable(Runnable task) {
        if (database.isUnavailable()) {
            return;
        }
        try {
            task.run();
            failing = null;
        } catch (RuntimeException e) {
            String said = Failures.describe(e);
            if (!said.equals(failing)) {
                LOG.warnf("Jobs are not looked for: %s", said);
            }
            failing = said;
        }
    }
}
