package org.cop.client.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine that nobody listens on now. */
public final class FreePorts {
    /** Below those of ./run, see {@link Port}. */
    private static final int FIRST_SINGLE = 10_000;

    private static final int LAST_SINGLE = 18_000;
    private static final int ATTEMPTS = 1_000;
    private static final int FIRST_BASE = 21_000;
    private static final int LAST_BASE = 60_000;
    private static final int STEP = 1_000;

    private FreePorts() {}

    /**
     * One for a server that a test starts. Not of those that the system gives to connections that begin: one of them would have it before
     * the server listens, which takes seconds.
     */
    public static int one() {
        return ThreadLocalRandom.current()
                .ints(FIRST_SINGLE, LAST_SINGLE)
                .limit(ATTEMPTS)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port"));
    }

    /** A base for a whole platform, so that it runs beside {@code ./run} and beside others of its kind. */
    public static int base() {
        return IntStream.iterate(FIRST_BASE, base -> base < LAST_BASE, base -> base + STEP)
                .filter(base -> Arrays.stream(Port.values()).allMatch(port -> isFree(port.from(base))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free ports for a platform"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
