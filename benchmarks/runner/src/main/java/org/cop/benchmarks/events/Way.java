package org.cop.benchmarks.events;

import java.util.UUID;
import org.cop.benchmarks.measure.Cpu;

/** How a fact gets from a write in one database to a row in another: ours, or the barest. */
interface Way extends AutoCloseable {
    /** Writes one fact and returns when the write is committed, with the id that will arrive. */
    UUID write() throws Exception;

    /** Puts many facts into the outbox while nobody relays, and lets them go. */
    Backlog backlog(int facts) throws Exception;

    /** What has been used by whoever works on the way, PostgreSQL and Kafka apart. */
    Cpu[] cpus();

    /** A pile of facts that waits. */
    interface Backlog {
        /** Everything begins to flow. */
        void release() throws Exception;

        /** How many of them have not arrived. */
        long missing() throws Exception;
    }

    @Override
    void close();
}
