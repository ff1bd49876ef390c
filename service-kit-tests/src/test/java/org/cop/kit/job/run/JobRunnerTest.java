package org.cop.kit.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cop.kit.Ids;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.job.Schedule;
import org.cop.kit.job.StoredJobs;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database, each of them a runner with sweeps of its own. */
@QuarkusTest
@ServiceTest
class JobRunnerTest {
    private static final Duration LEASE = Duration.ofMillis(800);

    @Inject
    DueJobs due;

    @Inject
    StoredJobs stored;

    @Inject
    Leases leases;

    @Inject
    JobMetrics metrics;

    private final List<JobRunner> runners = new ArrayList<>();
    private final ScheduledExecutorService sweeps = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() {
        sweeps.shutdownNow();
        runners.forEach(runner -> runner.stop(Duration.ofSeconds(2)));
    }

    @Test
    void severalInstancesRunEachJobOnceAndNeverTwoAtATimeOfOneKey() {
        Set<String> now = ConcurrentHashMap.newKeySet();
        AtomicInteger clashes = new AtomicInteger();
        var probe = probe(JobKind.of(unique("shared")));
        probe.work = job -> {
            if (!now.add(job.key())) {
                clashes.incrementAndGet();
            }
            Thread.yield();
            now.remove(job.key());
            return JobOutcome.done();
        };
        IntStream.range(0, 6).forEach(i -> instance(probe));

        IntStream.range(0, 200).forEach(i -> add(probe, "job-" + i));

        await().until(() -> isEmpty(probe));
        assertThat(probe.runs).extracting(Job::key).hasSize(200).doesNotHaveDuplicates();
        assertThat(clashes).hasValue(0);
    }

    @Test
    void recurringWorkRunsOnceForEachOfItsTimesWhateverTheInstances() {
        var probe = probe(JobKind.recurring(unique("recurring"), Schedule.every(Duration.ofMillis(100))));
        instance(probe);
        instance(probe);
        instance(probe);

        await().until(() -> probe.runs.size() >= 10);

        assertThat(List.copyOf(probe.runs)).extracting(Job::wantedAt).doesNotHaveDuplicates();
    }

    @Test
    void recurringWorkThatFailsIsTriedAgainAtItsNextTime() {
        var probe = probe(JobKind.recurring(unique("recurring"), Schedule.every(Duration.ofMillis(50)))
                .withAttempts(1));
        probe.work = job -> {
            if (probe.runs.size() < 3) {
                throw new IllegalStateException("not yet");
            }
            return JobOutcome.done();
        };
        instance(probe);

        await().until(() -> probe.runs.size() >= 5);

        assertThat(probe.givenUp).isEmpty();
    }

    @Test
    void aHandlerThatTakesLongerThanALeaseKeepsItsJob() {
        var probe = probe(JobKind.of(unique("long")));
        probe.work = job -> {
            new CountDownLatch(1).await(LEASE.multipliedBy(3).toMillis(), TimeUnit.MILLISECONDS);
            return JobOutcome.done();
        };
        instance(probe);
        instance(probe);

        add(probe, "one");

        await().until(() -> isEmpty(probe));
        assertThat(probe.runs).hasSize(1);
    }

    @Test
    void aHandlerThatHangsIsInterruptedAndItsJobFails() {
        var probe = probe(JobKind.of(unique("hanging")).withAttempts(1).withTimeout(Duration.ofMillis(100)));
        probe.work = job -> {
            new CountDownLatch(1).await();
            return JobOutcome.done();
        };
        instance(probe);

        add(probe, "one");

        await().until(() -> probe.givenUp.size() == 1);
    }

    @Test
    void aJobWhoseInstanceWasKilledRunsAgainAfterItsLease() {
        var probe = probe(JobKind.of(unique("killed")));
        add(probe, "one");
        // As an instance leaves it that was killed at its work: leased, and nobody extends the lease.
        var killed = due.lease(probe.kind(), LEASE).orElseThrow();
        instance(probe);

        await().until(() -> isEmpty(probe));

        assertThat(probe.runs).singleElement().satisfies(job -> {
            assertThat(job.attempt()).isEqualTo(2);
            assertThat(job.startedAt()).isAfterOrEqualTo(killed.startedAt().plus(LEASE));
        });
    }

