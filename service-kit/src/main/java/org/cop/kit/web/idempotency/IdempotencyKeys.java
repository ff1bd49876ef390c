package org.cop.kit.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cop.kit.sql.Sql;
import org.cop.kit.web.problem.RequestRefused;

/** The memory of {@link Idempotent}: a row for each key, and with it what its request was answered. */
@ApplicationScoped
class IdempotencyKeys {
    /** Longer than any request is worked at. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Sql sql;
    private final Clock clock;

    IdempotencyKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the key for work in the transaction that is there. Does not wait for another transaction that has it: that would keep a
     * connection. One statement, and so no {@link org.cop.kit.sql.AdvisoryLocks}: every request that creates something pays for it.
     *
     * @throws IdempotentReplay if its work was done before
     * @throws RequestInProgress if another request is at its work
     */
    void take(IdempotencyKey key) {
        boolean ours = sql.statement("""
                                insert into idempotency_key (caller, key, fingerprint, created_at)
                                select :caller, :key, :fingerprint, :now
                                where pg_try_advisory_xact_lock(hashtextextended('idempotency ' || :caller || ' ' || :key, 0))
                                on conflict do nothing
                                """)
                        .bind("caller", key.caller())
                        .bind("key", key.key())
                        .bind("fingerprint", key.fingerprint())
                        .bind("now", clock.instant())
                        .execute()
                == 1;
        if (!ours) {
            throw taken(key);
        }
    }

    /** What {@link #take} has taken gets its answer, with the commit of the transaction. */
    void store(IdempotencyKey key, StoredResponse answer) {
        sql.statement("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body, claimed_until = null
                        where caller = :caller and key = :key and status is null
                        """)
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .bind("caller", key.caller())
                .bind("key", key.key())
                .execute();
    }

    /**
     * Takes the key for work that has transactions of its own, until {@link #record} or {@link #release} or the end of the lease, by the
     * database's clock.
     *
     * @return the end of the lease
     * @throws IdempotentReplay if its work was done before
     * @throws RequestInProgress if another request is at its work
     */
    @Transactional
    Instant claim(IdempotencyKey key) {
        Optional<Instant> claimedUntil = sql.statement("""
                        insert into idempotency_key (caller, key, fingerprint, created_at, claimed_until)
                        values (:caller, :key, :fingerprint, :now, clock_timestamp() + make_interval(secs => :lease))
                        on conflict (caller, key) do update set claimed_until = excluded.claimed_until
                            where idempotency_key.status is null and idempotency_key.claimed_until < clock_timestamp()
                              and idempotency_key.fingerprint = excluded.fingerprint
                        returning claimed_until
                        """)
                .bind("caller", key.caller())
                .bind("key", key.key())
                .bind("fingerprint", key.fingerprint())
                .bind("now", clock.instant())
                .bind("lease", (double) LEASE.toSeconds())
                .first(row -> row.instant("claimed_until"));
        return claimedUntil.orElseThrow(() -> taken(key));
    }

    /** What was claimed gets its answer. */
    @Transactional
    void record(IdempotencyKey key, StoredResponse answer) {
        store(key, answer);
    }

    /** The work failed: the key is free again, unless the lease ran out and somebody else has it. */
    @Transactional
    void release(IdempotencyKey key, Instant claimedUntil) {
        sql.statement("""
                        delete from idempotency_key
                        where caller = :caller and key = :key and status is null and claimed_until = :claimed
                        """)
                .bind("caller", key.caller())
                .bind("key", key.key())
                .bind("claimed", claimedUntil)
                .execute();
    }

    private record Found(String fingerprint, boolean done, StoredResponse answer) {}

    private RuntimeException taken(IdempotencyKey key) {
        var found = sql.statement("""
                        select fingerprint, status, location, etag, body from idempotency_key
                        where caller = :caller and key = :key
                        """)
                .bind("caller", key.caller())
                .bind("key", key.key())
                .first(row -> {
                    Integer status = row.integerOrNull("status");
                    return new Found(
                            row.text("fingerprint"),
                            status != null,
                            new StoredResponse(
                                    status == null ? 0 : status,
                                    row.textOrNull("location"),
                                    row.textOrNull("etag"),
                                    row.textOrNull("body")));
                });
        if (found.isEmpty()) {
            return new RequestInProgress(); // taken by a transaction that has not committed
        }
        if (!found.get().fingerprint().equals(key.fingerprint())) {
            return new RequestRefused(
                    422,
                    "idempotency-key-reused",
                    IdempotencyKey.HEADER,
                    "This key belongs to another request; take a fresh one");
        }
        return found.get().done() ? new IdempotentReplay(found.get().answer()) : new RequestInProgress();
    }
}
