package org.cop.local.home;

/**
 * How {@code ./run} ends, for scripts. 0 stands for help and for a stop with the parent process, 130 and 143 for a stop by Ctrl-C or SIGTERM; the codes from 10 on are
 * those of the script before the launcher has begun (no JDK 25, no Maven, the build failed).
 */
public enum ExitCode {
    WRONG_USAGE(2),
    PORT_TAKEN(3),
    ALREADY_RUNNING(4),
    DISK(5),
    NOT_BUILT(6),
    PART_FAILED(7),
    DEMO_FAILED(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