    @Test
    void aJobWhoseLeaseWasLost_isNotFinished() {
        var probe = probe(JobKind.of(unique("lost")));
        add(probe, "one");
        var lost = due.lease(probe.kind(), Duration.ofMillis(1)).orElseThrow();
        var held = await().until(() -> due.lease(probe.kind(), LEASE), Optional::isPresent)
                .orElseThrow();

        leases.done(lost);
        leases.failed(lost, "late", Duration.ZERO);

        assertThat(stored.exists(probe.kind().name(), "one")).isTrue();
        assertThat(due.lease(probe.kind(), LEASE)).isEmpty();
        leases.done(held);
        assertThat(stored.exists(probe.kind().name(), "one")).isFalse();
    }

    @Test
    void aJobAtWhichItsInstanceIsKilledEachTimeIsGivenUp() {
        var probe = probe(JobKind.of(unique("deadly")).withAttempts(1));
        add(probe, "one");
        assertThat(due.lease(probe.kind(), Duration.ofMillis(1))).isPresent();

        instance(probe);

        await().until(() -> probe.givenUp.size() == 1);
        assertThat(probe.runs).isEmpty();
    }

    @Test
    void aPoisonedJobHoldsUpNoOther() {
        var probe = probe(JobKind.of(unique("poisoned")));
        probe.work = job -> {
            if (job.key().equals("poison")) {
                throw new StackOverflowError();
            }
            return JobOutcome.done();
        };
        add(probe, "poison");
        IntStream.range(0, 20).forEach(i -> add(probe, "job-" + i));

        instance(probe);

        await().until(() ->
                IntStream.range(0, 20).noneMatch(i -> stored.exists(probe.kind().name(), "job-" + i)));
        assertThat(stored.exists(probe.kind().name(), "poison")).isTrue();
    }

    @Test
    void aLongQueueOfOneKindKeepsNoOtherKindWaiting() {
        var slow = probe(JobKind.of(unique("slow")));
        var goOn = new CountDownLatch(1);
        slow.work = job -> {
            goOn.await();
            return JobOutcome.done();
        };
        var quick = probe(JobKind.of(unique("quick")));
        IntStream.range(0, 50).forEach(i -> add(slow, "job-" + i));
        instance(slow, quick);
        await().until(() -> slow.runs.size() == 1);

        add(quick, "one");

        await().until(() -> isEmpty(quick));
        assertThat(slow.runs).hasSize(1);
        goOn.countDown();
    }

    @Test
    void anInstanceThatStopsGivesBackWhatItCannotFinish() {
        var probe = probe(JobKind.of(unique("unfinished")));
        probe.work = job -> {
            if (probe.runs.size() == 1) {
                new CountDownLatch(1).await();
            }
            return JobOutcome.done();
        };
        var stopping = instance(probe);
        add(probe, "one");
        await().until(() -> probe.runs.size() == 1);

        stopping.stop(Duration.ZERO);
        instance(probe);

        await().until(() -> isEmpty(probe));
        assertThat(Collections.unmodifiableList(probe.runs)).hasSize(2).allMatch(job -> job.attempt() == 1);
        assertThat(probe.runs.get(1).startedAt())
                .isBefore(probe.runs.get(0).startedAt().plus(LEASE));
    }

    private Probe<NoPayload> probe(JobKind<NoPayload> kind) {
        return new Probe<>(kind.withBackOff(Duration.ofMillis(10), Duration.ofSeconds(1)));
    }

    private JobRunner instance(Probe<?>... probes) {
        var runner = new JobRunner(List.of(probes), due, leases, metrics, LEASE);
        runners.add(runner);
        runner.start();
        sweeps.scheduleWithFixedDelay(runner::sweep, 0, 20, TimeUnit.MILLISECONDS);
        sweeps.scheduleWithFixedDelay(runner::extendLeases, 0, 100, TimeUnit.MILLISECONDS);
        return runner;
    }

    private void add(Probe<NoPayload> probe, String key) {
        stored.add(probe.kind(), key);
    }

    private boolean isEmpty(Probe<?> probe) {
        return due.counts().stream()
                .noneMatch(counted -> counted.kind().equals(probe.kind().name()) && counted.waiting() > 0);
    }

    private static String unique(String kind) {
        return kind + "-" + Ids.next();
    }
}
