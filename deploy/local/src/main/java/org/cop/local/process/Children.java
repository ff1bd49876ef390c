package org.cop.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cop.local.home.Console;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Secrets;

/**
 * All processes that this launcher has started. None may die unnoticed and none may stay behind: an end that nobody asked for is
 * reported at once, and once the platform is stopping nothing new begins.
 */
public final class Children {

    /** Ctrl-C in a terminal reaches every process of its group at once; these wait to be ended in their right order instead. */
    private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** Between a death and the next start, so that a part that cannot start does not keep the machine busy. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Home home;
    private final Consumer<Failure> whenOneDies;
    private final Map<String, Child> started = new LinkedHashMap<>();
    private boolean stopping;
    private Optional<Console> restarting = Optional.empty();

    public Children(Home home, Consumer<Failure> whenOneDies) {
        this.home = home;
        this.whenOneDies = whenOneDies;
    }

    /**
     * @param expectedExit an exit value that its starter waits for and deals with itself; {@link #ANY} for a part that the platform can do
     *     without
     */
    public record Order(
            String name, List<String> command, Map<String, String> environment, Path directory, int expectedExit) {
        static final int NONE = -1;
        public static final int ANY = -2;
        private static final ObjectMapper JSON = new ObjectMapper();

        public Order(String name, List<String> command, Map<String, String> environment, Path directory) {
            this(name, command, environment, directory, NONE);
        }

        /** For programs that want to start the same beside it, such as the system tests. It holds passwords: for the owner's eyes only. */
        private void writeTo(Home home) {
            Path file = home.run(name + ".order.json");
            try {
                Files.deleteIfExists(file);
                Files.createFile(file, Secrets.ownerOnly());
                JSON.writeValue(
                        file.toFile(),
                        Map.of("command", command, "environment", environment, "directory", directory.toString()));
            } catch (IOException e) {
                throw Home.cannotWrite(file, e);
            }
        }
    }

    public synchronized Child start(Order order) {
        if (stopping) {
            throw new Failure(ExitCode.PART_FAILED, order.name() + " does not start: the platform is stopping");
        }
        Path log = home.log(order.name());
        Child child = spawn(order, log);
        started.put(order.name(), child);
        OrphanProcesses.remember(home, order.name(), child.handle());
        order.writeTo(home);
        var _ = child.onExit().thenRun(() -> ended(child, order));
        return child;
    }

    /** Runs something that ends by itself. */
    public int run(Order order) {
        Child child;
        synchronized (this) {
            if (stopping) {
                throw new Failure(ExitCode.PART_FAILED, order.name() + " does not start: the platform is stopping");
            }
            child = spawn(order, home.log(order.name()));
        }
        return child.waitFor();
    }

    public synchronized void stopping() {
        stopping = true;
    }

    /** All at once: the slowest has this long too. */
    public void end(List<String> names, Duration timeout) {
        List<Child> ending = new ArrayList<>();
        synchronized (this) {
            for (String name : names) {
                Optional.ofNullable(started.get(name)).ifPresent(ending::add);
            }
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        ending.forEach(Child::askToEnd);
        for (Child child : ending) {
            child.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            OrphanProcesses.forget(home, child.name());
        }
    }

    /** Its starter has dealt with its end. */
    public void forget(Child child) {
        OrphanProcesses.forget(home, child.name());
    }

    /** From now on a death is no news but a reason to start the part again, a moment later, as a supervisor does. */
    public synchronized void startAgainWhatDies(Console console) {
        restarting = Optional.of(console);
    }

    private synchronized void ended(Child child, Order order) {
        if (stopping || order.expectedExit() == Order.ANY || child.exitValue() == order.expectedExit()) {
            return;
        }
        OrphanProcesses.forget(home, child.name());
        restarting.ifPresentOrElse(
                console -> {
                    console.say("%s has ended by itself (exit code %d): starting it again"
                            .formatted(child.name(), child.exitValue()));
                    CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(() -> startAgain(order));
                },
                () -> whenOneDies.accept(died(child)));
    }

    private synchronized void startAgain(Order order) {
        if (!stopping) {
            start(order);
        }
    }

    public Failure died(Child child) {
        return new Failure(
                ExitCode.PART_FAILED,
                "%s has ended by itself (exit code %d)%s. Its last words:\n%s"
                        .formatted(
                                child.name(),
                                child.exitValue(),
                                home.isFull() ? " and the disk is full" : "",
                                child.lastWords()));
    }

    private static Child spawn(Order order, Path log) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(order.command());
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(order.directory().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(order.environment());
            return new Child(order.name(), builder.start(), log);
        } catch (IOException e) {
            throw Home.cannotWrite(log, e);
        }
    }
}
