package org.cop.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line of {@code benchmarks/run}.
 *
 * @param root the checkout
 * @param home where the measured platform lives
 * @param rounds how often each side is measured, in turn
 * @param scale what part of the usual counts is done
 * @param recording whether each service writes a flight recording
 */
public record Options(Path root, Path home, int portBase, int rounds, double scale, boolean recording) {
    private static final int PORT_BASE = 28_000;
    private static final int ROUNDS = 5;

    static Options parse(List<String> arguments, Path root) {
        Path home = root.resolve("benchmarks/target/home");
        int portBase = PORT_BASE;
        int rounds = ROUNDS;
        double scale = 1;
        boolean recording = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--home" -> home = Path.of(rest.pop());
                case "--port-base" -> portBase = Integer.parseInt(rest.pop());
                case "--rounds" -> rounds = Integer.parseInt(rest.pop());
                case "--scale" -> scale = Double.parseDouble(rest.pop());
                case "--jfr" -> recording = true;
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new Options(root, home.toAbsolutePath().normalize(), portBase, rounds, scale, recording);
    }

    /** A count as it is usual, made smaller where somebody only tries things out. */
    public int scaled(int usual) {
        return (int) Math.max(1, Math.round(usual * scale));
    }
}
