package org.cop.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;

/** One process of the platform, with the log that its output goes to. */
public final class Child {
    private static final int LINES_SHOWN = 15;
    private static final int COLUMNS_SHOWN = 200;
    private static final int BYTES_LOOKED_AT = 16 * 1024;

    private final String name;
    private final Process process;
    private final Path log;

    Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** When its exit value is known: its handle reports the end a moment earlier. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    int waitFor() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.PART_FAILED, "Interrupted while waiting for " + name, e);
        }
    }

    public void askToEnd() {
        process.destroy();
    }

    /** Ends it the hard way if it has not ended by itself in time. */
    public void awaitEnd(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What a person needs to see first when it has failed. */
    String lastWords() {
        return lastLinesOf(log);
    }

    public static String lastLinesOf(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES_LOOKED_AT);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            List<String> lines = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"));
            return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()).stream()
                    .map(line -> "  | " + line.substring(0, Math.min(line.length(), COLUMNS_SHOWN)))
                    .collect(Collectors.joining("\n", "", "\n(the whole log: " + log + ")"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
