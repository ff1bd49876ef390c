package org.cop.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.kit.Ids;
import org.cop.kit.audit.AuditEntry.Action;

/**
 * Collects what a transaction does and writes it down before the commit, in the same transaction: nothing is changed without its entry,
 * and no entry speaks of what was rolled back.
 */
@Singleton
class AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TransactionSynchronizationRegistry transactions;
    private final AgroalDataSource database;
    private final Actor actor;
    private final Clock clock;

    AuditTrail(TransactionSynchronizationRegistry transactions, AgroalDataSource database, Actor actor, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    void note(Class<?> entity, Object id, Action action, Map<String, FieldChange> changes) {
        ofThisTransaction().note(entity, id, action, changes);
    }

    private Pending ofThisTransaction() {
        if (transactions.getResource(Pending.class) instanceof Pending pending) {
            return pending;
        }
        Pending pending = new Pending();
        transactions.putResource(Pending.class, pending);
        // Not the interceptor's own call before the commit: Hibernate only logs what goes wrong in it, and would
        // commit.
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }

    private final class Pending implements Synchronization {
        private final Map<Key, AuditEntry> entries = new LinkedHashMap<>();

        private record Key(Class<?> entity, Object id) {}

        void note(Class<?> entity, Object id, Action action, Map<String, FieldChange> changes) {
            entries.computeIfAbsent(new Key(entity, id), key -> new AuditEntry(entity, id, action))
                    .then(action, changes);
        }

        @Override
        public void beforeCompletion() {
            if (!entries.isEmpty()) {
                write(entries.values());
            }
        }

        @Override
        public void afterCompletion(int status) {
            entries.clear();
        }
    }

    private void write(Collection<AuditEntry> entries) {
        String who = actor.current();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit_entry (id, at, account_id, entity, entity_id, action, changes)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)) {
            for (AuditEntry entry : entries) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, now);
                insert.setString(3, who);
                insert.setString(4, entry.entity());
                insert.setString(5, entry.id());
                insert.setString(6, entry.action().name());
                insert.setString(7, JSON.writeValueAsString(entry.changes()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new AuditFailure(e);
        }
    }
}
