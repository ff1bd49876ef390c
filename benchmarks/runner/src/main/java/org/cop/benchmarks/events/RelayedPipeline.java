package org.cop.benchmarks.events;

/** One that has an outbox, in which events wait while nobody relays them. */
interface RelayedPipeline extends EventPipeline {
    /** Puts many events into the outbox and relays none of them yet. */
    Backlog backlog(int events) throws Exception;

    /** Events that wait. */
    interface Backlog {
        /** From now on they are relayed. */
        void release() throws Exception;

        /** How many of them have not arrived. */
        long missing() throws Exception;
    }
}
