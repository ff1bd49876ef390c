package org.cop.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox as the relay sees it. Every method but {@link #backlog()} belongs into the relay's transaction, whose end frees the locks. */
@ApplicationScoped
class OutboxRows {
    /** Keeps our advisory locks apart from those of others on the same database; the number means nothing. */
    private static final int LOCK_SPACE = 0x0b0c5;

    /**
     * @param shards the shards with facts in them, as bits
     *
     * @param oldest when the oldest was recorded; now, if there are none
     */
    record Backlog(int shards, long count, Instant oldest) {}

    private final AgroalDataSource database;
    private final String source;

    OutboxRows(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.database = database;
        this.source = source;
    }

    /**
     * Waits for those shards, in ascending order so that two relays never wait for each other. Waiting matters: the holder may have looked
     * before our fact was committed, and would leave it until the next sweep.
     */
    void lock(int shardBits) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(?, shard) from unnest(?) as shard")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setArray(2, shards(connection, shardBits));
            lock.execute();
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** Locks those of the shards that nobody else is relaying and says which. */
    int tryLock(int shardBits) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select shard from unnest(?) as shard where pg_try_advisory_xact_lock(?, shard)")) {
            lock.setArray(1, shards(connection, shardBits));
            lock.setInt(2, LOCK_SPACE);
            int locked = 0;
            try (ResultSet got = lock.executeQuery()) {
                while (got.next()) {
                    locked |= 1 << got.getInt(1);
                }
            }
            return locked;
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** The next facts of locked shards, in the order in which they were committed within each aggregate. */
    List<OutboxRow> next(int shardBits, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from outbox where shard = any (?) order by id limit ?")) {
            select.setArray(1, shards(connection, shardBits));
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row, source));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** By id, not "up to the last id": a lower one of another aggregate may be committed only now, and is yet to be sent. */
    void delete(List<OutboxRow> sent) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** What waits now, over all shards and instances. */
    Backlog backlog() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(bit_or(1 << shard), 0), count(*), coalesce(min(recorded_at), now()) from outbox");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(
                    row.getInt(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /** In ascending order. */
    private static Array shards(Connection connection, int shardBits) throws SQLException {
        List<Short> numbers = new ArrayList<>();
        for (short shard = 0; shard < Shards.COUNT; shard++) {
            if ((shardBits & 1 << shard) != 0) {
                numbers.add(shard);
            }
        }
        return connection.createArrayOf("smallint", numbers.toArray());
    }
}
