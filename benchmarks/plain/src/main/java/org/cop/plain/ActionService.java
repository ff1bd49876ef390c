package org.cop.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ActionService {
    private final ActionRepository actions;

    ActionService(ActionRepository actions) {
        this.actions = actions;
    }

    /** Committed when it returns. */
    @Transactional
    void save(Action action) {
        actions.persist(action);
    }
}
