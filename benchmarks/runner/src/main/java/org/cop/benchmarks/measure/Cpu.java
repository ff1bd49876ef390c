package org.cop.benchmarks.measure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The processor time that a process and all its descendants have used so far. The operating system counts it in hundredths of a second, and
 * what a descendant used that has ended between two looks is lost.
 */
public final class Cpu {
    private final Map<Long, Duration> used;

    private Cpu(Map<Long, Duration> used) {
        this.used = used;
    }

    public static Cpu of(ProcessHandle process) {
        Map<Long, Duration> used = new HashMap<>();
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> each.info().totalCpuDuration().ifPresent(duration -> used.put(each.pid(), duration)));
        return new Cpu(used);
    }

    public static Cpu ofThisProcess() {
        Map<Long, Duration> used = new HashMap<>();
        ProcessHandle self = ProcessHandle.current();
        self.info().totalCpuDuration().ifPresent(duration -> used.put(self.pid(), duration));
        return new Cpu(used);
    }

    /** Seconds used since that earlier look. */
    public double secondsSince(Cpu earlier) {
        return used.entrySet().stream()
                        .mapToLong(each -> each.getValue()
                                .minus(earlier.used.getOrDefault(each.getKey(), Duration.ZERO))
                                .toMillis())
                        .sum()
                / 1000.0;
    }
}
