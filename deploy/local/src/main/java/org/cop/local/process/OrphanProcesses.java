package org.cop.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cop.local.home.Console;
import org.cop.local.home.Home;
import org.cop.local.service.Training;

/**
 * What a launcher that was killed hard has left running. Each process is remembered with its id and when it started, so that a number
 * that now belongs to somebody else's process is never mistaken for ours.
 */
public final class OrphanProcesses {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** The system tells the start of a process to a hundredth of a second, counted from a boot time that is rounded to seconds. */
    private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(2);

    private OrphanProcesses() {}

    public record Remembered(long pid, Instant startedAt) {

        static Optional<Remembered> parse(String text) {
            String[] words = text.strip().split("\\s+");
            try {
                return words.length == 2
                        ? Optional.of(new Remembered(Long.parseLong(words[0]), Instant.parse(words[1])))
                        : Optional.empty();
            } catch (NumberFormatException | DateTimeException halfWritten) {
                return Optional.empty();
            }
        }

        public Optional<ProcessHandle> stillRunning() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
        }

        private boolean isTheSame(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter(start -> Duration.between(start, startedAt).abs().compareTo(CLOCKS_MAY_DIFFER_BY) <= 0)
                    .isPresent();
        }

        @Override
        public String toString() {
            return pid + " " + startedAt;
        }
    }

    static void remember(Home home, String name, ProcessHandle process) {
        Remembered remembered =
                new Remembered(process.pid(), process.info().startInstant().orElseGet(Instant::now));
        try {
            Files.writeString(file(home, name), remembered.toString());
        } catch (IOException e) {
            throw Home.cannotWrite(file(home, name), e);
        }
    }

    static void forget(Home home, String name) {
        try {
            Files.deleteIfExists(file(home, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void endAll(Home home, Console console) {
        List<ProcessHandle> ending = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.run(""), "*.pid")) {
            for (Path file : files) {
                Remembered.parse(Files.readString(file))
                        .flatMap(Remembered::stillRunning)
                        .ifPresent(process -> {
                            console.say("Left over from a start that was killed: ending %s (process %d)"
                                    .formatted(file.getFileName().toString().replace(".pid", ""), process.pid()));
                            end(file, process);
                            ending.add(process);
                        });
                Files.delete(file);
            }
        } catch (IOException e) {
            throw Home.cannotWrite(home.run(""), e);
        }
        ending.forEach(OrphanProcesses::awaitEnd);
    }

    /** A training must not write down now what nobody waits for, see {@link Training#endHard}. */
    private static void end(Path file, ProcessHandle process) {
        if (file.getFileName().toString().endsWith(Training.SUFFIX + ".pid")) {
            Training.endHard(process);
        } else {
            process.destroy();
        }
    }

    public static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path file(Home home, String name) {
        return home.run(name + ".pid");
    }
}
