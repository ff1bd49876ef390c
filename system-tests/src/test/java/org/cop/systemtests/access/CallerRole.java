package org.cop.systemtests.access;

import org.cop.events.Role;

/** The columns of the access matrix. Each but the first is played by somebody who holds this role in one place and nothing else. */
enum CallerRole {
    NOT_SIGNED_IN("Not signed in"),
    NO_ROLE("No role"),
    MEMBER("Member"),
    FACILITATOR("Facilitator"),
    KNOWLEDGE_BROKER("Knowledge broker"),
    COMMISSIONER("Commissioner"),
    EDITOR("Editor"),
    PROGRAMME_ADMIN("Programme admin");

    private final String heading;

    CallerRole(String heading) {
        this.heading = heading;
    }

    /** Who plays a role. A new one does not compile before somebody does. */
    static CallerRole of(Role role) {
        return switch (role) {
            case MEMBER -> MEMBER;
            case FACILITATOR -> FACILITATOR;
            case KNOWLEDGE_BROKER -> KNOWLEDGE_BROKER;
            case COMMISSIONER -> COMMISSIONER;
            case EDITOR -> EDITOR;
            case PROGRAMME_ADMIN -> PROGRAMME_ADMIN;
        };
    }

    String heading() {
        return heading;
    }
}
