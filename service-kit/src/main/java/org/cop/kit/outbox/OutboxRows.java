package org.cop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cop.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox as the relay sees it. Every method but {@link #unsent()} belongs into the relay's transaction, whose end frees the locks. */
@ApplicationScoped
class OutboxRows {
    /** Keeps our advisory locks apart from those of others on the same database; the number means nothing. */
    private static final int LOCK_SPACE = 0x0b0c5;

    private static final int MOST_COUNTED = 10_000;

    /**
     * @param shards the shards with events in them, as bits
     * @param count how many there are, 10000 and more as that
     *
     * @param oldest when the oldest was recorded; now, if there are none
     */
    record UnsentEvents(int shards, long count, Instant oldest) {}

    private final Sql sql;
    private final String source;

    OutboxRows(Sql sql, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.sql = sql;
        this.source = source;
    }

    /**
     * Waits for those shards, in ascending order so that two relays never wait for each other. Waiting matters: the holder may have looked
     * before our event was committed, and would leave it until the next sweep.
     */
    void lock(int shardBits) {
        sql.statement("select pg_advisory_xact_lock(:space, shard) from unnest(:shards) as shard")
                .bind("space", LOCK_SPACE)
                .bindArray("shards", Short.class, shards(shardBits))
                .exists();
    }

    /** Locks those of the shards that nobody else is relaying and says which. */
    int tryLock(int shardBits) {
        return sql
                .statement("select shard from unnest(:shards) as shard where pg_try_advisory_xact_lock(:space, shard)")
                .bind("space", LOCK_SPACE)
                .bindArray("shards", Short.class, shards(shardBits))
                .list(row -> 1 << row.integer("shard"))
                .stream()
                .reduce(0, (bits, shard) -> bits | shard);
    }

    /**
     * The next events of locked shards, in the order in which they were committed within each aggregate.
     *
     * @param withoutTopics those that are held back
     * @param withoutKeys the same, each a topic, a space and a key
     */
    List<OutboxRow> next(int shardBits, List<String> withoutTopics, List<String> withoutKeys, int limit) {
        return sql.statement("""
                        select * from outbox
                        where shard = any (:shards) and topic <> all (:topics) and topic || ' ' || key <> all (:keys)
                        order by id limit :limit
                        """)
                .bindArray("shards", Short.class, shards(shardBits))
                .bindArray("topics", String.class, withoutTopics)
                .bindArray("keys", String.class, withoutKeys)
                .bind("limit", limit)
                .list(row -> OutboxRow.read(row, source));
    }

    /** By id, not "up to the last id": a lower one of another aggregate may be committed only now, and is yet to be sent. */
    void delete(List<OutboxRow> sent) {
        sql.statement("delete from outbox where id = any (:ids)")
                .bindColumn("ids", Long.class, sent, OutboxRow::id)
                .execute();
    }

    /** What waits now, over all shards and instances. Asked every second: it looks at no more rows than it must. */
    UnsentEvents unsent() {
        return sql.statement("""
                        select (select coalesce(bit_or(1 << s), 0) from generate_series(0, :last) s
                                where exists (select 1 from outbox where shard = s)) as shards,
                               (select count(*) from (select 1 from outbox limit :most) counted) as count,
                               coalesce((select recorded_at from outbox order by id limit 1), now()) as oldest
                        """)
                .bind("last", Shards.COUNT - 1)
                .bind("most", MOST_COUNTED)
                .one(row -> new UnsentEvents(row.integer("shards"), row.bigint("count"), row.instant("oldest")));
    }

    /** In ascending order. */
    private static List<Short> shards(int shardBits) {
        List<Short> numbers = new ArrayList<>();
        for (short shard = 0; shard < Shards.COUNT; shard++) {
            if ((shardBits & 1 << shard) != 0) {
                numbers.add(shard);
            }
        }
        return numbers;
    }
}
