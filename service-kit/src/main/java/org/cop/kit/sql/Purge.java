package org.cop.kit.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/**
 * Deletes what is kept for a time only. In portions, each a transaction of its own, until nothing is left: so a purge keeps up with any
 * inflow, and locks no more than a portion.
 */
@ApplicationScoped
public class Purge {
    private static final int PORTION = 10_000;

    private final Sql sql;
    private final AdvisoryLocks locks;

    Purge(Sql sql, AdvisoryLocks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    /**
     * Deletes rows of a table that are older than a time. One instance at a time; to any other there is nothing left. Not to be called within
     * a transaction.
     *
     * @param table its name
     * @param column the time of a row; with an index
     * @return how many rows
     */
    public long before(Instant time, String table, String column) {
        return inPortions(portion -> deletePortion(time, table, column, portion));
    }

    /**
     * Repeats a deletion, each time in a transaction of its own, until it finds less than a portion. Not to be called within a transaction.
     *
     * @param deletion is given how many rows it may take, and says how many it took
     * @return how many rows in all
     */
    public long inPortions(IntUnaryOperator deletion) {
        long deleted = 0;
        int portion;
        do {
            portion = QuarkusTransaction.requiringNew().call(() -> deletion.applyAsInt(PORTION));
            deleted += portion;
        } while (portion == PORTION);
        return deleted;
    }

    private int deletePortion(Instant time, String table, String column, int portion) {
        if (!locks.tryLock("purge of " + table)) {
            return 0;
        }
        return sql.statement("""
                        delete from %1$s where ctid = any (array(
                            select ctid from %1$s where %2$s < :time limit :portion))
                        """.formatted(table, column))
                .bind("time", time)
                .bind("portion", portion)
                .execute();
    }
}
