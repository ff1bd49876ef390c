package org.cop.kit.inbox;

/** A fact could not be worked in. The cause is in the log; its message may quote data and must not travel into a dead letter's headers. */
class ProjectionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionFailed(String type, Throwable cause) {
        super("Cannot work in " + type + ": " + cause.getClass().getSimpleName());
    }
}
