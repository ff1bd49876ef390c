package org.cop.benchmarks.measure;

/** What goes on meanwhile, for whoever waits; on the error stream, so that the tables can be kept apart. */
public final class Progress {
    private static final long BEGAN = System.nanoTime();

    private Progress() {}

    public static void say(String what) {
        System.err.printf("%4d s  %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000, what);
    }
}
