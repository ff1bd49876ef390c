package org.cop.kit.republish;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cop.kit.sql.Sql;

/**
 * For a reader: up to which sequence the records of a topic count for nothing, because everything was published again in a newer epoch. The
 * marker that says so lies in one partition of the topic; older records of the other partitions may be consumed long after it.
 */
@ApplicationScoped
public class RepublishedFloors {
    private final Sql sql;

    RepublishedFloors(Sql sql) {
        this.sql = sql;
    }

    /**
     * Everything of the topic was published above this sequence. A lower floor than the known one changes nothing. Waits for transactions
     * that have asked {@link #of} for the topic, so that what they have written can be seen and removed in this one afterwards.
     *
     * @param floor below the first sequence of the epoch, see {@link org.cop.kit.envelope.Epoch#floor}
     */
    @Transactional(MANDATORY)
    public void raise(String topic, long floor) {
        sql.statement("""
                insert into republished_floor as known (topic, floor) values (:topic, :floor)
                on conflict (topic) do update set floor = greatest(known.floor, excluded.floor)
                """).bind("topic", topic).bind("floor", floor).execute();
    }

    /**
     * The highest floor that was raised for the topic, 0 before the first: a record whose sequence is not above it is not to be applied. It
     * stays so until the end of the transaction.
     */
    @Transactional(MANDATORY)
    public long of(String topic) {
        return held(topic).orElseGet(() -> {
            // A row that does not exist cannot be locked against the first marker.
            sql.statement("insert into republished_floor (topic, floor) values (:topic, 0) on conflict do nothing")
                    .bind("topic", topic)
                    .execute();
            return held(topic).orElseThrow();
        });
    }

    private Optional<Long> held(String topic) {
        return sql.statement("select floor from republished_floor where topic = :topic for share")
                .bind("topic", topic)
                .first(row -> row.bigint("floor"));
    }
}
