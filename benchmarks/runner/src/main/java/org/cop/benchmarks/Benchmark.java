package org.cop.benchmarks;

/** One thing that is measured beside its floor. */
@FunctionalInterface
public interface Benchmark {
    void run(Options options) throws Exception;
}
