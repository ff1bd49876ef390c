package org.cop.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds, in MB (2^20 bytes). What only Linux knows is not a number elsewhere. */
public final class Memory {
    private static final double MB = 1024 * 1024;
    /** "Pause Young (Allocation Failure) 45M->12M(123M)", as {@code -Xlog:gc} writes it. */
    private static final Pattern COLLECTION = Pattern.compile("->(\\d+)M\\(");

    /** "DefNew     total 116160K, used 31021K [", as {@code jcmd GC.heap_info} writes it. */
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured).* used (\\d+)K");

    private Memory() {}

    /** From now on {@link #peak} counts anew. */
    public static void forgetPeak(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc", String.valueOf(process.pid()), "clear_refs");
        if (Files.isWritable(file)) {
            Files.writeString(file, "5");
        }
    }

    /** The most that it has had in memory at once. */
    public static double peak(ProcessHandle process) throws IOException {
        return kilobytes(process, "status", "VmHWM:");
    }

    /** What it has in memory. */
    public static double resident(ProcessHandle process) throws IOException {
        return kilobytes(process, "smaps_rollup", "Rss:");
    }

    /** The same, but of what it shares with others (a mapped cache, a library) only its part. */
    public static double proportional(ProcessHandle process) throws IOException {
        return kilobytes(process, "smaps_rollup", "Pss:");
    }

    private static double kilobytes(ProcessHandle process, String table, String name) throws IOException {
        Path file = Path.of("/proc", String.valueOf(process.pid()), table);
        if (!Files.isReadable(file)) {
            return Double.NaN;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / MB)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** How much of the heap was in use after each collection. */
    public static List<Double> collections(Path log) throws IOException {
        List<Double> used = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = COLLECTION.matcher(line);
            if (matcher.find()) {
                used.add(Double.valueOf(matcher.group(1)));
            }
        }
        return used;
    }

    /** How much of the heap of a Java program is in use when nothing is left to collect; with the serial collector. */
    public static double live(ProcessHandle process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return USED.matcher(jcmd(process, "GC.heap_info"))
                        .results()
                        .mapToDouble(match -> Double.parseDouble(match.group(1)) * 1024)
                        .sum()
                / MB;
    }

    private static String jcmd(ProcessHandle process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
