package org.cop.kit.dependency;

import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Something outside that a service needs, such as its database or the mail server, and how things stand with it now. */
public final class Dependency {
    private static final Logger LOG = Logger.getLogger(Dependency.class);

    /**
     * @param since when it became unavailable or came back; the start of the service for what never was
     * @param reason the kind of the failure that showed it; null while it answers. Never its message, which may quote addresses and data
     */
    public record Status(
            boolean unavailable, Instant since, @Nullable String reason) {}

    private final String name;
    private final Clock clock;
    private volatile Status status;

    Dependency(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.status = new Status(false, clock.instant(), null);
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public boolean isUnavailable() {
        return status.unavailable();
    }

    synchronized void failed(@Nullable Throwable failure) {
        String reason = kind(failure);
        if (!status.unavailable()) {
            status = new Status(true, clock.instant(), reason);
            LOG.warnf("%s is unavailable: %s", name, reason);
        } else {
            status = new Status(true, status.since(), reason);
        }
    }

    synchronized void recovered() {
        if (status.unavailable()) {
            LOG.infof("%s is available again; it was not since %s", name, status.since());
            status = new Status(false, clock.instant(), null);
        }
    }

    /** Of the innermost failure, which says best what happened on the wire. */
    private static String kind(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }
}
