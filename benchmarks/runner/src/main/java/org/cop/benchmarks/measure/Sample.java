package org.cop.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Measured values, sorted. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] values) {
        this.sorted = values;
        Arrays.sort(sorted);
    }

    public static Sample of(Collection<Double> values) {
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static double median(Collection<Double> values) {
        return of(values).quantile(0.5);
    }

    /** @param share such as 0.99; not a number if nothing was measured */
    public double quantile(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(share * sorted.length))];
    }

    public int size() {
        return sorted.length;
    }
}
