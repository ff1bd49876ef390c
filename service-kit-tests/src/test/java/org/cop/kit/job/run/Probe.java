package org.cop.kit.job.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;

/** A handler that keeps what it was given, and does with it what a test says. */
class Probe<P extends Record> implements JobHandler<P> {
    interface Work<P extends Record> {
        JobOutcome run(Job<P> job) throws Exception;
    }

    final List<Job<P>> runs = new CopyOnWriteArrayList<>();
    final List<Job<P>> givenUp = new CopyOnWriteArrayList<>();
    private final JobKind<P> kind;
    volatile Work<P> work = job -> JobOutcome.done();

    Probe(JobKind<P> kind) {
        this.kind = kind;
    }

    @Override
    public JobKind<P> kind() {
        return kind;
    }

    @Override
    public JobOutcome run(Job<P> job) throws Exception {
        runs.add(job);
        return work.run(job);
    }

    @Override
    public void givenUp(Job<P> job) {
        givenUp.add(job);
    }

    void work(Work<P> work) {
        this.work = work;
    }

    List<Job<P>> runs() {
        return runs;
    }

    List<Job<P>> givenUp() {
        return givenUp;
    }

    List<Job<P>> runsOf(String key) {
        return runs.stream().filter(job -> job.key().equals(key)).toList();
    }
}
