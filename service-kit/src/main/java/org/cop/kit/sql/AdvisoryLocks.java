package org.cop.kit.sql;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Locks by name over all instances of a service, held until the end of the transaction. Names are a service's own; unrelated ones may
 * rarely share a lock, which costs time and nothing else.
 */
@ApplicationScoped
public class AdvisoryLocks {
    private final Sql sql;

    AdvisoryLocks(Sql sql) {
        this.sql = sql;
    }

    /** Waits until whoever holds it has finished. For requests, where the wait is short. */
    @Transactional(MANDATORY)
    public void lock(String name) {
        sql.statement("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", name)
                .exists();
    }

    /**
     * Does not wait. For schedules: whoever holds it does the work.
     *
     * @return whether it is ours now
     */
    @Transactional(MANDATORY)
    public boolean tryLock(String name) {
        return sql.statement("select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as locked")
                .bind("name", name)
                .one(row -> row.bool("locked"));
    }
}
