package org.cop.kit.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.cop.kit.audit.AuditEntry.Action;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Sees every entity that a session writes, and notes it for the entries that {@link AuditTrail} writes before the commit. A transaction
 * that changes nothing pays no statement for it, one that changes something pays one batch.
 *
 * <p>What goes past the session, bulk updates in JPQL or SQL, it does not see: no aggregate is written that way.
 */
@Singleton
@PersistenceUnitExtension
class AuditInterceptor implements Interceptor {
    private final AuditTrail trail;

    AuditInterceptor(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(Action.CREATED, entity, id, null, state, names, types);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object @Nullable [] before, String[] names, Type[] types) {
        note(Action.CHANGED, entity, id, before, state, names, types);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(Action.REMOVED, entity, id, state, null, names, types);
    }

    @Override
    public void onCollectionRecreate(Object collection, Object key) {
        if (collection instanceof PersistentCollection<?> elements && !elements.empty()) {
            noteElements(collection, key);
        }
    }

    @Override
    public void onCollectionUpdate(Object collection, Object key) {
        noteElements(collection, key);
    }

    // The same from a stateless session, which does not know what was there before.

    @Override
    public void onInsert(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(Action.CREATED, entity, id, null, state, names, types);
    }

    @Override
    public void onUpdate(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(Action.CHANGED, entity, id, null, state, names, types);
    }

    @Override
    public void onDelete(Object entity, Object id, String[] names, Type[] types) {
        note(Action.REMOVED, entity, id, null, null, names, types);
    }

    private void note(
            Action action,
            Object entity,
            Object id,
            Object @Nullable [] before,
            Object @Nullable [] after,
            String[] names,
            Type[] types) {
        Class<?> type = Hibernate.getClass(entity);
        if (AuditedFields.isAudited(type)) {
            var changes = AuditedFields.of(type).changes(before, after, names, types);
            if (action != Action.CHANGED || !changes.isEmpty()) {
                trail.note(type, id, action, changes);
            }
        }
    }

    /** Only that they changed: elements are often words that somebody wrote. */
    private void noteElements(Object collection, Object key) {
        if (collection instanceof PersistentCollection<?> elements && elements.getOwner() != null) {
            Class<?> type = Hibernate.getClass(elements.getOwner());
            String role = elements.getRole();
            if (AuditedFields.isAudited(type) && role != null) {
                trail.note(type, key, Action.CHANGED, FieldChange.unspoken(role.substring(role.lastIndexOf('.') + 1)));
            }
        }
    }
}
