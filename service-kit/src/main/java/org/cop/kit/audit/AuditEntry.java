package org.cop.kit.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one transaction did to one entity, in sum. */
final class AuditEntry {
    private final String entity;
    private final String id;
    private final Map<String, FieldChange> changes = new LinkedHashMap<>();
    private Action action;

    enum Action {
        CREATED,
        CHANGED,
        REMOVED
    }

    AuditEntry(Class<?> entity, Object id, Action action) {
        this.entity = entity.getSimpleName();
        this.id = id.toString();
        this.action = action;
    }

    /** What was created stays created, however often it was changed before the commit; what was removed stays removed. */
    void then(Action next, Map<String, FieldChange> changed) {
        if (next == Action.REMOVED) {
            action = Action.REMOVED;
        }
        changed.forEach((field, change) -> changes.merge(field, change, FieldChange::then));
    }

    String entity() {
        return entity;
    }

    String id() {
        return id;
    }

    Action action() {
        return action;
    }

    Map<String, FieldChange> changes() {
        return changes;
    }
}
