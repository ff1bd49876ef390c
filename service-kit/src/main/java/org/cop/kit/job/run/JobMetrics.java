package org.cop.kit.job.run;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cop.kit.job.run.DueJobs.JobCounts;
import org.jboss.logging.Logger;

/**
 * What operators see of jobs, by kind: how many are late, how late, and how many were given up, over all instances; and how attempts ended
 * in this one. All series are there from the start: an alert on one that is missing would keep silent.
 */
@ApplicationScoped
class JobMetrics {
    private static final Logger LOG = Logger.getLogger(JobMetrics.class);
    private static final List<String> OUTCOMES = List.of("done", "failed", "postponed", "given-up", "stopped");

    private final DueJobs due;
    private final MeterRegistry registry;
    private volatile Set<String> kinds = Set.of();
    private volatile Map<String, JobCounts> seen = Map.of();
    private volatile Set<String> unhandled = Set.of();

    JobMetrics(DueJobs due, MeterRegistry registry) {
        this.due = due;
        this.registry = registry;
    }

    /** The kinds that have a handler here. */
    void watch(Set<String> handled) {
        kinds = handled;
        for (String kind : handled) {
            gauge("cop.jobs.waiting", "Jobs that should have run by now and are not done", kind, JobCounts::waiting);
            gauge("cop.jobs.given.up", "Jobs that failed too often and wait for an operator", kind, JobCounts::givenUp);
            Gauge.builder(
                            "cop.jobs.oldest.age",
                            this,
                            metrics -> metrics.of(kind).oldest())
                    .description("Since when the one that waits longest should have run")
                    .baseUnit("seconds")
                    .tags("kind", kind)
                    .register(registry);
            OUTCOMES.forEach(outcome -> attempts(kind, outcome));
        }
        Gauge.builder("cop.jobs.unhandled", this, metrics -> metrics.unhandled.size())
                .description("Kinds of jobs that wait and that this release has no handler for")
                .register(registry);
    }

    private void gauge(String name, String description, String kind, ToDoubleFunction<JobCounts> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.of(kind)))
                .description(description)
                .tags("kind", kind)
                .register(registry);
    }

    private JobCounts of(String kind) {
        return seen.getOrDefault(kind, new JobCounts(kind, 0, 0, 0));
    }

    void ran(String kind, String outcome, long nanos) {
        attempts(kind, outcome).record(Duration.ofNanos(nanos));
    }

    private Timer attempts(String kind, String outcome) {
        return Timer.builder("cop.jobs.attempts")
                .description("Attempts at jobs, and how they ended")
                .tags("kind", kind, "outcome", outcome)
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void probe() {
        seen = due.counts().stream().collect(Collectors.toMap(JobCounts::kind, Function.identity()));
        Set<String> orphans =
                seen.keySet().stream().filter(kind -> !kinds.contains(kind)).collect(Collectors.toSet());
        if (!orphans.equals(unhandled)) {
            LOG.warnf("Jobs of these kinds wait for a release that has a handler for them: %s", orphans);
        }
        unhandled = orphans;
    }
}
