package org.cop.kit.job;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where work is added that is to be done after the transaction, if it commits. Of a kind there is one job with a key at a time: who adds it
 * again while it waits replaces its payload and its time; while it runs, has it run once more; after it was given up, has it tried anew.
 */
@ApplicationScoped
public class Jobs {
    private final JobRows rows;
    private final Instance<JobHandler<?>> handlers;
    private final Event<Added> added;

    /** Work of that kind may be due; observed after the commit. */
    public record Added(String kind) {}

    /**
     * A job that is not tried any more.
     *
     * @param lastFailure the kind of failure and where it happened
     */
    public record GivenUp(
            String kind,
            String key,
            int attempts,
            @Nullable String lastFailure,
            @Nullable Instant at) {}

    Jobs(JobRows rows, @Any Instance<JobHandler<?>> handlers, Event<Added> added) {
        this.rows = rows;
        this.handlers = handlers;
        this.added = added;
    }

    /** To be done right after the commit. */
    @Transactional(MANDATORY)
    public void add(JobKind<NoPayload> kind, String key) {
        add(kind, key, new NoPayload());
    }

    /** To be done when some time has passed. */
    @Transactional(MANDATORY)
    public void add(JobKind<NoPayload> kind, String key, Duration delay) {
        add(kind, key, new NoPayload(), delay);
    }

    /** To be done right after the commit. */
    @Transactional(MANDATORY)
    public <P extends Record> void add(JobKind<P> kind, String key, P payload) {
        add(kind, key, payload, Duration.ZERO);
    }

    /** To be done when some time has passed, by the database's clock. */
    @Transactional(MANDATORY)
    public <P extends Record> void add(JobKind<P> kind, String key, P payload, Duration delay) {
        add(kind, key, payload, null, delay);
    }

    /** To be done at that time. */
    @Transactional(MANDATORY)
    public <P extends Record> void add(JobKind<P> kind, String key, P payload, Instant dueAt) {
        add(kind, key, payload, dueAt, Duration.ZERO);
    }

    private <P extends Record> void add(
            JobKind<P> kind, String key, P payload, @Nullable Instant dueAt, Duration delay) {
        if (handlers.stream().noneMatch(handler -> handler.kind().name().equals(kind.name()))) {
            throw new IllegalStateException("Nobody would do a job of kind " + kind.name());
        }
        rows.add(kind, key, payload, dueAt, delay);
        added.fire(new Added(kind.name()));
    }

    /** It need not be done any more. What runs at this moment runs on, and sees what this transaction has changed or does not. */
    @Transactional(MANDATORY)
    public void remove(JobKind<?> kind, String key) {
        rows.remove(kind.name(), key);
    }

    /** For operators: what was given up, the latest first. */
    public List<GivenUp> givenUp(int limit) {
        return rows.givenUp(limit);
    }

    /**
     * For operators: has what was given up tried again.
     *
     * @param key of one job; null for all of that kind
     * @return how many
     */
    @Transactional
    public long retry(String kind, @Nullable String key) {
        long again = rows.retry(kind, key);
        added.fire(new Added(kind));
        return again;
    }
}
