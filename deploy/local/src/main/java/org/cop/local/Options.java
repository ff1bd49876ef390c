package org.cop.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Ports;

/**
 * What was asked for on the command line of {@code ./run}. An option wins over its environment variable ({@code COP_HOME},
 * {@code COP_PORT_BASE}).
 *
 * @param home where data, logs and unpacked programs live
 * @param portBase the number that all ports are counted from, see {@link Ports}
 * @param demo the folder of the programme to load once everything is up
 * @param reset begin afresh: data and mail of this home are deleted first
 * @param services whether the four services start, or the infrastructure alone
 * @param stopWithParent end when the process that started this one ends, however it ends
 * @param restart start a part again that dies, as a supervisor does in production, instead of ending with it
 * @param kafkaTunnel a port that somebody else listens on, whose clients Kafka sends there again, see {@link Ports#kafkaTunnel()}
 */
record Options(
        Path home,
        int portBase,
        Optional<Path> demo,
        boolean reset,
        boolean services,
        boolean stopWithParent,
        boolean restart,
        OptionalInt kafkaTunnel) {

    static Options parse(List<String> arguments, Map<String, String> environment, Path repository) {
        Path home = Path.of(environment.getOrDefault(
                "COP_HOME", repository.resolve("deploy/local/var").toString()));
        int portBase = portBase(environment.getOrDefault("COP_PORT_BASE", String.valueOf(Ports.DEFAULT_BASE)));
        Optional<Path> demo = Optional.empty();
        boolean reset = false;
        boolean services = true;
        boolean stopWithParent = false;
        boolean restart = false;
        OptionalInt kafkaTunnel = OptionalInt.empty();

        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--home" -> home = Path.of(valueOf(option, rest));
                case "--port-base" -> portBase = portBase(valueOf(option, rest));
                case "--demo" ->
                    demo = Optional.of(
                            hasValue(rest) ? Path.of(rest.pop()) : repository.resolve("deploy/demo/little-miracles"));
                case "--reset" -> reset = true;
                case "--no-services" -> services = false;
                case "--stop-with-parent" -> stopWithParent = true;
                case "--restart" -> restart = true;
                case "--kafka-tunnel" -> kafkaTunnel = OptionalInt.of(port(valueOf(option, rest)));
                default -> throw wrong("Unknown option " + option);
            }
        }
        if (demo.isPresent() && !services) {
            throw wrong("--demo speaks to the services: leave out --no-services");
        }
        return new Options(
                home.toAbsolutePath().normalize(),
                portBase,
                demo,
                reset,
                services,
                stopWithParent,
                restart,
                kafkaTunnel);
    }

    private static boolean hasValue(Deque<String> rest) {
        return !rest.isEmpty() && !rest.peek().startsWith("--");
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (!hasValue(rest)) {
            throw wrong(option + " needs a value");
        }
        return rest.pop();
    }

    private static int portBase(String text) {
        try {
            int base = Integer.parseInt(text.strip());
            if (base >= Ports.LOWEST_BASE && base <= Ports.HIGHEST_BASE) {
                return base;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with what would be one
        }
        throw wrong(
                "The port base is a number from " + Ports.LOWEST_BASE + " to " + Ports.HIGHEST_BASE + ", not " + text);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with what would be one
        }
        throw wrong("A port is a number from 1 to 65535, not " + text);
    }

    private static Failure wrong(String message) {
        return new Failure(ExitCode.WRONG_USAGE, message + "\n./run --help lists the options.");
    }
}
