package org.cop.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cop.demo.DemoLoader;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Console;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Service;
import org.cop.local.infrastructure.Postgres;
import org.cop.local.process.OrphanProcesses;
import org.slf4j.LoggerFactory;

/**
 * Starts the whole platform on this machine and ends it again: what {@code ./run} calls. Whatever goes wrong is said in a sentence, and
 * the exit code says what it was ({@link ExitCode}); whatever happens, no process stays behind.
 */
public final class Launcher {
    private final Options options;
    private final Console console;
    private final Repository repository;

    private Launcher(Options options, Console console, Repository repository) {
        this.options = options;
        this.console = console;
        this.repository = repository;
    }

    /** @param arguments see {@code ./run --help} */
    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        try {
            Repository repository = Repository.ofThisCode();
            Options options = Options.parse(List.of(arguments), System.getenv(), repository.root());
            new Launcher(options, console, repository).run();
        } catch (Failure failure) {
            console.complain("\nFAILED  " + failure.getMessage());
            System.exit(failure.exitCode().number());
        } catch (RuntimeException | Error unexpected) {
            StringWriter trace = new StringWriter();
            unexpected.printStackTrace(new PrintWriter(trace));
            console.complain("\nFAILED  unexpectedly: " + trace);
            System.exit(ExitCode.PART_FAILED.number());
        }
    }

    private void run() {
        if (options.stopWithParent()) {
            stopWithParent();
        }
        Home home = Home.open(options.home());
        Ports ports = new Ports(options.portBase());
        preflight(home, ports);
        logTo(home.log("launcher"));
        Platform platform = new Platform(home, ports, console, repository, options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, home), "stop"));

        try {
            bringUp(platform, home);
            platform.runUntilSomethingBreaks();
        } catch (Failure failure) {
            if (!platform.isStopping()) { // otherwise it is only what stopping looks like from here
                throw failure;
            }
        }
    }

    /** Libraries complain into a file. Decided before the first of them is used, by several threads at once. */
    private static void logTo(Path file) {
        System.setProperty("cop.launcher.log", file.toString());
        LoggerFactory.getILoggerFactory();
    }

    /** In a thread of its own: the one that notices the end of a process is needed to notice the children's. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var _ = parent.onExit().thenRun(() -> Thread.ofPlatform().start(() -> System.exit(0)));
        });
    }

    private void bringUp(Platform platform, Home home) {
        console.say(
                "Starting in " + home.folder() + (home.isFirstStart() ? "; the first time takes about a minute" : ""));
        platform.start(options.services());
        options.demo().ifPresent(folder -> platform.run(() -> load(folder, platform, home)));
        console.say(StartupSummary.text(platform.addresses(), home, options.services(), loadedDemo(home)));
        writeReadyFile(platform, home);
        console.say(
                "Everything is up after %.0f s. Ctrl-C ends it; data stays.".formatted(console.secondsSinceStart()));
        if (options.services() && !options.stopWithParent()) { // tests do not run long enough for it to pay
            platform.train();
        }
    }

    /** Everything that can be found out before anything was started. */
    private void preflight(Home home, Ports ports) {
        if (options.services()) {
            for (Service service : Service.values()) {
                repository.requireBuilt(service);
            }
        }
        options.demo().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new Failure(ExitCode.WRONG_USAGE, "There is no demo programme in " + folder.toAbsolutePath());
        });
        OrphanProcesses.endAll(home, console);
        Postgres.endLeftover(home, console);
        ports.requireFree(options.services());
        if (options.reset()) {
            home.reset();
        }
        home.rotateLogs();
        home.requireSpace();
    }

    private void load(Path folder, Platform platform, Home home) {
        console.say("\nLoading " + folder.getFileName());
        try {
            DemoLoader.load(folder, platform.addresses().byName(), home.demoJournals(), console.progress());
            Files.writeString(home.demo(), folder.toAbsolutePath().normalize().toString());
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Launcher.class).error("The demo programme could not be loaded", e);
            throw new Failure(ExitCode.DEMO_FAILED, "The demo programme could not be loaded: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> loadedDemo(Home home) {
        try {
            return Files.exists(home.demo())
                    ? Optional.of(Path.of(Files.readString(home.demo()))).filter(Files::isDirectory)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file that is there as long as everything is up, with all addresses: what the system tests wait for. */
    private static void writeReadyFile(Platform platform, Home home) {
        String lines = platform.addresses().byName().entrySet().stream()
                .map(address -> address.getKey() + "=" + address.getValue())
                .collect(Collectors.joining("\n", "", "\ndemo.password=" + DemoPeople.PASSWORD + "\n"));
        try {
            Path half = home.run("ready.properties.new");
            Files.writeString(half, lines);
            Files.move(half, home.run("ready.properties"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Home.cannotWrite(home.folder(), e);
        }
    }

    private void stop(Platform platform, Home home) {
        long began = System.nanoTime();
        console.say("\nStopping");
        try {
            Files.deleteIfExists(home.run("ready.properties"));
        } catch (IOException e) {
            console.complain("Cannot delete " + home.run("ready.properties") + ": " + e.getMessage());
        }
        platform.stop();
        console.say("Stopped in %.1f s".formatted(Console.secondsSince(began)));
    }
}
