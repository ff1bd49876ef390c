package org.cop.kit.job.run;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the handler, and the thread that it may be interrupted in. */
final class Attempt {
    private final UUID lease;
    private final long deadline;
    private @Nullable Thread thread = Thread.currentThread();

    Attempt(UUID lease, Duration timeout) {
        this.lease = lease;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    UUID lease() {
        return lease;
    }

    boolean isInTime() {
        return System.nanoTime() - deadline < 0;
    }

    void interruptIfTooLong() {
        if (!isInTime()) {
            interrupt();
        }
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** What follows is ours, and must not be interrupted for the handler's sake. */
    @SuppressWarnings("ReturnValueIgnored")
    synchronized void end() {
        thread = null;
        Thread.interrupted();
    }
}
