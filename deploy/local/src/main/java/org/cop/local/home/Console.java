package org.cop.local.home;

import java.io.PrintStream;

/** What the person at the terminal sees: one line for each part as it comes up, then where to look. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final long startedAt = System.nanoTime();

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param began {@link System#nanoTime()} when the part began to start */
    public synchronized void up(String part, long began, String where) {
        out.printf("%-20s up after %5.1f s   %s%n", part, secondsSince(began), where);
    }

    public synchronized void say(String text) {
        out.println(text);
    }

    public synchronized void complain(String text) {
        out.flush();
        err.println(text);
    }

    public PrintStream progress() {
        return out;
    }

    public double secondsSinceStart() {
        return secondsSince(startedAt);
    }

    public static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
