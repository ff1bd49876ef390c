package org.cop.kit.job;

/** A recurring job that deletes what is not kept any longer, and is done when nothing of it is left. */
public interface PurgeJob extends JobHandler<NoPayload> {
    /** All of it, in portions with a transaction each. */
    void purge();

    @Override
    default JobOutcome run(Job<NoPayload> job) {
        purge();
        return JobOutcome.done();
    }
}
