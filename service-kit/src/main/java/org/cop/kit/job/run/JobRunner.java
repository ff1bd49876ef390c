package org.cop.kit.job.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.kit.job.JobHandler;

/** Runs the jobs of all kinds in one instance. Any number of instances may do so on one database. */
final class JobRunner {
    private final Map<String, JobQueue<?>> queues;
    private final DueJobs due;
    private final Leases leases;
    private final Duration leaseTime;

    /**
     * @param leaseTime for how long a job is an instance's without a sign of life; what was killed runs again after it
     * @throws IllegalStateException if two handlers want the same kind
     */
    JobRunner(
            List<? extends JobHandler<?>> handlers,
            DueJobs due,
            Leases leases,
            JobMetrics metrics,
            Duration leaseTime) {
        this.queues = handlers.stream()
                .<JobQueue<?>>map(handler -> new JobQueue<>(handler, due, leases, metrics, leaseTime))
                .collect(Collectors.toMap(queue -> queue.kind().name(), Function.identity()));
        this.due = due;
        this.leases = leases;
        this.leaseTime = leaseTime;
    }

    Set<String> kinds() {
        return queues.keySet();
    }

    /** Sees to it that what recurs is in the table. */
    void start() {
        var now = due.now();
        for (JobQueue<?> queue : queues.values()) {
            var schedule = queue.kind().schedule();
            if (schedule != null) {
                due.ensure(queue.kind().name(), schedule.next(now));
            }
        }
    }

    void wake(String kind) {
        var queue = queues.get(kind);
        if (queue != null) {
            queue.wake();
        }
    }

    /** Finds what has become due, and what others have left behind. */
    void sweep() {
        due.due(queues.keySet()).forEach(this::wake);
    }

    /** To be called several times within a lease. */
    void extendLeases() {
        List<UUID> running = queues.values().stream()
                .flatMap(queue -> queue.leasesToExtend().stream())
                .toList();
        if (running.isEmpty()) {
            return;
        }
        Set<UUID> lost = new HashSet<>(running);
        leases.extend(running, leaseTime).forEach(lost::remove);
        lost.forEach(gone -> queues.values().forEach(queue -> queue.lost(gone)));
    }

    /** Takes no more jobs, lets those that run come to their end for a while, and gives the others back. */
    void stop(Duration grace) {
        long deadline = System.nanoTime() + grace.toNanos();
        queues.values().forEach(JobQueue::beginToStop);
        for (JobQueue<?> queue : queues.values()) {
            queue.stop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        List<UUID> left =
                queues.values().stream().flatMap(queue -> queue.held().stream()).toList();
        if (!left.isEmpty()) {
            leases.giveBack(left);
        }
    }
}
