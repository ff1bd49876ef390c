package org.cop.membership.programme;

import org.cop.events.Role;

/** Makes whoever creates a programme its first {@link Role#PROGRAMME_ADMIN}. Done by the feature that keeps the appointments. */
public interface FirstAdminAppointer {
    void appoint(Programme programme, String accountId);
}
