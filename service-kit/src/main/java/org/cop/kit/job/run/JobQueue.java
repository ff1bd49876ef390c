package org.cop.kit.job.run;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.jboss.logging.Logger;

/**
 * Runs the jobs of one kind in one instance, so many at a time as the kind allows. Each kind has threads of its own: a long queue, or a slow
 * handler, keeps no other kind waiting.
 */
final class JobQueue<P extends Record> {
    private static final Logger LOG = Logger.getLogger(JobQueue.class);

    private final JobHandler<P> handler;
    private final JobKind<P> kind;
    private final DueJobs due;
    private final Leases leases;
    private final JobMetrics metrics;
    private final Duration leaseTime;
    private final ExecutorService threads;
    private final Map<UUID, Attempt> running = new ConcurrentHashMap<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile boolean failing;

    JobQueue(JobHandler<P> handler, DueJobs due, Leases leases, JobMetrics metrics, Duration leaseTime) {
        this.handler = handler;
        this.kind = handler.kind();
        this.due = due;
        this.leases = leases;
        this.metrics = metrics;
        this.leaseTime = leaseTime;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("job-" + kind.name() + "-", 0).factory());
    }

    JobKind<P> kind() {
        return kind;
    }

    /** Looks for a job after this call, however busy it is now. */
    void wake() {
        wanted.set(true);
        if (!stopping && working.compareAndSet(false, true)) {
            try {
                threads.execute(this::work);
            } catch (RejectedExecutionException stopped) {
                working.set(false);
            }
        }
    }

    private void work() {
        try {
            while (!stopping && wanted.getAndSet(false)) {
                while (runNext()) {
                    // until none is due
                }
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !stopping) {
                LOG.warnf("Jobs of kind %s are not run for now: %s", kind.name(), Failures.describe(e));
            }
            failing = true;
        } finally {
            working.set(false);
        }
        // Who woke us between the last look and the line above found us still at work. After a failure the sweep tries
        // again.
        if (wanted.get() && !failing) {
            wake();
        }
    }

    private boolean runNext() {
        if (stopping) {
            return false;
        }
        var next = due.lease(kind, leaseTime);
        if (next.isEmpty()) {
            return false;
        }
        run(next.get());
        return true;
    }

    private void run(Leased<P> leased) {
        var attempt = new Attempt(leased.lease(), kind.timeout());
        running.put(leased.lease(), attempt);
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            // One more than there are: each time the instance was killed at it.
            outcome = leased.attempt() > kind.attempts()
                    ? giveUp(leased, "no attempt came to an end")
                    : call(leased, attempt);
        } finally {
            running.remove(leased.lease());
            metrics.ran(kind.name(), outcome, System.nanoTime() - began);
        }
    }

    private String call(Leased<P> leased, Attempt attempt) {
        JobOutcome outcome;
        var context = Arc.container().requestContext();
        context.activate();
        try {
            outcome = handler.run(leased.job());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            attempt.end();
            return failed(leased, e);
        } finally {
            attempt.end();
            context.terminate();
        }
        return switch (outcome) {
            case JobOutcome.Done done -> done(leased);
            case JobOutcome.Again again -> again(leased, again.after());
            case JobOutcome.GiveUp giveUp -> giveUp(leased, giveUp.reason());
        };
    }

    private String done(Leased<P> leased) {
        var schedule = kind.schedule();
        if (schedule == null) {
            leases.done(leased);
        } else {
            leases.doneUntil(leased, schedule.next(leased.startedAt()));
        }
        return "done";
    }

    private String again(Leased<P> leased, Duration after) {
        var age = Duration.between(leased.wantedAt(), leased.startedAt());
        if (kind.schedule() == null && age.compareTo(kind.maxAge()) > 0) {
            return giveUp(leased, "not possible for too long");
        }
        leases.again(leased, after);
        return "postponed";
    }

    private String failed(Leased<P> leased, Throwable failure) {
        if (stopping) {
            // Most likely because it was interrupted.
            leases.giveBack(List.of(leased.lease()));
            return "stopped";
        }
        String said = Failures.describe(failure);
        if (leased.isLastAttempt()) {
            return giveUp(leased, said);
        }
        LOG.warnf(
                "Job %s %s failed, attempt %d of %d: %s",
                kind.name(), leased.key(), leased.attempt(), kind.attempts(), said);
        leases.failed(leased, said, kind.backOff(leased.attempt()));
        return "failed";
    }

    private String giveUp(Leased<P> leased, String reason) {
        LOG.errorf("Job %s %s is given up, attempt %d: %s", kind.name(), leased.key(), leased.attempt(), reason);
        var schedule = kind.schedule();
        if (schedule != null) {
            leases.failedUntil(leased, reason, schedule.next(leased.startedAt()));
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                if (leases.giveUp(leased, reason)) {
                    leased.readable().ifPresent(handler::givenUp);
                }
            });
        }
        return "given-up";
    }

    /** Of what runs within its time; what does not is interrupted and extended no more. */
    Collection<UUID> leasesToExtend() {
        running.values().forEach(Attempt::interruptIfTooLong);
        return running.values().stream()
                .filter(Attempt::isInTime)
                .map(Attempt::lease)
                .toList();
    }

    /** They are somebody else's now. */
    void lost(UUID lease) {
        var attempt = running.get(lease);
        if (attempt != null) {
            LOG.warnf("A job of kind %s has taken longer than its lease", kind.name());
            attempt.interrupt();
        }
    }

    Collection<UUID> held() {
        return running.keySet();
    }

    void beginToStop() {
        stopping = true;
        threads.shutdown();
    }

    /** Lets what runs come to its end for that long; then it is interrupted, and what it held is given back. */
    void stop(Duration grace) {
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                running.values().forEach(Attempt::interrupt);
                if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                    LOG.warnf("A job of kind %s does not stop", kind.name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
