package org.cop.events;

/** Where attendance puts a member. Seed: programme report, legend of Figure 1 (F, X, Y). */
public enum Standing {
    /** F: runs the site's meetings. */
    FACILITATOR,
    /** X: attended two meetings or more. */
    CONFIRMED,
    /** Y: attended fewer than two, whether still invited or gone. */
    UNDER_TWO
}
