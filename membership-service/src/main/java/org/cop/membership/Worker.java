package org.cop.membership;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Does one kind of work in the background, in a thread of its own that knows nothing of the request that woke it. It may be woken as often as
 * anybody likes, and runs at least once after the last time.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final String name;
    private final Runnable work;
    private final ExecutorService thread;
    private final AtomicBoolean wanted = new AtomicBoolean();

    public Worker(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    public void wake() {
        if (!thread.isShutdown() && wanted.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        // First: whoever wakes it while it works is heard.
        wanted.set(false);
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s broke off and goes on later", name);
        }
    }

    /** Lets what it is at come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
