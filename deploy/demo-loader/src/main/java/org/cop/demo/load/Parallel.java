package org.cop.demo.load;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Does independent things side by side, a few at a time. The first that fails lets no other begin, and its failure is the whole's. */
final class Parallel {
    private static final int SIDE_BY_SIDE = 8;

    private Parallel() {}

    static <T> void each(Collection<T> things, Consumer<? super T> work) {
        inOrder(things.stream().map(List::of).toList(), work);
    }

    /** Each list in its order, the lists side by side. */
    static <T> void inOrder(Collection<? extends List<T>> lanes, Consumer<? super T> work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Semaphore free = new Semaphore(SIDE_BY_SIDE);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.forEach(lane -> executor.execute(() -> {
                free.acquireUninterruptibly();
                try {
                    for (T thing : lane) {
                        if (failure.get() != null) {
                            return;
                        }
                        work.accept(thing);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    free.release();
                }
            }));
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
