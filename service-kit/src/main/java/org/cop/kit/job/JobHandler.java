package org.cop.kit.job;

/**
 * Carries out the jobs of one kind; a bean. An instance that is killed at its work leaves it to be done again, so all of it must bear
 * being done twice.
 */
public interface JobHandler<P extends Record> {
    JobKind<P> kind();

    /**
     * Runs in no transaction and opens its own, none of them while it calls over the network; every such call has a timeout. A failure is
     * thrown; its message is neither kept nor logged.
     */
    JobOutcome run(Job<P> job) throws Exception;

    /** In the transaction in which the job is given up: for those who ought to see it in the service's own words. */
    default void givenUp(Job<P> job) {}
}
