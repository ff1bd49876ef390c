package org.cop.benchmarks.events;

import java.util.UUID;
import org.cop.benchmarks.measure.Cpu;

/** How an event gets from a write in one database to a row in another: the platform, a plain application, or the least that it takes. */
interface EventPipeline extends AutoCloseable {
    /** Its table in the newsletter's database: a row for each event. */
    String table();

    /** The column of that table which has what {@link #write} returned. */
    String column();

    /** Writes one event and returns when the write is committed, with the id that will arrive. */
    UUID write() throws Exception;

    /** What has been used by all processes that work at it, PostgreSQL and Kafka apart. */
    Cpu[] cpus();

    @Override
    void close();
}
