package org.cop.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.kit.Ids;
import org.cop.kit.audit.AuditEntry.Action;
import org.cop.kit.sql.Sql;

/**
 * Collects what a transaction does and writes it down before the commit, in the same transaction: nothing is changed without its entry,
 * and no entry speaks of what was rolled back.
 */
@Singleton
class AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TransactionSynchronizationRegistry transactions;
    private final Sql sql;
    private final Actor actor;
    private final Clock clock;

    AuditTrail(TransactionSynchronizationRegistry transactions, Sql sql, Actor actor, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
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
        Instant now = clock.instant();
        try (var insert = sql.batch("""
                insert into audit_entry (id, at, account_id, entity, entity_id, action, changes)
                values (:id, :at, :account, :entity, :entityId, :action, :changes::jsonb)
                """)) {
            for (AuditEntry entry : entries) {
                insert.bind("id", Ids.next())
                        .bind("at", now)
                        .bind("account", who)
                        .bind("entity", entry.entity())
                        .bind("entityId", entry.id())
                        .bind("action", entry.action())
                        .bind("changes", json(entry))
                        .add();
            }
        }
    }

    private static String json(AuditEntry entry) {
        try {
            return JSON.writeValueAsString(entry.changes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry that cannot be written as JSON", e);
        }
    }
}
